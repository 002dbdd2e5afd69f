"""What is sent around a sitting: the notice before it, the conclusion after it, a correction of its minutes."""

import pytest
from bac_son import at_bac_son, blocks_of, day, headings_of, moment, words_of

from oversight.papers.blocks import ItemList, LabelledLine, Participants
from oversight.papers.phrases import MISSING


@pytest.fixture
def story():
    with at_bac_son() as story:
        yield story


def announced(story, **content):
    story.establish()
    story.ask_for_reports()
    return story.announce(*story.units[:2], **content)


def signature_of(document):
    return document.signatures[0].capacity, document.signatures[0].name


def test_a_notice_tells_when_where_with_whom_and_who_comes(story):
    notice = announced(story)
    lines = {line.label: line.text for line in blocks_of(notice, LabelledLine)}
    assert (notice.type_name, notice.place, notice.issued_on) == ("Thông báo", "Bắc Sơn", day("02/10/2024"))
    assert lines["Thời gian"] == "08 giờ 00, ngày 18 tháng 10 năm 2024"
    assert lines["Đơn vị làm việc với Đoàn"] == (
        "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn và Ủy ban nhân dân huyện Bắc Sơn")
    assert blocks_of(notice, ItemList)[0].items == ("Khai mạc;", "Đơn vị báo cáo;", "Thảo luận;", "Kết luận.")
    assert [person.role for person in blocks_of(notice, Participants)[0].people] == [
        "Trưởng đoàn", "Phó Trưởng đoàn", "Thành viên", "Thư ký"]


def test_the_office_sends_a_notice_that_the_head_of_the_delegation_signs(story):
    notice = announced(story, chair_id=story.people["vice"].id)
    assert signature_of(notice) == (("TM. Đoàn giám sát", "Trưởng đoàn"), "Hoàng Minh Khôi")


def test_a_second_notice_says_which_one_it_replaces(story):
    first = announced(story)
    story.take(story.sitting, "postpone", "chair", "14/10/2024", reason="Mưa lũ")
    second = story.take(
        story.sitting, "notify_again", "clerk", "15/10/2024", opens_at=moment("28/10/2024 08:00"),
        programme_notified_on=day("15/10/2024"), channel="system")
    assert "thay thế" not in words_of(first)
    assert "Thông báo này thay thế Thông báo số 03/TB-ĐGS ngày 02 tháng 10 năm 2024" in words_of(second)
    assert "08 giờ 00, ngày 28 tháng 10 năm 2024" in words_of(second)


def test_a_programme_nobody_wrote_is_room_to_write_in(story):
    story.establish()
    story.ask_for_reports()
    story.announce()
    story.sitting.programme = ""
    assert MISSING in words_of(story.draft_of(story.sitting, "notify"))


def test_the_conclusion_of_the_chair_stands_in_sections_and_is_signed_by_the_head(story):
    story.until_the_minutes(*story.units[:2])
    notice = story.take(story.sitting, "issue_conclusion", "chair", "21/10/2024")
    assert headings_of(notice) == [
        "I. Ghi nhận kết quả đạt được", "II. Tồn tại, hạn chế", "III. Đề nghị, kiến nghị",
        "1. Đối với Ủy ban nhân dân huyện Bắc Sơn", "2. Đối với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"]
    assert notice.subject.startswith("Kết luận của Trưởng đoàn giám sát tại buổi làm việc với Ban Chỉ đạo")
    assert "Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024" in words_of(notice)
    assert signature_of(notice) == (("TM. Đoàn giám sát", "Trưởng đoàn"), "Hoàng Minh Khôi")


def test_a_deputy_who_was_in_the_chair_signs_for_the_head(story):
    announced(story, chair_id=story.people["vice"].id)
    story.meet()
    draft = story.draft_of(story.sitting, "issue_conclusion")
    assert signature_of(draft) == (("TM. Đoàn giám sát", "KT. Trưởng đoàn", "Phó Trưởng đoàn"), "Lương Thị Ngọc Ánh")
    assert draft.subject.startswith("Kết luận của Phó Trưởng đoàn giám sát")


def test_a_member_who_was_in_the_chair_claims_no_office_that_is_not_theirs(story):
    announced(story, chair_id=story.people["member"].id)
    story.meet()
    draft = story.draft_of(story.sitting, "issue_conclusion")
    assert signature_of(draft) == (("TM. Đoàn giám sát", "Chủ trì buổi làm việc"), "Triệu Văn Quý")


def test_without_requests_a_notice_speaks_of_no_term(story):
    story.until_the_minutes(findings=[{"kind": "noted", "text": "Đơn vị báo cáo đúng hạn"}])
    notice = story.take(story.sitting, "issue_conclusion", "chair", "21/10/2024")
    assert headings_of(notice) == ["I. Ghi nhận kết quả đạt được"]
    assert "thời hạn" not in words_of(notice)


def test_a_request_without_a_lead_unit_is_put_under_nobody_s_name(story):
    announced(story)
    story.meet(findings=[
        {"kind": "request", "text": "Rà soát số liệu"},
        {"kind": "request", "text": "Báo cáo bổ sung", "lead_unit_id": story.units[0].id}])
    draft = story.draft_of(story.sitting, "issue_conclusion")
    assert [block.items for block in blocks_of(draft, ItemList)] == [("Rà soát số liệu.",), ("Báo cáo bổ sung.",)]
    assert headings_of(draft)[1:] == ["1. Đối với Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"]


def test_a_correction_names_the_minutes_and_says_wrong_and_right(story):
    story.until_the_minutes()
    correction = story.take(
        story.minutes, "correct", "chair", "22/10/2024", wrong="54/54 chi bộ", right="54/54 chi, đảng bộ cơ sở")
    assert correction.type_name == ""
    assert correction.subject == "đính chính Biên bản số 04/BB-ĐGS ngày 18 tháng 10 năm 2024"
    assert correction.addressees == ("Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn",)
    assert [(line.label, line.text) for line in blocks_of(correction, LabelledLine)] == [
        ("Nội dung đã ghi", "54/54 chi bộ."), ("Nội dung đính chính", "54/54 chi, đảng bộ cơ sở.")]
