"""The ladder of follow-up (law.md 3.4): which rungs a recommendation was taken over, and which were left out."""

from datetime import date

from oversight.models.follow_up import Rung
from oversight.rules.recommendation import left_out_before
from oversight.services.attempt import Attempt
from oversight.services.paper_settings import notation_for


def count_the_reminder(attempt: Attempt) -> None:
    attempt.record.reminders_sent += 1
    rung = "first_reminder" if attempt.record.reminders_sent == 1 else "next_reminder"
    _take(attempt, rung, attempt.typed["paper_dated_on"], _own_paper(attempt))


def climb(attempt: Attempt) -> None:
    """To the rung that was chosen; those before it that nobody took are written down with the reason."""
    _leave_out(attempt, attempt.typed["measure"], attempt.typed.get("left_out_because") or "")
    _take(attempt, attempt.typed["measure"], attempt.typed["paper_dated_on"], _own_paper(attempt),
          attempt.typed["reason"])


def climb_to_the_spot(attempt: Attempt) -> None:
    _leave_out(attempt, "re_supervision", attempt.typed["reason"])
    _take(attempt, "re_supervision", attempt.today, "", attempt.typed["reason"])


def climb_to_the_council(attempt: Attempt) -> None:
    attempt.record.assessed_on = attempt.today
    _leave_out(attempt, "council", attempt.typed["reason"])
    _take(attempt, "council", attempt.today, attempt.typed["document"], attempt.typed["reason"])


def _leave_out(attempt: Attempt, before: str, reason: str) -> None:
    on = attempt.typed.get("paper_dated_on") or attempt.today
    for rung in left_out_before(attempt.record, before):
        _add(attempt, Rung(rung=rung, taken_on=on, is_left_out=True, reason=reason))


def _take(attempt: Attempt, rung: str, on: date, document: str, reason: str = "") -> None:
    _add(attempt, Rung(rung=rung, taken_on=on, document=document, reason=reason))


def _add(attempt: Attempt, rung: Rung) -> None:
    rung.council_id, rung.position = attempt.record.council_id, len(attempt.record.rungs)
    attempt.record.rungs.append(rung)


def _own_paper(attempt: Attempt) -> str:
    """The letter that this very step issues, as papers name it."""
    number, on = attempt.typed["paper_number"], attempt.typed["paper_dated_on"]
    return f"{number:02d}/{notation_for(attempt.row.issues, attempt.record)} ngày {on:%d/%m/%Y}"
