"""Who acts, and when. Handed to every verb: nothing in the house looks at a clock or a login by itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from oversight.models.people import Person

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


@dataclass(frozen=True)
class Actor:
    """`person` is None for the installation itself (a command, an import)."""

    person: Person | None
    now: datetime

    @property
    def today(self) -> date:
        """The day in Vietnam, wherever the server stands."""
        return self.now.astimezone(VIETNAM).date()

    @property
    def name(self) -> str:
        return self.person.name if self.person else "Hệ thống"


def acting_now(person: Person | None) -> Actor:
    """At the edge of the house only: a web request, a command."""
    return Actor(person, datetime.now(UTC))
