"""Seven rungs (law.md 3.4): the law fixes no order, so a rung may be left out, with a reason that is written down."""

import pytest
from cast.days import day

from oversight.refusal import BadlyTyped
from oversight.services.papers import papers_of

MEASURES = ("competent_authority", "explanation_session", "questioning", "council")


def rungs(item) -> list[tuple[str, bool]]:
    return [(each.rung, each.is_left_out) for each in item.rungs]


def test_each_reminder_is_a_rung_with_its_letter(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind", on="02/12/2024")
    play.take(item, "remind", on="12/12/2024")
    assert rungs(item) == [("first_reminder", False), ("next_reminder", False)]
    assert [each.document for each in item.rungs] == [
        "01/TTHĐND-VP ngày 02/12/2024", "02/TTHĐND-VP ngày 12/12/2024"]


def test_after_a_reminder_the_competent_authority_is_told_without_another_word(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "remind")
    play.take(item, "escalate", left_out_because=None)
    assert rungs(item) == [("first_reminder", False), ("competent_authority", False)]


def test_what_is_left_out_needs_a_reason_beside_the_choice(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped, "Chưa qua bước: Đôn đốc lần 1, Kiến nghị cấp có thẩm quyền xử lý",
                       "Hãy ghi lý do bỏ qua") as caught:
        play.take(item, "escalate", measure="explanation_session", left_out_because=None)
    assert set(caught.value.fields) == {"measure"}


def test_what_was_left_out_is_written_down_with_the_reason(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "escalate", measure="questioning", left_out_because="Đã nhắc tại ba kỳ họp.")
    assert rungs(item) == [("first_reminder", True), ("competent_authority", True), ("explanation_session", True),
                           ("questioning", False)]
    assert {each.reason for each in item.rungs if each.is_left_out} == {"Đã nhắc tại ba kỳ họp."}


def test_the_next_rung_asks_no_reason_for_what_was_explained_already(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "escalate", measure="explanation_session")
    play.take(item, "escalate", measure="questioning", on="20/01/2025", left_out_because=None)
    assert rungs(item)[-1] == ("questioning", False)


@pytest.mark.parametrize("measure", MEASURES)
def test_each_rung_above_reminding_has_its_letter(play, measure):
    item = play.a("recommendation", "in_progress")
    play.take(item, "escalate", measure=measure)
    letter = papers_of(play.audience, item)[-1]
    assert (letter.kind, item.rungs[-1].rung) == ("escalation", measure)
    assert item.rungs[-1].document == f"{letter.number_and_code} ngày 10/01/2025"


def test_looking_again_on_the_spot_and_telling_the_council_are_rungs_too(play):
    item = play.a("recommendation", "escalated")
    play.take(item, "re_supervise")
    assert rungs(item)[-1] == ("re_supervision", False)


def test_what_was_never_done_is_told_to_the_council_with_its_paper(play):
    item = play.a("recommendation", "escalated")
    play.take(item, "record_not_fulfilled")
    last = item.rungs[-1]
    assert (last.rung, last.document, item.assessed_on) == ("council", "05/BC-HĐND ngày 20/02/2025", day("20/02/2025"))


def test_those_reminded_before_rungs_were_written_down_need_no_reason(play):
    from oversight.rules.recommendation import left_out_before
    item = play.a("recommendation", "in_progress")
    item.reminders_sent = 2
    assert left_out_before(item, "competent_authority") == []
