"""More time to carry a recommendation out: asked by the unit, given or refused by whoever decides, always on record."""

from datetime import date

from oversight.models.follow_up import Extension
from oversight.refusal import OutOfStep
from oversight.rules.recommendation import wish_for_time
from oversight.services.attempt import Attempt


def keep_the_wish_for_time(attempt: Attempt) -> None:
    """Raises OutOfStep while an earlier wish waits for its answer."""
    if wish_for_time(attempt.record):
        raise OutOfStep("Đơn vị đã đề nghị gia hạn và đang chờ quyết định.")
    _add(attempt, asked_on=attempt.today, asked_because=attempt.typed["reason"], wanted_on=attempt.typed["wanted_on"])


def record_the_extension(attempt: Attempt) -> None:
    """Before the new date is set: the old one is kept beside it."""
    decided = wish_for_time(attempt.record) or _add(attempt)
    decided.from_on, decided.to_on = attempt.record.due_on, attempt.typed["new_due_on"]
    decided.reason, decided.document = attempt.typed["reason"], attempt.typed["document"]
    decided.is_granted, decided.decided_on = True, attempt.today


def record_the_refusal(attempt: Attempt) -> None:
    wish = wish_for_time(attempt.record)
    wish.is_granted, wish.decided_on, wish.reason = False, attempt.today, attempt.typed["reason"]


def _add(attempt: Attempt, **told: date | str) -> Extension:
    item = attempt.record
    wish = Extension(council_id=item.council_id, position=len(item.extensions), **told)
    item.extensions.append(wish)
    return wish
