"""Minutes say what was recorded, in the form of Mẫu 1.9, and nothing that nobody recorded."""

import pytest
from bac_son import at_bac_son, blocks_of, day, headings_of, words_of
from bac_son.day_at_work import AUTHORISATION, COVERAGE, LEADERSHIP, QUESTION

from oversight.papers.blocks import LabelledLine, Participants, Statement
from oversight.papers.document import Document, Issuer
from oversight.papers.phrases import MISSING


@pytest.fixture
def story():
    with at_bac_son() as story:
        yield story


def facts_of(document: Document) -> dict[str, str]:
    return {line.label: line.text for line in blocks_of(document, LabelledLine)}


def groups_of(document: Document) -> dict[str, list[str]]:
    return {group.title: [person.name for person in group.people] for group in blocks_of(document, Participants)}


def test_minutes_open_with_who_met_whom_about_what_and_bear_no_place(story):
    minutes = story.until_the_minutes(*story.units[:2])
    assert minutes.issuers == (Issuer("Đoàn giám sát", "Thường trực Hội đồng nhân dân huyện Bắc Sơn"),)
    assert (minutes.type_name, minutes.number, minutes.code, minutes.place) == ("Biên bản", "4", "BB-ĐGS", "")
    assert minutes.subject == (
        "Làm việc giữa Đoàn giám sát của Thường trực Hội đồng nhân dân huyện Bắc Sơn với Ban Chỉ đạo chuyển đổi số "
        "huyện Bắc Sơn và Ủy ban nhân dân huyện Bắc Sơn về công tác chuyển đổi số trên địa bàn huyện Bắc Sơn")


def test_minutes_give_hours_place_and_the_act_that_set_up_the_delegation(story):
    facts = facts_of(story.until_the_minutes())
    assert facts["Thời gian bắt đầu"] == "08 giờ 00, ngày 18 tháng 10 năm 2024"
    assert facts["Địa điểm"] == "Phòng họp số 1, trụ sở UBND huyện"
    assert facts["Căn cứ"].startswith("Quyết định số 01/QĐ-TTHĐND ngày 05 tháng 9 năm 2024 của Thường trực")
    assert facts["Chủ trì"] == (
        "Hoàng Minh Khôi, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND huyện, Trưởng đoàn giám sát")
    assert facts["Thư ký"].startswith("Lộc Quang Vĩnh")


def test_those_present_stand_in_groups_and_the_excused_apart(story):
    minutes = story.until_the_minutes(*story.units[:2])
    assert groups_of(minutes) == {
        "Đoàn giám sát": ["Hoàng Minh Khôi", "Triệu Văn Quý", "Lộc Quang Vĩnh"],
        "Đại biểu mời": ["Phan Thị Tuyết"],
        "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn": ["Hoàng Văn Thể"],
        "Ủy ban nhân dân huyện Bắc Sơn": ["Nông Thị Phượng"],
        "Vắng mặt có lý do": ["Lương Thị Ngọc Ánh", "Dương Công Sỹ"]}
    delegation = blocks_of(minutes, Participants)[0]
    assert [person.role for person in delegation.people] == ["Trưởng đoàn", "Thành viên", "Thư ký"]


def test_who_comes_for_the_head_of_a_unit_shows_the_authorisation(story):
    minutes = story.until_the_minutes()
    board = blocks_of(minutes, Participants)[2]
    assert words_of(minutes).count("ủy quyền dự họp") == 1
    assert board.people[0].title == f"Phó Trưởng Ban Chỉ đạo, được ủy quyền dự họp ({AUTHORISATION})"


def test_two_members_of_one_name_are_given_no_seat_that_might_be_the_other_s(story):
    story.people["member"].name = story.people["vice"].name
    story.session.flush()
    story.establish()
    story.ask_for_reports()
    story.announce()
    story.meet()
    roles = {person.name: person.role for group in blocks_of(story.draft_of(story.minutes, "issue"), Participants)
             for person in group.people}
    assert roles["Lương Thị Ngọc Ánh"] == ""
    assert roles["Hoàng Minh Khôi"] == "Trưởng đoàn"


def test_what_was_said_follows_the_course_of_the_day_in_sections(story):
    minutes = story.until_the_minutes(*story.units[:2])
    assert headings_of(minutes)[1:8] == [
        "II. Nội dung", "1. Khai mạc, mục đích và yêu cầu của buổi làm việc", "2. Báo cáo của đơn vị",
        "3. Ý kiến, câu hỏi của đại biểu và giải trình của đơn vị", "4. Đề xuất, kiến nghị của đơn vị",
        "III. Kết luận của chủ trì", "1. Ghi nhận kết quả đạt được"]
    said = blocks_of(minutes, Statement)
    assert (said[2].speaker, said[2].text) == ("Triệu Văn Quý", f"{QUESTION}.")
    assert (said[-2].speaker, said[-2].text) == ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", f"{COVERAGE}.")


@pytest.mark.parametrize(("units", "title"), [
    (1, "Phó Trưởng Ban Chỉ đạo"), (2, "Phó Trưởng Ban Chỉ đạo, đại diện Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn")])
def test_with_several_units_it_is_said_for_which_one_somebody_spoke(story, units, title):
    assert blocks_of(story.until_the_minutes(*story.units[:units]), Statement)[1].title == title


def test_a_section_in_which_nothing_was_said_is_left_out(story):
    minutes = story.until_the_minutes(statements=[{"kind": "answer", "speaker": "Hoàng Văn Thể", "text": "Có"}])
    assert headings_of(minutes)[1:4] == [
        "II. Nội dung", "1. Giải trình, làm rõ của đơn vị", "III. Kết luận của chủ trì"]


def test_the_conclusion_names_the_lead_unit_and_the_day_of_every_request(story):
    conclusion = words_of(story.until_the_minutes()).split("Kết luận của chủ trì")[1]
    of_the_committee = conclusion.split("Đối với Ủy ban nhân dân huyện Bắc Sơn")[1].split("Đối với")[0]
    assert f"{LEADERSHIP}; thời hạn: chậm nhất ngày 31 tháng 12 năm 2024;" in of_the_committee
    assert "thời hạn: chậm nhất ngày 30 tháng 11 năm 2024." in of_the_committee
    assert "thời hạn: đến kỳ họp cuối năm 2024." in conclusion.split("Đối với Ban Chỉ đạo")[1]


def test_a_chair_who_has_not_concluded_is_recorded_as_such(story):
    minutes = story.until_the_minutes(findings=[], is_without_conclusion=True)
    assert "Chủ trì chưa kết luận tại buổi làm việc." in words_of(minutes)


def test_minutes_end_with_the_reading_back_the_copies_and_the_hour(story):
    minutes = story.until_the_minutes()
    assert "đã được đọc lại" in minutes.closing
    assert "03 bản" in minutes.closing
    assert minutes.closing.endswith("Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 10 năm 2024")
    assert [(each.capacity, each.name) for each in minutes.signatures] == [
        (("Thư ký",), "Lộc Quang Vĩnh"), (("Chủ tọa",), "Hoàng Minh Khôi")]
    assert minutes.recipients == (
        "Thường trực HĐND huyện", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Thành viên Đoàn giám sát")
    assert minutes.archive == "VT, Hồ sơ"


def test_in_a_draft_what_nobody_recorded_is_room_to_write_in(story):
    story.establish()
    story.ask_for_reports()
    story.announce(place="Hội trường")
    story.meet(attendance=[], statements=[], findings=[])
    draft = story.draft_of(story.minutes, "issue")
    assert draft.watermark == "Dự thảo"
    assert draft.number is None
    assert set(map(tuple, groups_of(draft).values())) == {(MISSING,)}
    assert draft.closing.endswith(f"vào {MISSING} giờ {MISSING}, ngày {MISSING} tháng {MISSING} năm {MISSING}")
    assert "chưa kết luận" not in words_of(draft)


def test_the_mark_of_a_draft_goes_when_the_minutes_are_approved(story):
    story.establish()
    story.ask_for_reports()
    story.announce()
    story.meet()
    assert story.draft_of(story.minutes, "issue").watermark == "Dự thảo"
    story.approve()
    assert story.minutes.approved_text["watermark"] == ""
    assert story.draft_of(story.minutes, "issue").watermark == ""


def test_what_was_approved_is_what_is_issued_whatever_became_of_the_people_since(story):
    story.establish()
    story.ask_for_reports()
    story.announce()
    story.meet()
    story.approve()
    story.people["chair"].title = "Bí thư Huyện ủy"
    story.here.council.name = "Hội đồng nhân dân huyện Bắc Sơn mới"
    issued = story.issue_the_minutes()
    assert facts_of(issued)["Chủ trì"].startswith("Hoàng Minh Khôi, Phó Bí thư Thường trực Huyện ủy, Chủ tịch HĐND")
    assert "mới" not in issued.subject
    assert (issued.number, issued.issued_on) == ("4", day("18/10/2024"))


def test_a_joint_round_names_both_bodies():
    with at_bac_son() as story:
        story.edit(story.round, co_bodies=[{"body_id": story.here.group.id}])
        minutes = story.until_the_minutes()
    assert minutes.issuers == (Issuer(
        "Đoàn giám sát", "Thường trực HĐND huyện Bắc Sơn -\nTổ đại biểu số 4 HĐND tỉnh Lạng Sơn"),)
    assert ("Đoàn giám sát của Thường trực Hội đồng nhân dân huyện Bắc Sơn và Tổ đại biểu số 4 Hội đồng nhân dân tỉnh "
            "Lạng Sơn với Ban Chỉ đạo") in minutes.subject
    assert minutes.recipients[:2] == ("Thường trực HĐND huyện", "Tổ đại biểu số 4 HĐND tỉnh")


def test_many_units_are_counted_in_the_subject_and_listed_among_those_present(story):
    names = [f"Ủy ban nhân dân xã số {number}" for number in range(1, 9)]
    units = [type(story.units[0])(council=story.here.council, name=name) for name in names]
    story.session.add_all(units)
    story.session.flush()
    story.establish()
    story.ask_for_reports()
    story.announce(*units)
    story.meet()
    draft = story.draft_of(story.minutes, "issue")
    assert "với 08 đơn vị chịu sự giám sát về" in draft.subject
    assert [group for group in groups_of(draft) if group in names] == names
