"""What is issued for a whole round: the act, the request for reports, the result and the conclusion."""

import pytest
from bac_son import at_bac_son, blocks_of, day, headings_of, words_of

from oversight.papers.blocks import Article, Heading, Paragraph, Table
from oversight.papers.follow_up_table import TITLE
from oversight.papers.phrases import MISSING

RESULT = "I. Đánh giá chung\nCác đơn vị báo cáo đúng đề cương.\n1. Hạ tầng chưa đồng bộ."


@pytest.fixture
def story():
    with at_bac_son() as story:
        yield story


def test_the_act_holds_the_six_contents_and_lists_its_members(story):
    act = story.establish()
    assert [block.number for block in blocks_of(act, Article)] == [1, 2, 3, 4, 5]
    for content in ("Việc tổ chức thực hiện chuyển đổi số", "Địa bàn huyện Bắc Sơn", "- Kinh tế số;",
                    "Tháng 9 và tháng 10 năm 2024", "- Ủy ban nhân dân huyện Bắc Sơn;"):
        assert content in words_of(act)
    members = act.appendices[0].blocks[0].rows
    assert [row[1] for row in members] == [
        "Hoàng Minh Khôi", "Lương Thị Ngọc Ánh", "Triệu Văn Quý", "Lộc Quang Vĩnh"]
    assert act.appendices[0].attached_to == (
        "Kèm theo Quyết định số 01/QĐ-TTHĐND ngày 05 tháng 9 năm 2024 của Thường trực Hội đồng nhân dân huyện Bắc Sơn")


def test_a_plan_under_its_own_headings_is_an_appendix_of_the_act_and_not_a_clause(story):
    story.edit(story.round, plan="1. Mục đích, yêu cầu\nĐánh giá đúng kết quả.\n2. Phương pháp\nLàm việc trực tiếp.")
    act = story.establish()
    assert "Kế hoạch giám sát: Theo Phụ lục II kèm theo Quyết định này." in words_of(act)
    assert [(each.number, each.title) for each in act.appendices] == [
        ("I", "Danh sách thành viên Đoàn giám sát công tác chuyển đổi số trên địa bàn huyện Bắc Sơn"),
        ("II", "Kế hoạch giám sát")]
    assert [block.text for block in act.appendices[1].blocks if isinstance(block, Heading)] == [
        "Mục đích, yêu cầu", "Phương pháp"]


def test_the_act_is_signed_for_the_standing_committee_by_its_chairman(story):
    act = story.establish()
    assert act.authority == "Thường trực Hội đồng nhân dân huyện Bắc Sơn"
    assert (act.signatures[0].capacity, act.signatures[0].name) == (
        ("TM. Thường trực HĐND", "Chủ tịch"), "Hoàng Minh Khôi")


def test_the_act_cites_laws_by_name_and_each_once():
    typed = ("Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015\n"
             "Theo đề nghị của Ban Kinh tế - Xã hội")
    with at_bac_son(bases=typed) as story:
        act = story.establish()
    assert act.bases == (
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân ngày 20 tháng 11 năm 2015",
        "Theo đề nghị của Ban Kinh tế - Xã hội")


def test_a_draft_of_the_act_leaves_room_for_its_number_and_its_day(story):
    draft = story.draft_of(story.round, "establish")
    assert (draft.number, draft.issued_on) == (None, None)
    assert f"số {MISSING}/QĐ-TTHĐND ngày {MISSING}" in draft.appendices[0].attached_to
    assert draft.signatures[0].name == "Hoàng Minh Khôi"


def test_units_are_told_what_to_report_and_by_when(story):
    story.establish()
    letter = story.ask_for_reports()
    assert letter.addressees == tuple(unit.name for unit in story.units)
    assert "gửi Đoàn giám sát chậm nhất ngày 10 tháng 10 năm 2024" in words_of(letter)
    plan, outline = letter.appendices
    assert [(block.number, block.text) for block in outline.blocks if isinstance(block, Heading)] == [
        ("I", "Kết quả thực hiện")]
    assert outline.blocks[-1].rows == (("1.1", "Hộ tham gia cửa hàng số", "hộ", "10.000", "", ""),)
    assert [block.text for block in plan.blocks if isinstance(block, Heading)] == [
        "Đối tượng giám sát", "Phạm vi giám sát", "Nội dung giám sát", "Kế hoạch giám sát"]


def test_a_deputy_who_sends_the_plan_signs_for_the_head(story):
    story.establish()
    letter = story.take(
        story.round, "notify", "vice", "10/09/2024", plan_sent_on=day("10/09/2024"), channel="system")
    assert (letter.signatures[0].capacity, letter.signatures[0].name) == (
        ("TM. Đoàn giám sát", "KT. Trưởng đoàn", "Phó Trưởng đoàn"), "Lương Thị Ngọc Ánh")


def test_each_unit_has_its_own_day_when_the_days_differ(story):
    board, committee, _ = story.units
    story.edit(story.round, units=[
        {"unit_id": board.id, "report_due_on": day("10/10/2024")},
        {"unit_id": committee.id, "report_due_on": day("12/10/2024"), "way": "on_report"}])
    story.establish()
    letter = story.ask_for_reports()
    assert "theo thời hạn ghi trong bảng sau" in words_of(letter)
    assert blocks_of(letter, Table)[0].rows == (
        ("1", board.name, "Trực tiếp", "10/10/2024"), ("2", committee.name, "Qua báo cáo", "12/10/2024"))


def test_the_result_report_keeps_every_word_and_lists_what_was_held_and_asked(story):
    story.until_the_minutes()
    story.edit(story.round, result_report=RESULT)
    report = story.draft_of(story.round, "submit_result")
    assert report.addressees == ("Thường trực Hội đồng nhân dân huyện Bắc Sơn",)
    assert headings_of(report) == ["I. Đánh giá chung"]
    assert [block.text for block in blocks_of(report, Paragraph)][1:] == [
        "Các đơn vị báo cáo đúng đề cương.", "1. Hạ tầng chưa đồng bộ."]
    reports, sittings, asked = (appendix.blocks[0].rows for appendix in report.appendices)
    assert [row[1] for row in reports] == [unit.name for unit in story.units]
    assert sittings == (("1", "18/10/2024", story.units[0].name, "04/BB-ĐGS ngày 18 tháng 10 năm 2024"),)
    assert [row[0] if len(row) == 1 else row[3] for row in asked] == [
        "I. Ủy ban nhân dân huyện Bắc Sơn", "31/12/2024", "30/11/2024",
        "II. Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "đến kỳ họp cuối năm 2024"]
    assert [row[0] for row in asked if len(row) > 1] == ["1", "2", "3"]


def test_the_conclusion_groups_recommendations_by_their_lead_unit(story):
    story.until_the_minutes()
    first, second, third = story.round.recommendations
    story.edit(first, cooperating=[{"unit_id": story.units[2].id}])
    story.take(third, "discard", "chair", "21/10/2024", reason="Trùng với kiến nghị khác")
    story.round.conclusion = "Việc chuyển đổi số có chuyển biến."
    conclusion = story.draft_of(story.round, "conclude")
    assert headings_of(conclusion) == [
        "I. Kết quả giám sát", "II. Kiến nghị", "1. Đối với Ủy ban nhân dân huyện Bắc Sơn",
        "2. Đối với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"]
    assert "(phối hợp: Phòng Văn hóa và Thông tin huyện); thời hạn: chậm nhất ngày 31 tháng 12" in words_of(conclusion)
    assert third.text not in words_of(conclusion)
    assert second.text in words_of(conclusion)


def test_the_conclusion_brings_the_table_by_which_it_will_be_followed_lying_sideways(story):
    story.until_the_minutes()
    story.round.conclusion = "Việc chuyển đổi số có chuyển biến."
    [table] = story.draft_of(story.round, "conclude").appendices
    assert (table.title, table.is_landscape, table.number) == (TITLE, True, "")
    assert [(row[1], row[3], row[4], row[5], row[8]) for row in table.blocks[0].rows] == [
        ("Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024", item.lead_unit.name, "Đơn vị", term, "Chưa thực hiện")
        for item, term in zip(story.round.recommendations, ("31/12/2024", "đến kỳ họp cuối năm 2024", "30/11/2024"),
                              strict=True)]


def test_a_conclusion_that_asks_nothing_brings_no_table(story):
    story.until_the_minutes(findings=[{"kind": "noted", "text": "Đơn vị báo cáo đúng hạn"}])
    story.round.conclusion = "Việc chuyển đổi số có chuyển biến."
    assert story.draft_of(story.round, "conclude").appendices == ()


@pytest.fixture
def council(story):
    """The council itself orders the round: what it decides it resolves."""
    body = story.round.ordering_body
    body.kind, body.name, body.code = "council", "Hội đồng nhân dân huyện Bắc Sơn", "HĐND"
    story.round.conclusion = "Việc chuyển đổi số có chuyển biến.\nHạ tầng chưa đồng bộ."
    return story


def test_a_council_establishes_by_a_resolution(council):
    act = council.draft_of(council.round, "establish")
    assert (act.type_name, act.code, act.enacts) == ("Nghị quyết", "NQ-HĐND", "Quyết nghị:")
    assert act.authority == "Hội đồng nhân dân huyện Bắc Sơn"
    assert act.signatures[0].capacity == ("Chủ tịch",)


def test_a_council_concludes_in_articles_that_ask_each_unit_by_name(council):
    council.until_the_minutes()
    resolution = council.draft_of(council.round, "conclude")
    assert (resolution.type_name, resolution.enacts, resolution.code) == ("Nghị quyết", "Quyết nghị:", "NQ-HĐND")
    assert [(article.number, article.title) for article in blocks_of(resolution, Article)] == [
        (1, "Kết quả giám sát công tác chuyển đổi số trên địa bàn huyện Bắc Sơn"), (2, "Kiến nghị giám sát"),
        (3, "Tổ chức thực hiện")]
    assert headings_of(resolution) == [
        "1. Đối với Ủy ban nhân dân huyện Bắc Sơn", "2. Đối với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"]
    assert resolution.bases[0] == "Căn cứ Luật Tổ chức chính quyền địa phương"
    assert resolution.bases[-1].startswith(f"Xét Báo cáo số {MISSING} của Đoàn giám sát về kết quả giám sát công tác")
    assert [appendix.is_landscape for appendix in resolution.appendices] == [True]


def test_a_resolution_that_asks_nothing_has_one_article_less(council):
    council.until_the_minutes(findings=[{"kind": "noted", "text": "Đơn vị báo cáo đúng hạn"}])
    articles = blocks_of(council.draft_of(council.round, "conclude"), Article)
    assert [(article.number, article.title) for article in articles][1:] == [(2, "Tổ chức thực hiện")]
