"""The plan of a round and the invitation to a sitting: two papers of their own, each from what was recorded."""

import pytest
from bac_son import at_bac_son, blocks_of, day, headings_of, words_of

from oversight.papers.blocks import ItemList, LabelledLine, Table
from oversight.papers.phrases import MISSING
from oversight.refusal import Unmet

TYPED_PLAN = """1. Mục đích, yêu cầu
Đánh giá đúng kết quả, chỉ ra trách nhiệm.
2. Phương pháp
Nghiên cứu báo cáo, làm việc trực tiếp.
3. Tổ chức thực hiện
Văn phòng chuẩn bị tài liệu."""
GUEST = {"side": "invited", "name": "Bà Phan Thị Tuyết", "title": "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện",
         "presence": "expected"}


@pytest.fixture
def story():
    with at_bac_son() as story:
        yield story


def planned(story, plan):
    story.edit(story.round, plan=plan)
    story.establish()
    return story.take(story.round, "issue_plan", "chair", "06/09/2024")


def test_a_plan_typed_under_headings_is_set_out_in_the_parts_of_the_paper(story):
    plan = planned(story, TYPED_PLAN)
    assert (plan.type_name, plan.code, plan.number) == ("Kế hoạch", "KH-ĐGS", "2")
    assert headings_of(plan) == [
        "I. Mục đích, yêu cầu", "II. Nội dung, phạm vi, thời kỳ giám sát", "1. Nội dung giám sát",
        "2. Phạm vi giám sát", "III. Đối tượng giám sát", "1. Giám sát trực tiếp",
        "IV. Phương pháp, thời gian, địa điểm", "1. Phương pháp",
        "V. Thành phần Đoàn giám sát, phân công nhiệm vụ", "VI. Tổ chức thực hiện"]
    for line in TYPED_PLAN.splitlines():
        assert line.partition(". ")[2] in words_of(plan) or line in words_of(plan)


def test_a_plan_typed_in_one_sentence_leaves_out_the_parts_that_nobody_wrote(story):
    plan = planned(story, "Tháng 9 và tháng 10 năm 2024")
    assert "I. Nội dung, phạm vi, thời kỳ giám sát" in headings_of(plan)
    assert not [heading for heading in headings_of(plan) if "Mục đích" in heading]
    assert "Tháng 9 và tháng 10 năm 2024" in words_of(plan)


def test_the_plan_names_the_act_says_who_does_what_and_brings_the_outline(story):
    duty = [{"person_id": row.person_id, "role": row.role, "duty": "Kinh tế số"} for row in story.round.members]
    story.edit(story.round, members=duty)
    plan = planned(story, TYPED_PLAN)
    assert "Quyết định số 01/QĐ-TTHĐND ngày 05 tháng 9 năm 2024 của Thường trực" in words_of(plan)
    assert [row[1:2] + row[3:] for row in blocks_of(plan, Table)[0].rows] == [
        ("Hoàng Minh Khôi", "Trưởng đoàn", "Kinh tế số"), ("Lương Thị Ngọc Ánh", "Phó Trưởng đoàn", "Kinh tế số"),
        ("Triệu Văn Quý", "Thành viên", "Kinh tế số"), ("Lộc Quang Vĩnh", "Thư ký", "Kinh tế số")]
    assert [appendix.title for appendix in plan.appendices] == ["Đề cương báo cáo"]
    assert plan.appendices[0].attached_to.startswith("Kèm theo Kế hoạch số 02/KH-ĐGS ngày 06 tháng 9 năm 2024")


def test_sittings_planned_so_far_stand_in_the_timetable_with_their_guests(story):
    story.establish()
    story.ask_for_reports()
    story.announce(*story.units[:2], attendance=[GUEST])
    timetable, _ = blocks_of(story.draft_of(story.round, "issue_plan"), Table)
    [row] = timetable.rows
    assert row[1:] == (
        "08 giờ 00\n18/10/2024", f"{story.units[0].name}\n{story.units[1].name}", "Phòng họp số 1, trụ sở UBND huyện",
        "Bà Phan Thị Tuyết, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện", "Hoàng Minh Khôi")


def test_each_unit_reads_its_own_day_in_the_plan_when_the_days_differ(story):
    board, committee, _ = story.units
    story.edit(story.round, units=[
        {"unit_id": board.id, "report_due_on": day("10/10/2024")},
        {"unit_id": committee.id, "report_due_on": day("12/10/2024"), "way": "on_report"}])
    plan = planned(story, TYPED_PLAN)
    assert f"theo thời hạn sau: {board.name}: 10/10/2024; {committee.name}: 12/10/2024" in words_of(plan)
    assert "2. Giám sát qua báo cáo" in headings_of(plan)


def test_the_letter_to_the_units_names_the_plan_and_does_not_write_it_out_again(story):
    planned(story, TYPED_PLAN)
    letter = story.ask_for_reports()
    assert "gửi các đơn vị nội dung, Kế hoạch giám sát số 02/KH-ĐGS ngày 06 tháng 9 năm 2024 và đề cương" in words_of(
        letter)
    assert [(appendix.number, appendix.title) for appendix in letter.appendices] == [("", "Đề cương báo cáo")]


def test_a_round_has_one_plan(play):
    round_ = play.a("round", "established")
    play.take(round_, "issue_plan")
    assert round_.state == "established"
    with play.refusing(Unmet, "đã ban hành Kế hoạch số 01/KH-ĐGS"):
        play.take(round_, "issue_plan")


def test_guests_are_invited_by_name_office_and_body_to_the_sitting_as_it_is_planned(story):
    story.establish()
    story.ask_for_reports()
    culture = story.units[2]
    story.announce(attendance=[GUEST, {
        "side": "unit", "name": "Lý Xuân Cương", "title": "Trưởng phòng", "unit_id": culture.id,
        "presence": "expected"}])
    invitation = story.take(story.sitting, "invite", "clerk", "03/10/2024")
    lines = {line.label: line.text for line in blocks_of(invitation, LabelledLine)}
    assert (invitation.type_name, invitation.code, story.sitting.state) == ("Giấy mời", "GM-ĐGS", "notified")
    assert blocks_of(invitation, ItemList)[0].items == (
        "Bà Phan Thị Tuyết, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam huyện;",
        f"Lý Xuân Cương, Trưởng phòng, {culture.name}.")
    assert lines["Thời gian"] == "08 giờ 00, ngày 18 tháng 10 năm 2024"
    assert lines["Tới dự"].startswith("Buổi làm việc của Đoàn giám sát với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn về")
    assert lines["Nội dung"] == "Khai mạc; Đơn vị báo cáo; Thảo luận; Kết luận."


def test_a_second_invitation_says_which_one_it_replaces(story):
    story.establish()
    story.ask_for_reports()
    story.announce(attendance=[GUEST])
    story.take(story.sitting, "invite", "clerk", "03/10/2024")
    second = story.take(story.sitting, "invite", "clerk", "04/10/2024")
    assert "Giấy mời này thay thế Giấy mời số 04/GM-ĐGS ngày 03 tháng 10 năm 2024" in words_of(second)


def test_nobody_is_invited_by_a_paper_that_names_nobody(play):
    sitting = play.a("sitting", "notified")
    with play.refusing(Unmet, "Chưa đạt: Đã ghi đại biểu, cơ quan được mời"):
        play.take(sitting, "invite")


def test_an_agenda_stands_for_a_programme_that_nobody_wrote(story):
    story.establish()
    story.ask_for_reports()
    story.announce(programme="", agenda=[{"text": "Khai mạc"}, {"text": "Ban Chỉ đạo báo cáo"}])
    notice = story.draft_of(story.sitting, "notify")
    assert ("Khai mạc;", "Ban Chỉ đạo báo cáo.") in [block.items for block in blocks_of(notice, ItemList)]
    assert MISSING not in words_of(notice)
