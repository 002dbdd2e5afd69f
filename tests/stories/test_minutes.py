"""Biên bản: read back, approved, signed, issued; frozen from its approval on, and only corrected by another paper."""

import pytest
from cast.days import day
from cast.script import PROPOSALS, REQUEST, REQUEST_DUE_ON

from oversight.canonical import digest
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.rules.standing import may_edit, seats_of
from oversight.services.editing import edit
from oversight.services.papers import papers_of


def test_minutes_are_read_back_after_the_sitting(play):
    minutes = play.a("minutes", "draft")
    play.take(minutes, "read_back", by="secretary")
    assert minutes.state == "read_back"


def test_minutes_are_not_read_back_while_the_sitting_goes_on(play):
    minutes = play.a("sitting", "held").minutes
    with play.refusing(
            Unmet, "Buổi làm việc đã kết thúc", "còn: giờ kết thúc", "Có ít nhất một kết luận"):
        play.take(minutes, "read_back")


@pytest.mark.parametrize(("field", "nothing", "named"), [
    ("chair_id", None, "chủ trì"), ("minute_taker_id", None, "người ghi biên bản"), ("place", "", "địa điểm")])
def test_minutes_cannot_exist_without_chair_minute_taker_and_place(play, field, nothing, named):
    minutes = play.a("minutes", "draft")
    play.do(edit, minutes.sitting, {field: nothing}, by="secretary", on="18/10/2024")
    with play.refusing(Unmet, "Có chủ tọa, người ghi biên bản và địa điểm", f"còn: {named})"):
        play.take(minutes, "read_back")


def test_what_was_read_back_may_be_revised_and_read_back_again(play):
    minutes = play.a("minutes", "read_back")
    entry = play.take(minutes, "revise", by="secretary", reason="Ghi lại ý kiến của Phòng Văn hóa.")
    assert (minutes.state, entry.typed["reason"]) == ("draft", "Ghi lại ý kiến của Phòng Văn hóa.")
    play.take(minutes, "read_back")
    assert minutes.state == "read_back"


def test_what_was_read_back_is_not_touched_behind_the_chair(play):
    minutes = play.a("minutes", "read_back")
    assert not may_edit(seats_of(play.person("secretary"), minutes.sitting, day("18/10/2024")), minutes.sitting)
    with play.refusing(OutOfStep, "có thể đưa biên bản về dự thảo để tiếp thu ý kiến"):
        play.do(edit, minutes.sitting, {"place": "Nơi khác"}, by="secretary", on="18/10/2024")
    play.take(minutes, "revise")
    play.do(edit, minutes.sitting, {"place": "Nơi khác"}, by="secretary", on="18/10/2024")
    assert minutes.sitting.place == "Nơi khác"


def test_only_the_chair_of_the_sitting_approves_its_minutes(play):
    minutes = play.a("minutes", "read_back")
    for who in ("secretary", "secretariat", "deputy", "chair", "unit_head"):
        with play.refusing(NotYours, "Chủ tọa buổi làm việc"):
            play.take(minutes, "approve", by=who)
    play.take(minutes, "approve", by="head")
    assert minutes.state == "approved"


def test_the_approved_text_is_frozen_with_its_seal(play):
    minutes = play.a("minutes", "approved")
    assert minutes.approved_sha256 == digest(minutes.approved_text)
    assert REQUEST in str(minutes.approved_text)


def test_what_was_approved_is_not_rewritten_through_its_sitting(play):
    """The approved text stays as it was, whatever becomes of the sitting."""
    minutes = play.a("minutes", "approved")
    before = minutes.approved_text, minutes.approved_sha256
    with play.refusing(OutOfStep, "Biên bản đã được đọc lại, nội dung buổi làm việc không sửa được nữa"):
        play.do(edit, minutes.sitting, {"findings": []}, by="secretary", on="19/10/2024")
    assert (minutes.approved_text, minutes.approved_sha256) == before


def test_what_the_issued_paper_says_is_what_was_approved(play):
    minutes = play.a("minutes", "issued")
    paper, = papers_of(play.audience, minutes)
    assert paper.document["blocks"] == minutes.approved_text["blocks"]


def test_each_request_of_the_chair_becomes_a_draft_recommendation(play):
    minutes = play.a("minutes", "approved")
    item, = minutes.round.recommendations
    assert (item.state, item.text, item.due_on) == ("draft", REQUEST, REQUEST_DUE_ON)
    assert (item.lead_unit_id, item.sitting_id) == (play.ids["steering_board"], minutes.sitting_id)


def test_each_proposal_of_the_unit_is_recorded(play):
    minutes = play.a("minutes", "approved")
    assert [(each.state, each.text, each.unit_id) for each in minutes.round.proposals] == [
        ("recorded", text, play.ids["steering_board"]) for text in PROPOSALS]


def test_nothing_follows_before_the_approval(play):
    minutes = play.a("minutes", "read_back")
    assert (minutes.round.recommendations, minutes.round.proposals) == ([], [])


def test_approved_minutes_are_not_approved_again(play):
    """Else every recommendation would stand twice."""
    minutes = play.a("minutes", "approved")
    with play.refusing(OutOfStep, "biên bản đang ở “Đã thông qua”"):
        play.take(minutes, "approve")


def test_the_day_of_signing_is_recorded(play):
    minutes = play.a("minutes", "approved")
    play.take(minutes, "sign", by="secretary", on="21/10/2024", signed_on=day("18/10/2024"))
    assert (minutes.state, minutes.signed_on) == ("signed", day("18/10/2024"))


def test_minutes_are_not_signed_before_the_sitting(play):
    minutes = play.a("minutes", "approved")
    with play.refusing(BadlyTyped, "Ngày ký không sớm hơn ngày làm việc"):
        play.take(minutes, "sign", signed_on=day("17/10/2024"))


def test_minutes_are_issued_under_a_number_by_the_next_working_day(play):
    """Signed on a Friday, due on the Monday: article 18.1 of Decree 30/2020."""
    minutes = play.a("minutes", "signed")
    entry = play.take(minutes, "issue", by="secretariat", on="21/10/2024")
    paper, = papers_of(play.audience, minutes)
    assert (minutes.state, paper.number_and_code) == ("issued", "01/BB-ĐGS")
    assert (entry.due_on, entry.provision) == (day("21/10/2024"), "khoản 1 Điều 18 Nghị định 30/2020/NĐ-CP")


def test_minutes_kept_back_for_longer_need_a_reason(play):
    minutes = play.a("minutes", "signed")
    with play.refusing(BadlyTyped, "chậm nhất 1 ngày làm việc kể từ ngày 18/10/2024"):
        play.take(minutes, "issue", on="22/10/2024")


def test_unsigned_minutes_are_not_issued(play):
    minutes = play.a("minutes", "approved")
    with play.refusing(OutOfStep, "Không thể “Phát hành biên bản”: biên bản đang ở “Đã thông qua”"):
        play.take(minutes, "issue")


def test_issued_minutes_are_corrected_by_a_linked_paper_and_stay_as_they_were(play):
    minutes = play.a("minutes", "issued")
    issued, = papers_of(play.audience, minutes)
    before = issued.sha256, issued.document
    play.take(minutes, "correct", by="head", wrong="54/54 chi bộ", right="54/54 chi, đảng bộ cơ sở")
    issued, correction = papers_of(play.audience, minutes)
    assert minutes.state == "corrected"
    assert (issued.sha256, issued.document) == before
    assert (correction.kind, correction.corrects_id) == ("minutes_correction", issued.id)
    assert "54/54 chi, đảng bộ cơ sở" in str(correction.document)


def test_a_second_correction_is_linked_to_the_minutes_not_to_the_first(play):
    minutes = play.a("minutes", "corrected")
    play.take(minutes, "correct", on="31/10/2024", wrong="11 giờ", right="11 giờ 15 phút")
    issued, *corrections = papers_of(play.audience, minutes)
    assert [paper.corrects_id for paper in corrections] == [issued.id, issued.id]


def test_a_correction_says_what_was_wrong_and_what_is_right(play):
    minutes = play.a("minutes", "issued")
    with play.refusing(BadlyTyped, "nội dung ghi sai", "nội dung đúng") as caught:
        play.take(minutes, "correct", wrong=None, right=None)
    assert set(caught.value.fields) == {"wrong", "right"}


def test_what_was_approved_cannot_be_corrected_before_it_is_issued(play):
    minutes = play.a("minutes", "signed")
    with play.refusing(OutOfStep, "Đính chính biên bản"):
        play.take(minutes, "correct")
