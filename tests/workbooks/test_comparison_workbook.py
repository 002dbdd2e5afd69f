"""The whole comparison as a workbook: numbers to count with, and the words they came from."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from hands import opened, part

from oversight.figures import understand
from oversight.services.comparison import comparison
from oversight.workbooks.comparison import comparison_workbook
from oversight.workbooks.round_comparison import number_of, shape_of
from oversight.workbooks.shape import Cell, Comparison, ComparisonRow

UNITS = ["UBND xã Hưng Vũ", "UBND xã Bắc Quỳnh"]


def a_comparison() -> Comparison:
    return Comparison("So sánh số liệu", UNITS, [
        ComparisonRow("1.1", "Hộ tham gia", "hộ", "10.000", [
            Cell("trên 10.600 hộ", Decimal(10600), "10.412", "Đếm sổ"), Cell("đang rà soát")]),
        ComparisonRow("1.2", "Tỷ lệ", "%", "80", [Cell("62,1%", Decimal("62.1"), is_percent=True), Cell()])])


def test_what_is_understood_is_a_number_and_what_is_not_stays_words():
    sheet = opened(comparison_workbook(a_comparison()))["So sánh"]
    assert [cell.value for cell in sheet[3]][4:] == UNITS
    assert [cell.value for cell in sheet[4]] == ["1.1", "Hộ tham gia", "hộ", "10.000", 10600, "đang rà soát"]
    assert [cell.value for cell in sheet[5]][4:] == [62.1, None]
    assert (sheet["E4"].number_format, sheet["E5"].number_format) == ("#,##0", '#,##0.##"%"')


def test_the_words_of_the_units_are_kept_beside_it():
    book = opened(comparison_workbook(a_comparison()))
    assert [cell.value for cell in book["Như đơn vị viết"][4]][4:] == ["trên 10.600 hộ", "đang rà soát"]
    assert book["Kiểm tra thực tế"]["E4"].value == "10.412\nĐếm sổ"


def test_nothing_verified_needs_no_sheet():
    plain = Comparison("So sánh", ["A"], [ComparisonRow("", "Hộ", "", "", [Cell("1", Decimal(1))])])
    assert opened(comparison_workbook(plain)).sheetnames == ["So sánh", "Như đơn vị viết"]


def test_a_number_longer_than_a_spreadsheet_keeps_stays_as_written():
    long = Cell("1.234.567.890.123.456,78", Decimal("1234567890123456.78"))
    content = comparison_workbook(Comparison("So sánh", ["A"], [ComparisonRow("", "Số tiền", "", "", [long])]))
    assert opened(content)["So sánh"]["E4"].value == "1.234.567.890.123.456,78"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "https://x.vn"])
def test_no_word_becomes_a_formula(start):
    words = f"{start} cmd|'/c calc'!A0"
    cells = [Cell(words, verified=words, note=words)]
    content = comparison_workbook(Comparison(words, [words], [ComparisonRow(words, words, words, words, cells)]))
    found = [cell for sheet in opened(content) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in found} == {"s"}
    assert "<f>" not in part(content, "xl/worksheets/sheet1.xml")


def test_thirty_units_and_forty_indicators():
    rows = [ComparisonRow(f"1.{row}", f"Chỉ tiêu {row}", "hộ", "100", [
        Cell(f"{row}.{unit}", Decimal(row * 100 + unit)) for unit in range(30)]) for row in range(40)]
    sheet = opened(comparison_workbook(Comparison("So sánh", [f"Xã {n}" for n in range(30)], rows)))["So sánh"]
    assert (sheet.max_row, sheet.max_column) == (43, 34)
    assert sheet["AH43"].value == 39 * 100 + 29


def test_libreoffice_reads_the_numbers_as_numbers(office):
    sheet = opened(office.saved_again(comparison_workbook(a_comparison())))["So sánh"]
    assert (sheet["E4"].value, sheet["E5"].value) == (10600, 62.1)


def test_the_comparison_of_a_round_fills_it_in(play):
    report = play.a("self_report", "submitted")
    shape = shape_of(comparison(play.audience, report.round))
    row, = shape.rows
    assert (row.label, len(row.cells), len(shape.units)) == ("Hộ gia đình tham gia cửa hàng số", 2, 2)
    told = shape.units.index(report.unit.name)
    assert (row.cells[told].typed, row.cells[told].value) == ("10.600", Decimal(10600))
    assert opened(comparison_workbook(shape))["So sánh"].cell(4, 5 + told).value == 10600


@pytest.mark.parametrize(("value_type", "typed", "number", "is_percent"), [
    ("count", "trên 10.600 hộ", "10600", False), ("ratio", "54/72", "75", True), ("percentage", "62,1%", "62.1", True),
    ("ratio", "1/3", "33.3333", True), ("", "62,1%", "62.1", True), ("count", "đang rà soát", None, False),
    ("yes_no", "Có", None, False)])
def test_the_one_number_to_put_units_in_order_by(value_type, typed, number, is_percent):
    item = SimpleNamespace(value_type=value_type, unit_of_measure="")
    found, percent = number_of(item, understand(typed, value_type))
    assert (found if found is None else f"{found:f}", percent) == (number, is_percent)
