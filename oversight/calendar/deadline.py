"""By when: a provision meets the recorded fact that its days count from."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from oversight.calendar import wording
from oversight.calendar.counting import last_day
from oversight.calendar.days_off import DaysOff
from workflows.law import Provision


@dataclass(frozen=True)
class Deadline:
    """The last day of a step, with its reason in words.

    `due_on` is what the provision says and is never moved. When it is a day off, `day_off` names it
    and one of two days stands beside it. The Civil Code lets a term that ends on a day off run to the
    `next_working_day` (article 148; from memory, and Law 87 is silent), so that day is shown, and who
    relies on it says so. A notice "at the latest N days before" must not roll forward: that would take
    from the unit days the law gives it. There `next_working_day` is None and `last_working_day` is the
    working day before. `latest_on` is how far a complex case may be extended, None where it may not.
    """

    provision: Provision
    anchor_on: date
    due_on: date
    next_working_day: date | None = None
    last_working_day: date | None = None
    day_off: str = ""
    latest_on: date | None = None

    def days_left(self, today: date) -> int:
        """Calendar days; 0 on the last day, negative when late."""
        return (self.due_on - today).days

    def is_late(self, today: date) -> bool:
        return today > self.due_on

    @property
    def is_verified(self) -> bool:
        return self.provision.is_verified

    @property
    def sentence(self) -> str:
        return wording.sentence(self.provision, self.anchor_on)

    @property
    def day_off_note(self) -> str:
        """Empty when the last day is a working day."""
        if self.next_working_day:
            return wording.rolls_forward(self.day_off, self.next_working_day)
        if self.last_working_day:
            return wording.stays_before(self.day_off, self.last_working_day)
        return ""

    @property
    def extension_note(self) -> str:
        return wording.extension(self.provision, self.latest_on) if self.latest_on else ""


def due(provision: Provision | None, anchor_on: date | None, days_off: DaysOff) -> Deadline | None:
    """None when the law gives no number of days, or the fact they count from is not recorded yet.

    Raises TypeError for a moment instead of a day: its day depends on a time zone, which only the
    caller knows, and no holiday would be found for it.
    """
    if isinstance(anchor_on, datetime):
        raise TypeError(f"a term counts from a day, not from the moment {anchor_on}")
    if provision is None or anchor_on is None or not provision.has_deadline:
        return None
    due_on = last_day(provision, anchor_on, days_off)
    return Deadline(
        provision, anchor_on, due_on, latest_on=_latest_on(provision, anchor_on, days_off),
        **_beside(due_on, provision, days_off))


def _beside(due_on: date, provision: Provision, days_off: DaysOff) -> dict[str, date | str]:
    if days_off.is_working_day(due_on):
        return {}
    if provision.kind == "before":
        return {"day_off": days_off.name(due_on), "last_working_day": days_off.previous_working_day(due_on)}
    return {"day_off": days_off.name(due_on), "next_working_day": days_off.next_working_day(due_on)}


def _latest_on(provision: Provision, anchor_on: date, days_off: DaysOff) -> date | None:
    if provision.max_days is None:
        return None
    return last_day(replace(provision, days=provision.max_days), anchor_on, days_off)
