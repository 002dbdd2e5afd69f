"""The outline: whole before it is kept, taken from a library, changed in the open, asked of each unit as decided."""

import json
from types import SimpleNamespace

import pytest
from bac_son import at_bac_son

from oversight.contradictions.targets import target_of
from oversight.papers.blocks import Heading, Table
from oversight.refusal import BadlyTyped, NotYours, Stale
from oversight.rules.content import faults_in_content
from oversight.rules.outline import FIELDS, sections
from oversight.rules.outline_codes import renumbered, with_codes
from oversight.rules.outline_content import faults_in_outline, prepared
from oversight.rules.outline_joining import joined
from oversight.services.editing import edit
from oversight.services.outline import change_outline, news_for
from oversight.services.outline_file import items_in_file, outline_as_json
from oversight.services.outline_library import built_in, sources_for
from oversight.services.outline_share import leave_out
from oversight.services.outline_templates import keep_as_template

WRITE = {"by": "secretariat", "on": "04/09/2024"}
LATER = {"by": "secretariat", "on": "20/09/2024"}
FIRST_SECTIONS = ["Đặc điểm tình hình chung", "Kết quả triển khai, thực hiện", "Hạn chế, bất cập, nguyên nhân",
                  "Kiến nghị, đề xuất"]


def section(text: str, **more) -> dict:
    return {"kind": "narrative", "text": text} | more


def indicator(text: str, **more) -> dict:
    return {"kind": "indicator", "text": text} | more


def codes(rows: list[dict]) -> list[str]:
    return [row["code"] for row in rows]


# Codes

def test_items_without_a_code_are_numbered_by_their_place():
    rows = with_codes([indicator("Số hộ"), section("Tình hình"), indicator("Một"), indicator("Hai"), section("Kết quả"),
                       indicator("Ba")])
    assert codes(rows) == ["1", "I", "1.1", "1.2", "II", "2.1"]


def test_a_code_that_somebody_gave_is_kept_and_never_given_twice():
    rows = with_codes([section("Tình hình", code="ii"), indicator("Một"), indicator("Hai", code="1.1"), section("Hai")])
    assert codes(rows) == ["ii", "1.2", "1.1", "III"], "II and ii would be told apart by no reader"


def test_numbered_anew_the_references_follow():
    rows = renumbered([section("Một", code="A"), indicator("Tổng", code="A2", part_codes="a1, A3"),
                       indicator("Phần", code="A1", denominator_code="A2"), indicator("Phần hai", code="A3")])
    assert codes(rows) == ["I", "1.1", "1.2", "1.3"]
    assert (rows[1]["part_codes"], rows[2]["denominator_code"]) == ("1.2, 1.3", "1.1")


# Whole

@pytest.mark.parametrize(("rows", "place", "sentence"), [
    ([section("A", code="1"), section("B", code="1")], "1.code", "Mã này đã dùng ở dòng 1."),
    ([indicator("A", code="1,2")], "0.code", "Mã không có dấu phẩy"),
    ([indicator("A", code="1", denominator_code="9")], "0.denominator_code", "không có chỉ tiêu mang mã 9"),
    ([section("A", code="I"), indicator("B", code="1", denominator_code="I")], "1.denominator_code", "mang mã I"),
    ([indicator("A", code="1", denominator_code="1")], "0.denominator_code", "không dẫn đến chính nó"),
    ([indicator("A", code="1", part_codes="1, 2"), indicator("B", code="2")], "0.part_codes", "chính nó"),
    ([indicator("A", code="1", part_codes="2, 2"), indicator("B", code="2")], "0.part_codes", "ghi hai lần"),
    ([indicator("A", code="1", denominator_code="2, 3"), indicator("B", code="2"), indicator("C", code="3")],
     "0.denominator_code", "Mẫu số là một chỉ tiêu"),
    ([indicator("A", code="1", denominator_code="2"), indicator("B", code="2", value_type="yes_no")],
     "0.denominator_code", "không tính toán được"),
    ([indicator("A", code="1", part_codes="2"), indicator("B", code="2", part_codes="3"),
      indicator("C", code="3", part_codes="1")], "2.part_codes", "dẫn vòng"),
    ([indicator("A", value_type="choice", choices="Tốt")], "0.choices", "ít nhất hai mức"),
    ([indicator("A", value_type="table")], "0.choices", "tên các cột"),
    ([indicator("A", value_type="percentage", target="33;9%")], "0.target", "80%"),
    ([indicator("A", value_type="date", target="31/11/2024")], "0.target", "31/12/2024"),
    ([indicator("A", value_type="count", target="như năm trước")], "0.target", "10.600")])
def test_what_leads_nowhere_is_said_beside_its_cell(rows, place, sentence):
    faults = faults_in_outline(rows)
    assert sentence in faults[f"outline.{place}"]


@pytest.mark.parametrize("target", ["80%", "≥ 80%", "tối thiểu 80", "73,20%", ""])
def test_a_percentage_may_be_set_as_offices_write_it(target):
    assert faults_in_outline([indicator("A", code="1", value_type="percentage", target=target)]) == {}


def test_a_target_in_words_is_for_indicators_that_leave_the_kind_of_figure_open():
    assert faults_in_outline([indicator("A", code="1", value_type="", target="Tăng so với năm trước")]) == {}


def test_households_may_be_held_to_a_share():
    item = SimpleNamespace(target="60%", value_type="count", unit_of_measure="hộ", target_direction="")
    assert target_of(item).figure.percent == 60
    assert faults_in_outline([indicator("A", code="1", value_type="count", target="60%")]) == {}


def test_a_total_may_be_what_its_parts_are_shares_of():
    """34,71 ha = 21,45 + 13,26, and 21,45 is a share of 34,71: that is no circle."""
    rows = [indicator("Tổng", code="1", part_codes="2, 3"), indicator("A", code="2", denominator_code="1"),
            indicator("B", code="3", denominator_code="1")]
    assert faults_in_outline(rows) == {}


def test_a_section_keeps_nothing_that_only_indicators_have(play):
    round_ = play.a("round", "draft")
    rows = [section("Tình hình", unit_of_measure="hộ", denominator_code="9", guidance="Nêu rõ")]
    play.do(change_outline, round_, rows, **WRITE)
    item = round_.outline[0]
    assert (item.code, item.unit_of_measure, item.denominator_code, item.guidance) == ("I", "", "", "Nêu rõ")


def test_an_outline_that_is_not_whole_is_not_kept(play):
    round_ = play.a("round", "draft")
    rows = [{"id": row.id} for row in round_.outline] + [indicator("Mới", denominator_code="7.7")]
    with play.refusing(BadlyTyped, "Đề cương không có chỉ tiêu mang mã 7.7.") as caught:
        play.do(edit, round_, {"outline": rows}, **WRITE)
    assert set(caught.value.fields) == {"outline.3.denominator_code"}


def test_a_row_that_only_moves_keeps_what_others_say_of_it(play):
    round_ = play.a("round", "draft")
    play.do(change_outline, round_, [
        indicator("Tổng số hộ", code="T"), indicator("Hộ tham gia", code="H", denominator_code="T")], **WRITE)
    play.do(edit, round_, {"outline": [{"id": row.id} for row in reversed(round_.outline)]}, **WRITE)
    assert [(row.code, row.denominator_code) for row in round_.outline] == [("H", "T"), ("T", "")]


# The library

def test_there_is_an_outline_for_every_theme_of_the_cases():
    assert {source.theme_code for source in built_in()} == {
        "digital_transformation", "poverty", "administrative_reform", "health_insurance", "complaints", "land",
        "education", "public_investment", "socio_economic"}


@pytest.mark.parametrize("source", built_in(), ids=lambda source: source.theme_code)
def test_every_built_in_outline_may_be_used_as_it_is(play, source):
    assert source.name
    assert source.note
    assert [head.text for head, _ in sections([SimpleNamespace(**item) for item in source.items])] == FIRST_SECTIONS
    assert faults_in_content(type(play.a("round", "draft")), {"outline": source.items}) == {}
    assert faults_in_outline(source.items) == {}
    assert prepared(source.items) == [dict.fromkeys(set(row) - set(item), "") | item for item, row in zip(
        source.items, prepared(source.items), strict=True)], "it has its codes, and nothing that would be dropped"
    for item in source.items:
        assert set(item) <= set(FIELDS)
        assert "target" not in item, "targets are set by councils"
        assert item["kind"] == "narrative" or item["value_type"]


def test_the_seed_round_finds_its_six_figures():
    asked = [item["text"] for source in built_in() if source.theme_code == "digital_transformation"
             for item in source.items]
    for words in ("thu, nộp đảng phí", "Sổ tay đảng viên", "văn bản và điều hành liên thông", "tham gia cửa hàng số",
                  "cửa hàng số nòng cốt", "nền tảng Công dân số"):
        assert any(words in text for text in asked), words


def test_a_council_chooses_among_its_own_and_not_among_its_neighbours(play):
    round_ = play.a("round", "draft")
    play.do(keep_as_template, round_, "Chuyển đổi số", **WRITE)
    with play.acting("secretariat", "05/09/2024") as (session, actor):
        ours = sources_for(session, actor, [play.ids["district"]])
        besides = sources_for(session, actor, [play.ids["district"]], besides=round_.id)
    with play.acting("neighbour_secretariat", "05/09/2024") as (session, actor):
        theirs = sources_for(session, actor, [play.ids["neighbour"]])
    assert [(each.name, len(each.items)) for each in ours.own] == [("Chuyển đổi số", 3)]
    assert [each.name for each in ours.earlier] == [round_.theme]
    assert besides.earlier == []
    assert (theirs.own, theirs.earlier) == ([], [])
    assert ours.find(ours.own[0].key).items == ours.own[0].items


# Joining

def test_what_is_taken_joins_the_section_of_the_same_name_and_comes_once():
    here = [section("Tình hình", code="I", id="a"), section("Kết quả", code="II", id="b"),
            indicator("Số hộ", code="2.1", id="c"), section("Kiến nghị", code="III", id="d")]
    coming = [section("Kết  quả", code="I"), indicator("Số hộ", code="1.1"),
              indicator("Hộ nghèo", code="1.2", denominator_code="1.1", id="zz"), section("Khó khăn", code="II")]
    rows = joined(here, coming)
    assert [(row["code"], row["text"], row.get("id")) for row in rows] == [
        ("I", "Tình hình", "a"), ("II", "Kết quả", "b"), ("2.1", "Số hộ", "c"), ("2.2", "Hộ nghèo", None),
        ("III", "Kiến nghị", "d"), ("IV", "Khó khăn", None)]
    assert rows[3]["denominator_code"] == "2.1", "it leads to the indicator that was here already"
    assert joined(rows, coming) == rows


# Files

def test_an_outline_comes_back_from_its_file_as_it_was():
    items = built_in()[0].items
    assert items_in_file(outline_as_json("Giáo dục", items)) == items


@pytest.mark.parametrize(("content", "sentence"), [
    (b"", "Không đọc được tệp"), (b"\xff\xfe", "Không đọc được tệp"), (b"[" * 100_000, "Không đọc được tệp"),
    (b"{}", "không có danh sách mục"), (b"[]", "không có mục nào"), (b"[1]", "Mục 1: không đúng dạng"),
    (b'[{"text": "A"}, {"text": " "}]', "Mục 2: thiếu nội dung."),
    (b'[{"text": "A", "target": 80}]', "Mục 1: ô “mục tiêu” không đúng dạng"),
    (b'[{"text": "A", "is_required": "x"}]', "Mục 1: ô “bắt buộc hay không” không đúng dạng"),
    (b"x" * 2_000_001, "quá lớn"), (json.dumps([{"text": "A"}] * 401).encode(), "tối đa 400 mục"),
    (b"PK\x03\x04 khong phai bang tinh", "")])
def test_what_is_no_outline_is_refused_in_words(content, sentence):
    with pytest.raises(BadlyTyped) as caught:
        items_in_file(content)
    assert str(caught.value)
    assert sentence in str(caught.value)


def test_a_file_brings_no_ids_and_nothing_unknown():
    assert items_in_file(b'[{"text": "A", "id": "x", "council_id": "y", "state": "z"}]') == [{"text": "A"}]


# After it was sent

@pytest.fixture
def report(play):
    return play.a("self_report", "requested")


def test_a_change_after_sending_says_why_and_becomes_a_version(play, report):
    round_ = report.round
    rows = [{"id": row.id} for row in round_.outline]
    with play.refusing(BadlyTyped, "hãy ghi lý do thay đổi"):
        play.do(change_outline, round_, [*rows, indicator("Mới")], **LATER)
    assert play.do(change_outline, round_, rows, **LATER) is None, "nothing changed, nobody is told"
    kept = play.do(change_outline, round_, [*rows, indicator("Mới")], reason="Theo Công văn số 12", **LATER)
    assert (kept.number, kept.reason, f"{kept.made_on:%d/%m/%Y}") == (2, "Theo Công văn số 12", "20/09/2024")
    assert [item["text"] for item in kept.content][-1] == "Mới"
    assert play.journal_of(round_)[-1].label == "Thay đổi đề cương lần 2"


def test_units_read_only_the_news_that_concern_them(play, report):
    round_ = report.round
    rows = [{"id": row.id} for row in round_.outline]
    spared = round_.outline[1]
    play.do(leave_out, round_, {play.ids["steering_board"]: {spared.id}}, **LATER)
    play.do(change_outline, round_, [row | {"guidance": "Nêu rõ"} if row["id"] == spared.id else row for row in rows],
            reason="Làm rõ", **LATER)
    other = next(each for each in round_.reports if each.unit_id == play.ids["commune"])
    assert news_for(report) == []
    assert [change.reworded for _, change in news_for(other)] == [[(spared.text, ["guidance"])]]


def test_who_shares_the_outline_out_on_an_old_page_is_told_so(play, report):
    round_ = report.round
    seen, (first, second, *_) = round_.version, round_.outline
    play.do(leave_out, round_, {play.ids["commune"]: {first.id}}, version=seen, **LATER)
    with play.refusing(Stale, "Có người vừa cập nhật"):
        play.do(leave_out, round_, {play.ids["commune"]: {second.id}}, version=seen, **LATER)


def test_a_round_that_stands_still_lends_its_outline(play):
    """Nothing of the round changes; often it is when a round is over that its outline is worth keeping."""
    round_ = play.a("round", "suspended")
    play.do(keep_as_template, round_, "Mẫu", by="secretariat", on="14/10/2024")
    with play.refusing(NotYours, "lưu đề cương mẫu"):
        play.do(keep_as_template, round_, "Mẫu khác", by="unit_head", on="14/10/2024")


# On paper

def test_the_annex_has_sections_indicators_and_room_for_the_unit():
    outline = [
        section("Tình hình chung", guidance="Địa bàn, dân cư"),
        indicator("Tổng số hộ", unit_of_measure="hộ", is_required=False),
        indicator("Hộ tham gia", unit_of_measure="hộ", denominator_code="1.1", target="60%",
                  target_direction="at_least", target_source="Nghị quyết số 21", period="Năm 2024",
                  explained_by="Chủ tịch"), section("Kiến nghị")]
    with at_bac_son(outline=outline) as story:
        story.establish()
        annex = story.ask_for_reports().appendices[1]
    assert [(block.number, block.text) for block in annex.blocks if isinstance(block, Heading)] == [
        ("I", "Tình hình chung"), ("II", "Kiến nghị")]
    [table] = [block for block in annex.blocks if isinstance(block, Table)]
    assert table.rows == (
        ("1.1", "Tổng số hộ (nếu có)", "hộ", "", "", ""),
        ("1.2", "Hộ tham gia\nMẫu số: 1.1", "hộ", "≥ 60% (Nghị quyết số 21)\nNăm 2024", "", ""))
    assert [block.text for block in annex.blocks if type(block).__name__ == "Paragraph"] == [
        "Địa bàn, dân cư", "Giải trình khi không đạt mục tiêu: Chủ tịch."]
