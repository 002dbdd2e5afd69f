"""How a council is described before it stands in the database. Keys are the demonstration's own short names."""

from dataclasses import dataclass
from datetime import date

from workflows.roles import Role


@dataclass(frozen=True)
class Someone:
    """A person. `seats` pairs a standing seat with the key of its body or unit, "" for the whole council.

    Who has an `email` signs in; `note` says in Vietnamese what they find there.
    """

    address: str
    name: str
    title: str
    seats: tuple[tuple[Role, str], ...] = ()
    email: str = ""
    note: str = ""
    is_administrator: bool = False

    @property
    def spoken(self) -> str:
        """As minutes name people: "Bà Lương Thị Diễm Quỳnh"."""
        return f"{self.address} {self.name}"


@dataclass(frozen=True)
class CouncilSketch:
    """`entered_on` is the day its master data were entered; `upper` the key of the council above."""

    key: str
    entered_on: date
    name: str
    short_name: str
    level: str
    place_name: str
    upper: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    bodies: tuple[tuple[str, str, str, str], ...] = ()
    """Key, name, kind, code in document numbers."""
    units: tuple[tuple[str, str, str], ...] = ()
    """Key, name, kind."""
    people: tuple[tuple[str, Someone], ...] = ()
