"""Excel out and in again: identical where nobody touched it, told cell by cell where somebody did."""

from datetime import date, datetime, time

import pytest
from at_hand import HOUSEHOLDS, ITEMS, NOW, a_report, answered
from hands import SHEET, changed, opened, part, saved, typed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oversight.services.earlier import EarlierAnswer, key_of
from oversight.text import tidy
from oversight.workbooks.reading import read_report_workbook
from oversight.workbooks.report import report_workbook

FIGURE, TEXT = "F7", "G7"


@pytest.fixture
def report():
    return answered(a_report(), {"text": "Đã ban hành 12 kế hoạch.\nTrong đó:\n- 3 của huyện."}, {"figure": "1.207"})


def made(report, earlier=None) -> bytes:
    return report_workbook(report, earlier or {}, NOW)


def looked(report, content, name="bao-cao.xlsx"):
    return read_report_workbook(report, name, content)


def changes(report, content) -> list[tuple[str, str, str, str]]:
    return [(each.cell, each.field, each.before, each.after) for each in looked(report, content).changes]


def faults(report, content) -> list[tuple[str, str]]:
    return [(each.cell, each.sentence) for each in looked(report, content).faults]


# Out

def test_a_row_for_each_item_with_what_the_unit_wrote_before(report):
    item = report.round.outline[HOUSEHOLDS]
    earlier = {key_of(report.unit_id, item): [EarlierAnswer("năm 2023", "trên 9.800 hộ", "hộ")]}
    sheet = opened(made(report, earlier))[SHEET]
    assert [cell.value for cell in sheet[7]][:8] == [
        "1.1", "Hộ tham gia cửa hàng số", "hộ", "10.000", "năm 2023: trên 9.800 hộ", "1.207", None, None]
    assert sheet["G6"].value == "Đã ban hành 12 kế hoạch.\nTrong đó:\n- 3 của huyện."
    assert "Ban Chỉ đạo chuyển đổi số" in sheet["A2"].value
    assert "10/10/2024" in sheet["A4"].value


def test_only_what_is_asked_can_be_typed_and_figures_are_text(report):
    sheet = opened(made(report))[SHEET]
    unlocked = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
    assert unlocked == {"G6", "F7", "G7", "H7", "F8", "G8", "H8", "G9"}
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert {sheet[cell].number_format for cell in unlocked} == {"@"}


def test_choices_are_offered_whatever_commas_they_have(report):
    book = opened(made(report))
    offered = {str(each.sqref): each.formula1 for each in book[SHEET].data_validations.dataValidation}
    assert offered["F8"] == "'Danh mục lựa chọn'!$A$2:$A$4"
    assert [cell.value for cell in book["Danh mục lựa chọn"]["A"][1:]] == ["Tốt", "Khá, trung bình", "Yếu"]


def test_rows_have_room_for_their_words_and_grow_with_new_ones(report):
    xml = part(made(report), "xl/worksheets/sheet1.xml")
    assert 'ht="48"' in xml
    assert "customHeight" not in xml


def test_it_prints_on_a4_across_under_a_repeated_heading(report):
    sheet = opened(made(report))[SHEET]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$5:$5"
    assert sheet.freeze_panes == "C6"


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "https://x.vn", "12"])
def test_nothing_that_a_name_or_a_remark_smuggled_in_becomes_a_formula(start):
    words = f"{start} cmd|'/c calc'!A0"
    items = tuple(item | dict.fromkeys(("code", "text", "unit_of_measure", "target", "choices", "guidance"), words)
                  for item in ITEMS)
    report = answered(a_report(items), *({"text": words, "figure": words, "no_figure_because": words} for _ in items))
    report.unit.name = report.round.theme = words
    content = made(report, {key_of(report.unit_id, report.round.outline[1]): [EarlierAnswer(words, words, words)]})
    cells = [cell for sheet in opened(content) for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    for number in (1, 2, 3):
        assert "<f>" not in part(content, f"xl/worksheets/sheet{number}.xml")


def test_letters_that_no_workbook_can_hold_are_left_out(report):
    report.unit.name = "Ban\x00 Chỉ\ud800 đạo\uffff"
    assert opened(made(report))[SHEET]["A2"].value == "Đơn vị: Ban Chỉ đạo"


# In again

def test_an_untouched_workbook_changes_nothing(report):
    preview = looked(report, made(report))
    assert (preview.changes, preview.faults) == ([], [])


def test_an_untouched_workbook_saved_by_openpyxl_changes_nothing(report):
    preview = looked(report, saved(opened(made(report))))
    assert (preview.changes, preview.faults) == ([], [])


def test_an_untouched_workbook_saved_by_libreoffice_changes_nothing(report, office):
    answered(report, {}, {}, {"figure": "Khá, trung bình", "text": "=1+1\n\n  +2 ＝3"},
             {"text": "“Ngoặc” & <b>, 1.207"})
    preview = looked(report, office.saved_again(made(report)))
    assert (preview.changes, preview.faults) == ([], [])


def test_words_that_look_like_the_escapes_of_a_workbook_are_no_change(report, office):
    answered(report, {}, {"figure": "_x000D_", "text": "mã _x0041_ và x005F_"})
    for content in (made(report), saved(opened(made(report))), office.saved_again(made(report))):
        assert (changes(report, content), faults(report, content)) == ([], [])


def test_what_was_typed_in_libreoffice_is_told_and_nothing_else(report, office):
    content = office.saved_again(
        made(report), (SHEET, FIGURE, "text", "trên 10.600 hộ, đạt 62,1%"), (SHEET, "G9", "text", "Thiếu nhân lực"))
    assert faults(report, content) == []
    assert changes(report, content) == [
        (FIGURE, "figure", "1.207", "trên 10.600 hộ, đạt 62,1%"), ("G9", "text", "", "Thiếu nhân lực")]


def test_a_number_and_a_formula_typed_in_libreoffice(report, office):
    content = office.saved_again(made(report), (SHEET, FIGURE, "formula", "10600.5"), (SHEET, "F8", "formula", "=1+1"))
    assert changes(report, content) == [(FIGURE, "figure", "1.207", "10.600,5")]
    assert [(cell, "công thức" in sentence) for cell, sentence in faults(report, content)] == [("F8", True)]


def test_a_label_changed_in_libreoffice_takes_its_whole_row_out(report, office):
    """Its macros pass by the lock, as whoever takes the protection off does."""
    content = office.saved_again(made(report), (SHEET, "B7", "text", "Hộ khác"), (SHEET, FIGURE, "text", "1.300"),
                                 (SHEET, "G9", "text", "Thiếu nhân lực"))
    (cell, sentence), = faults(report, content)
    assert cell == "B7"
    assert "“Hộ tham gia cửa hàng số”" in sentence
    assert changes(report, content) == [("G9", "text", "", "Thiếu nhân lực")]


def test_what_was_typed_with_openpyxl_is_told_with_how_it_is_understood(report):
    content = typed(made(report), {FIGURE: "trên 10.600 hộ", TEXT: "Tăng nhanh\r\ntừ quý II", "F8": "12 hoặc 13"})
    assert changes(report, content) == [
        (FIGURE, "figure", "1.207", "trên 10.600 hộ"), (TEXT, "text", "", "Tăng nhanh\ntừ quý II"),
        ("F8", "figure", "", "12 hoặc 13")]
    figure = looked(report, content).changes[0].figure
    assert (str(figure.value), figure.qualifier) == ("10600", "trên")


def test_the_question_of_the_reader_of_figures_comes_with_the_change(report):
    change, = looked(report, typed(made(report), {FIGURE: "11.387%"})).changes
    assert "11,387%" in change.figure.ask


def test_an_emptied_cell_is_a_change(report):
    assert changes(report, typed(made(report), {FIGURE: None, "G6": "  \n "})) == [
        ("G6", "text", "Đã ban hành 12 kế hoạch.\nTrong đó:\n- 3 của huyện.", ""), (FIGURE, "figure", "1.207", "")]


@pytest.mark.parametrize(("value", "shape", "words"), [
    (1207, "General", "1.207"), (62.1, "General", "62,1"), (0.1 + 0.2, "General", "0,3"), (1207.0, "0.00", "1.207"),
    (0, "General", "0"), (-3.25, "0.00", "-3,25"), (1234567.89, "#,##0.00", "1.234.567,89"),
    (1e15, "General", "1.000.000.000.000.000"), (0.621, "0.0%", "62,1%"), (0.29, "0%", "29%"), (1.5, '0"%"', "1,5"),
    (datetime(2024, 10, 18), "dd/mm/yyyy", "18/10/2024"), (date(2024, 2, 29), "d-mmm", "29/02/2024"),
    (datetime(2024, 10, 18, 8, 30), "dd/mm/yyyy hh:mm", "18/10/2024 08:30"), (time(8, 30), "h:mm", "08:30"),
    (True, "General", "có"), (False, "General", "không"),
])
def test_what_excel_made_of_it_is_written_as_offices_write_it(report, value, shape, words):
    def fill(book):
        cell = book[SHEET][TEXT]
        cell.value, cell.number_format = value, shape
    change, = looked(report, changed(made(report), fill)).changes
    assert change.after == words
    assert words in change.note


def test_rows_in_another_order_are_still_the_answers_to_their_items(report):
    def turn_round(book):
        sheet = book[SHEET]
        rows = [[cell.value for cell in row] for row in sheet["A6:I9"]]
        for row, values in zip(sheet["A6:I9"], reversed(rows), strict=True):
            for cell, value in zip(row, values, strict=True):
                cell.value = value
        sheet["F8"].value = "1.300"
    assert changes(report, changed(made(report), turn_round)) == [("F8", "figure", "1.207", "1.300")]


def test_rows_pushed_down_are_still_found(report):
    content = changed(made(report), lambda book: book[SHEET].insert_rows(1, 3))
    assert (changes(report, content), faults(report, content)) == ([], [])


def test_what_was_answered_in_the_system_meanwhile_is_not_taken_back(report):
    """The clerk never touched that cell in the file: the older words in it say nothing."""
    content = typed(made(report), {"G9": "Thiếu nhân lực"})
    answered(report, {}, {"figure": "1.300"})
    assert changes(report, content) == [("G9", "text", "", "Thiếu nhân lực")]
    assert faults(report, content) == []


def test_a_cell_changed_both_here_and_there_is_left_as_it_is_here(report):
    content = typed(made(report), {FIGURE: "1.250"})
    answered(report, {}, {"figure": "1.300"})
    (cell, sentence), = faults(report, content)
    assert cell == FIGURE
    assert "“1.300”" in sentence
    assert changes(report, content) == []


def test_a_cell_changed_to_the_same_here_and_there_is_no_change(report):
    content = typed(made(report), {FIGURE: "1.300"})
    answered(report, {}, {"figure": "1.300"})
    assert (changes(report, content), faults(report, content)) == ([], [])


ODD = st.sampled_from("\n\t=+-@＝'_x0D1")
LETTERS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")) | ODD, max_size=60)
CELLS = st.fixed_dictionaries({"text": LETTERS, "figure": LETTERS, "no_figure_because": LETTERS})


def tidied(cells: dict[str, str]) -> dict[str, str]:
    return {field: tidy(text) for field, text in cells.items()}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(first=CELLS, second=CELLS, story=LETTERS)
def test_whatever_was_answered_comes_back_the_same(first, second, story):
    report = answered(a_report(), tidied({"text": story}), tidied(first), tidied(second))
    for content in (made(report), saved(opened(made(report)))):
        preview = looked(report, content)
        assert (preview.changes, preview.faults) == ([], [])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=CELLS, cells=st.dictionaries(
    st.sampled_from([(FIGURE, "figure"), (TEXT, "text")]),
    st.text("aăâ đ1.207,/%\n", max_size=40)))
def test_exactly_what_was_typed_is_told(before, cells):
    before = tidied(before) | {"no_figure_because": ""}
    report = answered(a_report(), {}, before)
    content = typed(made(report), {address: text or None for (address, _), text in cells.items()})
    wanted = {(address, field, before[field], text.strip()) for (address, field), text in cells.items()
              if text.strip() != before[field]}
    assert set(changes(report, content)) == wanted
