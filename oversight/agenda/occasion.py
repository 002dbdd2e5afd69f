"""One thing on one day: what it is, of whom, and who is waited for."""

from dataclasses import dataclass
from datetime import date, datetime

from oversight.models.base import Base

SITTING, REPORT, STEP, RECOMMENDATION, TASK, EXPLANATION, SESSION = (
    "sitting", "report", "step", "recommendation", "task", "explanation", "session")


@dataclass(frozen=True)
class Occasion:
    """`title` holds no content of records, only what it is and of whom: it may leave the house in a feed.

    `record` is what to open, None of a session of a council. `starts_at` is wall-clock time in Vietnam. `waits_for`
    names units, who chairs a sitting, or seats where only seats are known. `reason` says where the day comes from,
    and `is_verified` is False where nobody has read that in the primary text. `last_on` is the last of several days.
    """

    key: str
    kind: str
    on: date
    title: str
    record: Base | None = None
    theme: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    last_on: date | None = None
    place: str = ""
    units: tuple[str, ...] = ()
    unit_ids: tuple[str, ...] = ()
    waits_for: tuple[str, ...] = ()
    reason: str = ""
    is_verified: bool = True
    is_done: bool = False

    def is_late(self, today: date) -> bool:
        """A sitting or a session that is over was held, or was not: only a last day can be missed."""
        return not self.is_done and self.kind not in (SITTING, SESSION) and self.on < today
