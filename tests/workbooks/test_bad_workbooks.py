"""Whatever is handed in is refused with its reason, or told cell by cell. Nothing makes the reader stumble."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from at_hand import ITEMS, NOW, a_report, answered
from docx_at_hand import A_LETTER
from hands import SHEET, changed, opened, part, saved, typed, with_part
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from oversight.refusal import BadlyTyped
from oversight.workbooks.reading import read_report_workbook
from oversight.workbooks.report import report_workbook

SHEET_PART = "xl/worksheets/sheet1.xml"


@pytest.fixture
def report():
    return answered(a_report(), {}, {"figure": "1.207"})


@pytest.fixture
def content(report) -> bytes:
    return report_workbook(report, {}, NOW)


def refused(report, content: bytes, name: str = "bao-cao.xlsx") -> str:
    with pytest.raises(BadlyTyped) as caught:
        read_report_workbook(report, name, content)
    assert list(caught.value.fields) == ["file"]
    assert str(caught.value).endswith(".")
    return str(caught.value)


def is_taken(report, content: bytes) -> bool:
    """Refused as a file, or looked through: anything else is raised on."""
    try:
        read_report_workbook(report, "bao-cao.xlsx", content)
    except BadlyTyped as refusal:
        return list(refusal.fields) != ["file"]
    return True


def faults(report, content: bytes) -> list[tuple[str, str]]:
    preview = read_report_workbook(report, "bao-cao.xlsx", content)
    assert preview.changes == []
    return [(each.cell, each.sentence) for each in preview.faults]


# No workbook, or not one that may be opened

@pytest.mark.parametrize("strange", [
    b"%PDF-1.7\n%%EOF", b"<html><body>login</body></html>", b"a;b;c\n1;2;3", b"MZ\x90\0", b"\xff\xd8\xff\xe0",
    b"PK\x05\x06" + bytes(18), bytes(range(256))])
def test_what_is_no_workbook_by_its_content(report, strange):
    assert "bao-cao.xlsx" in refused(report, strange)


def test_a_letter_that_is_called_a_workbook(report):
    assert "Word" in refused(report, A_LETTER)
    assert "không phải tệp Excel dạng XLSX" in refused(report, A_LETTER, "cong-van.docx")


@pytest.mark.parametrize("nothing", [b"", b"\0" * 5000])
def test_an_empty_file(report, nothing):
    assert "rỗng" in refused(report, nothing)


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_came_only_in_part(report, content, kept):
    assert "bị hỏng" in refused(report, content[:int(len(content) * kept)])


def test_a_file_over_the_limit(report, content):
    with ZipFile(kept := BytesIO(content), "a") as archive:
        archive.writestr("xl/media/image1.png", bytes(range(256)) * 21_000)
    assert "nặng hơn 5 MB" in refused(report, kept.getvalue())
    assert "tối đa 20 MB" in refused(report, content + bytes(21 * 1024 * 1024))


def test_a_file_with_a_password(report, content):
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "mật khẩu" in refused(report, ole)
    locked = bytearray(content)
    place = locked.index(b"PK\x01\x02")
    locked[place + 8] |= 1
    assert "mật khẩu" in refused(report, bytes(locked))


def test_macros_and_other_things_that_run(report, content):
    assert "macro" in refused(report, with_part(content, "xl/vbaProject.bin", lambda _: b"Attribut"))
    declared = with_part(content, "[Content_Types].xml", lambda part: part.replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"))
    assert "macro" in refused(report, declared, "bao-cao.xlsm")
    assert "chạy được" in refused(report, with_part(content, "xl/activeX/activeX1.xml", lambda _: b"<a/>"))
    dde = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    assert "chạy được" in refused(report, with_part(content, "xl/externalLinks/externalLink1.xml", lambda _: dde))


def test_a_zip_bomb(report, content):
    bomb = with_part(content, "xl/worksheets/sheet9.xml", lambda _: b"<a>" + b" " * 60_000_000)
    assert "phình ra" in refused(report, bomb)


def test_entities_of_a_document_type(report, content):
    laughs = (b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">'
              b'<!ENTITY x SYSTEM "file:///etc/passwd">]><w>&b;&x;</w>')
    for name in (SHEET_PART, "xl/workbook.xml", "xl/sharedStrings.xml"):
        assert "phá hoại" in refused(report, with_part(content, name, lambda _: laughs))


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/styles.xml", SHEET_PART, "xl/sharedStrings.xml"])
@pytest.mark.parametrize("nonsense", [b"", b"<a/>", b"<a>", b"\xff\xfe<\0a\0/\0>\0"])
def test_parts_that_say_nothing_are_never_our_own_fault(report, content, name, nonsense):
    """Without its styles a workbook still has its words."""
    emptied = with_part(content, name, lambda _: nonsense)
    if is_taken(report, emptied):
        assert name == "xl/styles.xml" or faults(report, emptied) != []


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_broken_parts_are_refused_or_told(data):
    report = answered(a_report(), {}, {"figure": "1.207"})
    content = report_workbook(report, {}, NOW)
    name = data.draw(st.sampled_from(ZipFile(BytesIO(content)).namelist()))

    def broken(part: bytes) -> bytes:
        start = data.draw(st.integers(0, len(part)))
        return part[:start] + data.draw(st.binary(max_size=8)) + part[start + data.draw(st.integers(0, 40)):]
    is_taken(report, with_part(content, name, broken))  # raises what it should not


# File names

def test_a_path_before_the_name_is_left_out(report, content):
    assert read_report_workbook(report, "C:\\Users\\lan\\Báo cáo.xlsx", content).name == "Báo cáo.xlsx"
    assert read_report_workbook(report, "/etc/cron.d/bao-cao.xlsx", content).name == "bao-cao.xlsx"


@pytest.mark.parametrize(("name", "saying"), [
    ("../../bao-cao.xlsx", "đường dẫn"), ("bao\x00cao.xlsx", "ký tự điều khiển"),
    ("bao\r\ncao.xlsx", "ký tự điều khiển"),
    ("bao\u202excslx.xlsx", "đổi chiều"), ("a" * 300 + ".xlsx", "dài 305 ký tự"), ("bao-cao.exe", "chương trình"),
    ("bao-cao.pdf", "thực ra là tệp Excel"), ("bao-cao.xlsm", "thực ra là tệp Excel")])
def test_names_that_no_honest_hand_writes(report, content, name, saying):
    assert saying in refused(report, content, name)


def test_a_long_name_is_shortened(report, content):
    assert len(read_report_workbook(report, "b" * 200 + ".xlsx", content).name) == 150


# Not the workbook of this report

def test_the_workbook_of_another_report_says_whose_it_is(report):
    other = a_report()
    other.unit.name = "UBND xã Hưng Vũ"
    sentence = refused(report, report_workbook(other, {}, NOW))
    assert "báo cáo khác" in sentence
    assert "Đơn vị: UBND xã Hưng Vũ" in sentence


def test_an_older_outline_is_named_and_a_new_download_offered(report, content):
    report.round.outline_versions = [*report.round.outline_versions, *a_report(versions=1).round.outline_versions]
    sentence = refused(report, content)
    assert "đề cương lần 1, nay đề cương đã là lần 2" in sentence
    assert "tải về tệp mới" in sentence


def test_a_workbook_that_never_came_from_here(report, content):
    book = Workbook()
    book.active.append(["TT", "Chỉ tiêu"])
    assert "không phải tệp Excel tải về từ báo cáo này" in refused(report, saved(book))
    for name in ("Hướng dẫn", SHEET):
        torn = changed(content, lambda book, name=name: book.remove(book[name]))
        assert "tải về từ báo cáo này" in refused(report, torn)


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet_is_named(report, content, state):
    def hide(book):
        book.create_sheet("Nháp").sheet_state = state
    assert "“Nháp”" in refused(report, changed(content, hide))


# Cells that cannot be taken

@pytest.mark.parametrize(
    "formula", ["=SUM(A1:A3)", "=1+1", '=HYPERLINK("http://x.vn")', ArrayFormula("F7:F8", "=A1:A2*2")])
def test_a_formula_where_a_value_is_expected(report, content, formula):
    (cell, sentence), = faults(report, typed(content, {"F7": formula}))
    assert cell == "F7"
    assert "công thức" in sentence


def test_a_formula_is_refused_even_with_its_last_value(report, content):
    computed = with_part(
        typed(content, {"F7": "=1206+1"}), SHEET_PART,
        lambda part: part.replace(b"<f>1206+1</f><v></v>", b"<f>1206+1</f><v>1207</v>"))
    assert "<v>1207</v>" in part(computed, SHEET_PART)
    assert [cell for cell, _ in faults(report, computed)] == ["F7"]


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!"])
def test_an_error_of_the_spreadsheet(report, content, error):
    (cell, sentence), = faults(report, typed(content, {"F7": error}))
    assert cell == "F7"
    assert error in sentence


def test_a_span_of_time_and_a_number_without_end(report, content):
    assert "khoảng thời gian" in faults(report, typed(content, {"F7": timedelta(hours=30)}))[0][1]
    endless = with_part(typed(content, {"F7": 4711}), SHEET_PART, lambda part: part.replace(b">4711<", b">1e999<"))
    assert faults(report, endless)[0][0] == "F7"


@pytest.mark.parametrize(("merged", "cells"), [
    ("F7:G7", ["F7", "G7"]), ("F7:F8", ["F7", "F8"]), ("B7:C7", ["B7", "C7"]),
    ("A7:H8", ["A7", "B7", "C7", "D7", "A8", "B8", "C8", "D8"])])
def test_merged_cells_are_told_and_empty_nothing(report, content, merged, cells):
    found = faults(report, changed(content, lambda book: book[SHEET].merge_cells(merged)))
    assert [cell for cell, _ in found] == cells
    assert all(merged in sentence for _, sentence in found)


@pytest.mark.parametrize("cell", ["A7", "B7", "C7", "D7"])
@pytest.mark.parametrize("words", ["khác", None, 10])
def test_a_changed_label_takes_its_row_out(report, content, cell, words):
    found = faults(report, typed(content, {cell: words, "F7": "9.999"}))
    assert [each for each, _ in found] == [cell]


def test_a_figure_beside_a_section(report, content):
    (cell, sentence), = faults(report, typed(content, {"F6": "12"}))
    assert (cell, "Mục trình bày" in sentence) == ("F6", True)


def test_rows_that_lost_their_key_came_twice_or_are_gone(report, content):
    def tear(book):
        sheet = book[SHEET]
        sheet["I7"].value = "x"
        sheet["I9"].value = sheet["I8"].value
        sheet["G10"].value = "Viết thêm ở cuối"
    found = faults(report, changed(content, tear))
    assert [cell for cell, _ in found] == ["A7", "A8", "A9", "A10", "", ""]
    assert "Mã của dòng" in found[0][1]
    assert "dòng 8, 9" in found[1][1]
    assert "không thuộc mục nào" in found[3][1]
    assert "giữ nguyên" in found[4][1]


def test_an_item_that_the_unit_is_not_asked(report, content):
    dropped = report.round.outline.pop()
    report.answers = [each for each in report.answers if each.item_id != dropped.id]
    (cell, sentence), = faults(report, content)
    assert (cell, "Mục này không có trong phần đề cương" in sentence) == ("A9", True)


@pytest.mark.parametrize(("cell", "words", "saying"), [
    ("F7", "1" * 501, "Quá dài: 501 ký tự"), ("G7", "\u202etrái", "không hợp lệ"), ("H7", "x" * 501, "Quá dài")])
def test_what_the_report_itself_would_refuse_is_told_before_saving(report, content, cell, words, saying):
    (where, sentence), = faults(report, typed(content, {cell: words}))
    assert (where, saying in sentence) == (cell, True)


def test_a_figure_and_a_reason_why_there_is_none(report, content):
    assert [cell for cell, _ in faults(report, typed(content, {"H7": "chưa thống kê"}))] == ["H7"]
    (one, sentence), (other, _) = faults(report, typed(content, {"F7": "1.300", "H7": "chưa thống kê"}))
    assert (one, other, "cả lý do" in sentence) == ("F7", "H7", True)
    instead = read_report_workbook(report, "a.xlsx", typed(content, {"F7": None, "H7": "chưa thống kê"}))
    assert (len(instead.changes), instead.faults) == (2, [])


def test_a_sheet_of_their_own_is_told_and_not_read(report, content):
    (cell, sentence), = faults(report, changed(content, lambda book: book.create_sheet("Tính toán")))
    assert (cell, "“Tính toán”" in sentence) == ("", True)


# Too much of nothing

def test_a_million_empty_rows_are_not_read(report, content):
    rows = b"".join(b'<row r="%d"/>' % number for number in range(11, 1_048_577))
    swollen = with_part(content, SHEET_PART, lambda part: part.replace(b"</sheetData>", rows + b"</sheetData>"))
    assert faults(report, swollen) == []


def test_what_stands_far_outside_the_form_is_not_read(report, content):
    assert faults(report, typed(content, {"XFD1048576": "x", "G2001": "x", "ZZ7": "x"})) == []
    assert [cell for cell, _ in faults(report, typed(content, {"G2000": "x"}))] == ["A2000"]


def test_a_dimension_that_lies_is_not_believed(report, content):
    for told in (b'ref="A1"', b'ref="A1:XFD1048576"', b'ref="nonsense"'):
        lying = with_part(content, SHEET_PART, lambda part, told=told: part.replace(b'ref="A1:I9"', told, 1))
        assert not is_taken(report, lying) or faults(report, lying) == []


def test_forty_sheets_are_enough(report, content):
    def add(book):
        for number in range(60):
            book.create_sheet(f"T{number}")
    assert "quá 40 trang" in refused(report, changed(content, add))


def test_a_whole_outline_of_two_hundred_items_is_read(report):
    long = a_report(tuple(ITEMS[1] | {"code": f"1.{number}"} for number in range(200)))
    content = report_workbook(long, {}, NOW)
    preview = read_report_workbook(long, "a.xlsx", typed(content, {f"F{row}": row for row in range(6, 206)}))
    assert (len(preview.changes), preview.faults) == (200, [])
    assert opened(content)[SHEET].max_row == 205


def test_a_workbook_of_another_writer_with_its_words_in_the_cells(report, content):
    """Inline strings, as some programs write them."""
    inline = b'<c r="F7" t="inlineStr"><is><r><t>1.</t></r><r><t>300</t></r></is></c>'
    xml = part(content, SHEET_PART)
    start = xml.index('<c r="F7"')
    old = xml[start:xml.index("</c>", start) + 4].encode()
    with ZipFile(BytesIO(content)) as archive:
        assert archive.getinfo(SHEET_PART).compress_type == ZIP_DEFLATED
    change, = read_report_workbook(
        report, "a.xlsx", with_part(content, SHEET_PART, lambda part: part.replace(old, inline))).changes
    assert change.after == "1.300"
