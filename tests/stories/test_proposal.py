"""Đề xuất của đơn vị: answered, handled, or carried to the council above; and the unit is always told."""

import pytest
from cast.days import day
from cast.script import PROPOSALS
from sqlalchemy import select

from oversight.models.outbox import Outgoing
from oversight.models.people import Person
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.standing import seats_of
from oversight.services.accounts import create_account
from oversight.services.chain import chain_of
from oversight.services.desk import tasks_of
from oversight.services.editing import edit
from oversight.services.isolation import COUNCILS, confine
from oversight.services.membership import councils_of
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


# What stands in the way is said so that somebody can act

def test_forwarding_twice_is_refused_and_says_where_it_went_and_when(play):
    proposal = play.a("proposal", "forwarded")
    with play.refusing(OutOfStep, "Đề xuất đã chuyển đến Hội đồng nhân dân tỉnh Lạng Sơn ngày 24/10/2024."):
        play.take(proposal, "forward")


def test_what_was_taken_back_is_not_received_and_the_province_reads_why(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "withdraw_forwarding")
    with play.refusing(OutOfStep, "Nơi gửi đã rút lại đề xuất ngày 25/10/2024, lý do: Ghi nhầm kỳ họp."):
        play.take(proposal, "acknowledge")


def test_what_was_received_is_not_taken_back_any_more(play):
    proposal = play.a("proposal", "received")
    with play.refusing(OutOfStep, "đang ở “Cấp trên đã nhận”"):
        play.take(proposal, "withdraw_forwarding")


def test_what_was_taken_back_may_be_sent_anew_and_is_then_received(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "withdraw_forwarding")
    play.take(proposal, "forward", on="28/10/2024", target_session="Kỳ họp giữa năm 2025")
    play.take(proposal, "acknowledge", on="29/10/2024")
    first, second = proposal.forwardings
    assert (first.withdrawn_on, first.received_on) == (day("25/10/2024"), None)
    assert (second.withdrawn_on, second.received_on) == (None, day("29/10/2024"))


@pytest.mark.parametrize("trigger", ["put_on_agenda", "answer_from_above", "decline_from_above", "resolve"])
def test_nothing_is_answered_before_it_was_received_and_what_comes_first_is_said(play, trigger):
    proposal = play.a("proposal", "forwarded")
    with play.refusing(OutOfStep, "Hãy ghi nhận ngày nhận đề xuất trước"):
        play.take(proposal, trigger)


# On the desks of two offices

def awaited_from(play, who: str, on: str) -> dict[str, list[str]]:
    """Trigger by trigger: whether it waits for that person ("mine") or for others."""
    session, person = play.audience, play.person(who)
    confine(session, councils_of(session, person, day(on)))
    tasks = [task for task in tasks_of(session, person, day(on)) if task.record.stem == "proposal"]
    session.info.pop(COUNCILS)
    return {"mine": sorted({option.row.trigger for task in tasks for option in task.mine}),
            "others": sorted({option.row.trigger for task in tasks for option in task.others})}


def test_what_was_sent_waits_for_the_province_and_the_office_below_waits_for_it(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal.round.proposals[1], "answer")
    assert awaited_from(play, "upper_secretariat", "25/10/2024")["mine"] == ["acknowledge"]
    assert awaited_from(play, "secretariat", "25/10/2024") == {"mine": ["feed_back"], "others": ["acknowledge"]}
    assert awaited_from(play, "neighbour_secretariat", "25/10/2024") == {"mine": [], "others": []}


def test_what_was_taken_back_leaves_the_desk_of_the_province(play):
    proposal = play.a("proposal", "forwarded")
    play.take(proposal, "withdraw_forwarding")
    assert awaited_from(play, "upper_secretariat", "26/10/2024") == {"mine": [], "others": []}


def test_the_answer_from_above_waits_to_be_told_to_the_unit(play):
    proposal = play.a("proposal", "resolved")
    play.take(proposal.round.proposals[1], "accept")
    assert "feed_back" in awaited_from(play, "secretariat", "12/12/2024")["mine"]
    assert awaited_from(play, "upper_secretariat", "12/12/2024")["mine"] == []


# The chain on one timeline

def chain(play, proposal, who: str, on: str = "20/12/2024") -> list:
    """As that person reads it, behind the wall."""
    session, person = play.audience, play.person(who)
    confine(session, councils_of(session, person, day(on)))
    stages = chain_of(session, proposal, seats_of(person, proposal, day(on)), day(on))
    assert session.info.pop(COUNCILS), "the wall stands again"
    return stages


def labels(stages, *statuses: str) -> list[str]:
    return [stage.label for stage in stages if stage.status in (statuses or ("done",))]


def test_the_chain_goes_from_the_word_in_the_room_to_the_unit_that_was_told(play):
    proposal = play.a("proposal", "resolved")
    play.take(proposal, "feed_back")
    stages = chain(play, proposal, "secretariat")
    assert labels(stages) == [
        "Đơn vị đề xuất tại buổi làm việc", "Tiếp thu đề xuất", "Chuyển lên HĐND tỉnh Lạng Sơn",
        "HĐND tỉnh Lạng Sơn đã nhận", "Đưa vào chương trình kỳ họp", "Kỳ họp giải quyết", "Đã thông báo cho đơn vị"]
    assert [f"{stage.on:%d/%m}" for stage in stages] == [
        "18/10", "18/10", "24/10", "28/10", "20/11", "11/12", "16/12"]
    assert labels(stages, "current", "todo", "late") == []


def test_each_link_tells_who_on_what_paper_and_in_which_words(play):
    proposal = play.a("proposal", "resolved")
    said, _accepted, sent, received, agenda, resolved = chain(play, proposal, "secretariat")[:6]
    assert said.quote == PROPOSALS[0]
    assert (sent.document, sent.who) == ("số 01/TTHĐND-VP", "Thường trực HĐND huyện Bắc Sơn (Hoàng Văn Minh)")
    assert ("Số đến", "1204") in received.told
    assert received.who == "Văn phòng giúp việc HĐND tỉnh Lạng Sơn (Nguyễn Đức Long)"
    assert agenda.told == (("Kỳ họp", "Kỳ họp thứ 29 HĐND tỉnh khóa XVII"),)
    assert resolved.document == "45/NQ-HĐND ngày 10/12/2024"


def test_the_papers_that_keep_it_stand_between(play):
    proposal = play.a("proposal", "accepted")
    minutes = proposal.sitting.minutes
    play.take(minutes, "sign")
    play.take(minutes, "issue")
    kept = next(stage for stage in chain(play, proposal, "secretariat") if stage.label == "Ghi vào biên bản")
    assert (kept.document, kept.on) == ("số 01/BB-ĐGS", day("21/10/2024"))


@pytest.mark.parametrize(("state", "current", "to_come", "for_whom"), [
    ("recorded", "Trả lời, tiếp thu hoặc không tiếp thu", 1, "Thường trực HĐND huyện Bắc Sơn"),
    ("accepted", "Chuyển lên cấp trên, hoặc xử lý theo thẩm quyền", 1, "Thường trực HĐND huyện Bắc Sơn"),
    ("forwarded", "Cấp trên ghi nhận đã nhận", 3, "Văn phòng giúp việc HĐND tỉnh Lạng Sơn"),
    ("received", "Đưa vào chương trình kỳ họp, hoặc trả lời", 2, "Văn phòng giúp việc HĐND tỉnh Lạng Sơn"),
    ("on_agenda", "Kỳ họp xem xét, giải quyết", 1, "Văn phòng giúp việc HĐND tỉnh Lạng Sơn"),
    ("resolved", "Thông báo kết quả cho đơn vị", 0, "Văn phòng giúp việc HĐND huyện Bắc Sơn")])
def test_what_is_still_to_come_names_whom_it_waits_for(play, state, current, to_come, for_whom):
    stages = chain(play, play.a("proposal", state), "secretariat")
    [waited] = [stage for stage in stages if stage.status == "current"]
    assert (waited.label, waited.who, len(labels(stages, "todo"))) == (current, for_whom, to_come)


def test_the_province_is_told_the_origin_and_what_it_did_itself_and_nothing_else(play):
    proposal = play.a("proposal", "received")
    minutes = proposal.sitting.minutes
    play.take(minutes, "sign", on="29/10/2024", signed_on=day("29/10/2024"))
    play.take(minutes, "issue", on="29/10/2024", late_reason="Chờ chữ ký.")
    stages = chain(play, proposal, "upper_secretariat")
    assert labels(stages) == [
        "Đơn vị đề xuất tại buổi làm việc", "Chuyển lên HĐND tỉnh Lạng Sơn", "HĐND tỉnh Lạng Sơn đã nhận",
        "Ghi vào biên bản"]
    assert stages[0].quote == PROPOSALS[0]
    assert stages[0].told == (("Buổi làm việc với", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn"),)


def test_what_the_council_below_concluded_is_in_its_own_chain_alone(play):
    proposal = play.a("proposal", "accepted")
    play.take(proposal.sitting, "issue_conclusion")
    play.take(proposal, "forward")
    told = "Thông báo kết luận buổi làm việc"
    assert told in labels(chain(play, proposal, "secretariat"))
    assert told not in labels(chain(play, proposal, "upper_secretariat"))


def test_taken_back_after_it_was_put_off_the_chain_of_the_province_ends_there(play):
    proposal = play.a("proposal", "on_agenda")
    play.take(proposal, "carry_over")
    play.take(proposal, "withdraw_forwarding", on="16/12/2024")
    assert labels(chain(play, proposal, "upper_secretariat"))[-1] == "Rút lại đề xuất đã chuyển"
    assert labels(chain(play, proposal, "upper_secretariat"), "current", "todo") == []
    assert len(labels(chain(play, proposal, "secretariat"), "current")) == 1, "the office below goes on"


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


def test_the_people_of_the_unit_are_told_by_letter(play):
    proposal = play.a("proposal", "answered")
    with play.database.writing() as session:
        create_account(session, "thang@bacson.vn", "x", person=session.get_one(Person, play.ids["unit_head"]))
    play.take(proposal, "feed_back")
    letter, = play.audience.scalars(select(Outgoing)).all()
    assert letter.person_id == play.ids["unit_head"]
    assert "Đề xuất của đơn vị tại buổi làm việc đã có kết quả" in letter.body
