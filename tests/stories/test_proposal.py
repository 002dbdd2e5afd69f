"""Đề xuất của đơn vị: answered, handled, or carried to the council above; and the unit is always told."""

import pytest
from cast.days import day
from cast.script import PROPOSALS

from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.services.editing import edit
from oversight.services.papers import papers_of


def the_two(play, state="accepted"):
    """Both proposals of the sitting, come to the same state."""
    first = play.a("proposal", state)
    second = first.round.proposals[1]
    play.take(second, "accept")
    return first, second


# At the sitting

def test_a_proposal_is_answered_on_the_spot(play):
    proposal = play.a("proposal", "recorded")
    play.take(proposal, "answer", by="head", answer="Huyện đã bố trí kinh phí.")
    assert (proposal.state, proposal.answer) == ("answered", "Huyện đã bố trí kinh phí.")


def test_a_proposal_is_declined_with_a_reason(play):
    proposal = play.a("proposal", "recorded")
    with play.refusing(BadlyTyped, "Hãy nhập: lý do"):
        play.take(proposal, "decline", reason=None)
    play.take(proposal, "decline", by="chair", reason="Không có căn cứ.")
    assert (proposal.state, proposal.reason) == ("declined", "Không có căn cứ.")


def test_several_proposals_are_accepted_at_once(play):
    first = play.a("proposal", "recorded")
    second = first.round.proposals[1]
    play.take(first, "accept", by="head", together=[second])
    assert {first.state, second.state} == {"accepted"}


@pytest.mark.parametrize("who", ["secretary", "secretariat", "unit_head", "member", "upper_secretariat"])
def test_nobody_accepts_for_those_who_decide(play, who):
    proposal = play.a("proposal", "recorded")
    with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát, Trưởng đoàn"):
        play.take(proposal, "accept", by=who)


def test_the_wording_is_mended_until_somebody_decides(play):
    proposal = play.a("proposal", "recorded")
    play.do(edit, proposal, {"text": "Đề nghị phủ sóng 12 thôn"}, by="secretary", on="18/10/2024")
    play.take(proposal, "accept")
    with play.refusing(NotYours, "Nội dung không sửa được khi đề xuất của đơn vị ở “Được tiếp thu”"):
        play.do(edit, proposal, {"text": "Khác"}, by="secretary", on="18/10/2024")
    assert proposal.text == "Đề nghị phủ sóng 12 thôn"


# Within one's own authority

def test_what_is_within_authority_is_handled_and_its_outcome_recorded(play):
    proposal = play.a("proposal", "accepted")
    entry = play.take(proposal, "handle", by="chair", handler="UBND huyện")
    play.take(proposal, "settle", by="secretariat", outcome="Đã cấp máy tính cho 18 xã.")
    assert (proposal.state, proposal.outcome) == ("resolved", "Đã cấp máy tính cho 18 xã.")
    assert entry.typed == {"handler": "UBND huyện"}


# To the council above

def test_the_chair_forwards_it_by_a_numbered_letter_through_the_delegates_group(play):
    proposal = play.a("proposal", "accepted")
    entry = play.take(proposal, "forward", by="chair", on="24/10/2024", carrier="Tổ đại biểu số 4 HĐND tỉnh")
    letter, = papers_of(play.audience, proposal)
    passing, = proposal.forwardings
    assert (proposal.state, letter.number_and_code, entry.paper_id) == ("forwarded", "01/TTHĐND-VP", letter.id)
    assert (passing.to_council_id, passing.forwarded_on) == (play.ids["province"], day("24/10/2024"))
    assert (passing.carrier, passing.target_session) == (
        "Tổ đại biểu số 4 HĐND tỉnh", "Kỳ họp thường lệ cuối năm 2024")


def test_the_law_has_no_article_of_its_own_for_forwarding_and_the_journal_says_so(play):
    proposal = play.a("proposal", "forwarded")
    assert "cần kiểm tra" in play.journal_of(proposal)[-1].provision


def test_several_proposals_go_up_in_one_letter(play):
    first, second = the_two(play)
    play.take(first, "forward", by="chair", together=[second])
    letter, = papers_of(play.audience, first)
    assert papers_of(play.audience, second) == [letter]
    assert {first.state, second.state} == {"forwarded"}
    assert all(text in str(letter.document) for text in PROPOSALS)
    assert [play.journal_of(each)[-1].paper_id for each in (first, second)] == [letter.id, letter.id]


def test_one_of_them_not_yet_accepted_keeps_the_whole_letter_back(play):
    first = play.a("proposal", "accepted")
    with play.refusing(OutOfStep, "đề xuất của đơn vị đang ở “Đã ghi nhận”"):
        play.take(first, "forward", together=[first.round.proposals[1]])


def test_nobody_forwards_for_the_chair(play):
    proposal = play.a("proposal", "accepted")
    for who in ("head", "secretariat", "upper_secretariat"):
        with play.refusing(NotYours, "Lãnh đạo cơ quan quyết định giám sát"):
            play.take(proposal, "forward", by=who)


def test_nothing_goes_up_without_a_session_to_aim_at(play):
    proposal = play.a("proposal", "accepted")
    with play.refusing(BadlyTyped, "kỳ họp dự kiến trình"):
        play.take(proposal, "forward", target_session="")


def test_the_province_notes_that_it_received_the_letter(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "acknowledge", by="upper_secretariat", on="28/10/2024", received_number="1204")
    passing, = proposal.forwardings
    assert (proposal.state, proposal.received_on) == ("received", day("28/10/2024"))
    assert (passing.received_on, passing.received_number) == (day("28/10/2024"), "1204")


def test_where_the_province_does_not_use_the_system_the_office_notes_it(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "acknowledge", by="secretariat", received_number=None)
    assert proposal.forwardings[0].received_number == ""


def test_nothing_is_received_before_it_was_sent(play):
    proposal = play.a("proposal", "forwarded")
    with play.refusing(BadlyTyped, "Ngày nhận không sớm hơn ngày chuyển"):
        play.take(proposal, "acknowledge", received_on=day("23/10/2024"))


def test_the_province_has_no_seat_before_anything_was_forwarded_to_it(play):
    proposal = play.a("proposal", "accepted")
    with play.refusing(OutOfStep, "đang ở “Được tiếp thu”"):
        play.take(proposal, "acknowledge", by="upper_secretariat")


def test_another_council_does_not_receive_it(play):
    proposal = play.a("proposal", "forwarded")
    with play.refusing(NotYours, "Văn phòng HĐND cấp trên"):
        play.take(proposal, "acknowledge", by="neighbour_secretariat")


def test_it_is_put_on_the_agenda_of_a_session(play):
    proposal = play.a("proposal", "received")
    play.take(proposal, "put_on_agenda", target_session="Kỳ họp thứ 29")
    assert (proposal.state, proposal.forwardings[-1].target_session) == ("on_agenda", "Kỳ họp thứ 29")


def test_a_proposal_carried_over_is_a_new_passing_of_the_same_proposal(play):
    proposal = play.a("proposal", "on_agenda")
    play.take(proposal, "carry_over", target_session="Kỳ họp giữa năm 2025", reason="Chưa cân đối ngân sách.")
    first, second = proposal.forwardings
    assert (proposal.state, proposal.received_on) == ("forwarded", None)
    assert (second.target_session, second.carrier, second.to_council_id) == (
        "Kỳ họp giữa năm 2025", first.carrier, first.to_council_id)
    assert first.received_on == day("28/10/2024")
    play.take(proposal, "acknowledge", on="09/12/2024")
    assert second.received_on == day("09/12/2024")


def test_the_resolution_of_the_session_is_recorded_with_its_document(play):
    proposal = play.a("proposal", "on_agenda")
    play.take(proposal, "resolve", outcome="Bố trí 12 tỷ đồng.", document="45/NQ-HĐND ngày 10/12/2024")
    assert (proposal.state, proposal.outcome) == ("resolved", "Bố trí 12 tỷ đồng.")
    assert proposal.forwardings[-1].reply_document == "45/NQ-HĐND ngày 10/12/2024"


def test_the_province_answers_by_a_document(play):
    proposal = play.a("proposal", "received")
    with play.refusing(BadlyTyped, "Hãy nhập: văn bản kèm theo"):
        play.take(proposal, "answer_from_above", document="")
    play.take(proposal, "answer_from_above", document="310/HĐND-VP")
    assert (proposal.state, proposal.forwardings[-1].reply_document) == ("answered", "310/HĐND-VP")


def test_the_province_declines_by_a_document_and_a_reason(play):
    proposal = play.a("proposal", "received")
    play.take(proposal, "decline_from_above", reason="Thuộc nhiệm vụ chi của huyện.", document="311/HĐND-VP")
    assert (proposal.state, proposal.reason) == ("declined", "Thuộc nhiệm vụ chi của huyện.")
    assert proposal.forwardings[-1].reply_document == "311/HĐND-VP"


# Telling the unit

@pytest.mark.parametrize("state", ["answered", "declined", "resolved"])
def test_whatever_came_of_it_the_unit_is_told(play, state):
    proposal = play.a("proposal", state)
    play.take(proposal, "feed_back", by="secretariat", on="16/12/2024", channel="post")
    assert (proposal.state, proposal.feedback_sent_on) == ("feedback_sent", day("16/12/2024"))


def test_the_unit_is_not_told_tomorrow(play):
    proposal = play.a("proposal", "answered")
    with play.refusing(BadlyTyped, "Ngày 17/12/2024 chưa đến"):
        play.take(proposal, "feed_back", on="16/12/2024", feedback_sent_on=day("17/12/2024"))


def test_nothing_is_told_before_there_is_something_to_tell(play):
    proposal = play.a("proposal", "forwarded")
    with play.refusing(OutOfStep, "Không thể “Thông báo cho đơn vị”: đề xuất của đơn vị đang ở “Đã chuyển cấp trên”."):
        play.take(proposal, "feed_back")
