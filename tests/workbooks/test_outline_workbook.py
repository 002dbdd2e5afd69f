"""An outline goes out as a workbook, is written or typed by hand, and comes back as rows."""

from io import BytesIO

import pytest
from at_hand import ITEMS, a_report
from hands import opened, saved, typed
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from oversight.refusal import BadlyTyped
from oversight.rules.closed_lists import ITEM_KINDS, TARGET_DIRECTIONS, VALUE_TYPES
from oversight.rules.outline import FIELDS
from oversight.text import tidy
from oversight.workbooks.outline import blank_outline, outline_rows, outline_workbook

SHEET = "Đề cương"


def a_table(*rows: list[object], sheet: str = "Sheet1") -> bytes:
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(kept := BytesIO())
    return kept.getvalue()


def refused(content: bytes) -> list[str]:
    with pytest.raises(BadlyTyped) as caught:
        outline_rows(content)
    return list(caught.value.sentences)


TEXTS = st.text("aăđỚ 1.,=+-@＝\n\"'", max_size=30).map(tidy)
AN_ITEM = st.fixed_dictionaries(dict.fromkeys(FIELDS, TEXTS) | {
    "kind": st.sampled_from([code for code, _ in ITEM_KINDS]), "text": TEXTS.filter(bool),
    "value_type": st.sampled_from([code for code, _ in VALUE_TYPES]),
    "target_direction": st.sampled_from([code for code, _ in TARGET_DIRECTIONS]), "is_required": st.booleans()})


@settings(max_examples=50, deadline=None)
@given(st.lists(AN_ITEM, max_size=5))
def test_every_outline_comes_back_as_it_went(items):
    assert outline_rows(outline_workbook(items)) == items
    assert outline_rows(saved(opened(outline_workbook(items)))) == items


def test_kept_items_come_back_also_by_way_of_libreoffice(office):
    report = a_report(tuple(item | {"code": f"1.{number}0"} for number, item in enumerate(ITEMS)))
    told = [{name: getattr(item, name) for name in FIELDS} for item in report.round.outline]
    for item in told:
        item["is_required"] = item["is_required"] is not False
    assert outline_rows(office.saved_again(outline_workbook(report.round.outline))) == told


def test_the_form_offers_what_may_be_chosen_and_is_empty():
    book = opened(blank_outline())
    assert [cell.value for cell in book[SHEET][1]] == [
        "Loại", "Mã", "Nội dung", "Kiểu số liệu", "Đơn vị tính", "Kỳ", "Mục tiêu", "Chiều", "Nguồn mục tiêu", "Mẫu số",
        "Thành phần", "Lựa chọn/cột", "Ai giải trình", "Cách tính", "Bắt buộc"]
    assert {str(each.sqref) for each in book[SHEET].data_validations.dataValidation} == {
        "A2:A401", "D2:D401", "H2:H401", "O2:O401"}
    assert outline_rows(blank_outline()) == []


def test_a_form_filled_in_by_hand():
    content = typed(blank_outline(), {
        "A2": "Trình bày", "C2": "Công tác chỉ đạo", "O2": "Không", "A3": "chỉ tiêu", "B3": 1.1, "C3": "Số hộ",
        "D3": "Số lượng", "E3": "hộ", "G3": 10000, "H3": "Đạt từ mức này trở lên", "J3": 2, "K3": "2, 3"}, SHEET)
    section, households = outline_rows(content)
    assert (section["kind"], section["text"], section["is_required"]) == ("narrative", "Công tác chỉ đạo", False)
    assert {name: households[name] for name in ("kind", "code", "value_type", "target", "target_direction")} == {
        "kind": "indicator", "code": "1.1", "value_type": "count", "target": "10.000", "target_direction": "at_least"}
    assert (households["denominator_code"], households["part_codes"], households["is_required"]) == ("2", "2, 3", True)


def test_a_plain_table_that_an_office_typed():
    rows = outline_rows(a_table(
        ["ỦY BAN NHÂN DÂN"], ["BIỂU CHỈ TIÊU"], [],
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2024", "Thực hiện"],
        ["I", "Chính quyền số", None, None], [1, "Hồ sơ trực tuyến", "%", 0.8], [2, "Xã có trang tin", "xã", 18],
        [None, "Khó khăn, vướng mắc"], [3, None, None, None]))
    assert [(row["kind"], row["text"], row.get("unit_of_measure"), row.get("target")) for row in rows] == [
        ("narrative", "Chính quyền số", "", ""), ("indicator", "Hồ sơ trực tuyến", "%", "0,8"),
        ("indicator", "Xã có trang tin", "xã", "18"), ("narrative", "Khó khăn, vướng mắc", "", "")]
    assert all("code" not in row for row in rows)


def test_a_list_of_questions_alone():
    rows = outline_rows(a_table(["TT", "Nội dung báo cáo"], [1, "Công tác chỉ đạo"], [2, "Kết quả"]))
    assert [(row["kind"], row["text"]) for row in rows] == [("narrative", "Công tác chỉ đạo"), ("narrative", "Kết quả")]


def test_the_table_may_stand_on_another_sheet():
    book = Workbook()
    book.active["A1"] = "Trang bìa"
    sheet = book.create_sheet("Biểu 1")
    for row in (["Chỉ tiêu", "ĐVT"], ["Số hộ", "hộ"]):
        sheet.append(row)
    assert [row["text"] for row in outline_rows(saved(book))] == ["Số hộ"]


def test_what_cannot_be_taken_is_named_by_its_cell():
    sentences = refused(typed(blank_outline(), {
        "C2": "Số hộ", "D2": "Số nguyên", "C3": "=1+1", "E4": "hộ", "C5": "Tỷ lệ", "O5": "tùy", "A6": "Bảng", "C6": "x"
    }, SHEET))
    assert [sentence.partition(":")[0] for sentence in sentences] == ["Ô D2", "Ô C3", "Ô C4", "Ô O5", "Ô A6"]
    assert "“Số nguyên” không có trong danh mục; hãy chọn: Số lượng;" in sentences[0]
    assert all(sentence.endswith(".") for sentence in sentences)


def test_a_workbook_without_a_table_is_refused():
    assert "tiêu đề" in refused(a_table(["Ghi chép"], ["một", "hai"]))[0]
    assert "tiêu đề" in refused(a_table())[0]


def test_a_file_that_is_no_workbook_is_refused():
    with pytest.raises(BadlyTyped, match="bị hỏng"):
        outline_rows(b"PK\x03\x04 nothing")


def test_two_hundred_faults_are_not_all_told():
    content = a_table(["Nội dung", "Kiểu số liệu"], *(["x", "lạ"] for _ in range(200)))
    assert len(refused(content)) == 20
