"""The records below a round that the reader may see: a unit sees its own, and nothing that is still internal."""

from dataclasses import dataclass

from oversight.models.records import Stateful
from oversight.rules.standing import may_read
from oversight.services.desk import PARTS
from web.find import seats


@dataclass(frozen=True)
class Parts:
    reports: list[Stateful]
    sittings: list[Stateful]
    recommendations: list[Stateful]
    proposals: list[Stateful]


def parts_of(record: Stateful) -> Parts | None:
    """Only a round has parts."""
    if record.stem != "round":
        return None
    return Parts(*(_readable(getattr(record, name)) for name in PARTS))


def _readable(records: list[Stateful]) -> list[Stateful]:
    return [record for record in records if may_read(seats(record), record)]
