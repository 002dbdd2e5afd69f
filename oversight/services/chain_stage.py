"""One link of a chain: what happened, on which day, by which body, on what paper; or what is still to come."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from oversight.rules.in_charge import body_in_charge
from workflows.roles import HEADS, UNIT, WRITERS, Role

Status = Literal["done", "current", "todo", "late"]


@dataclass(frozen=True)
class Stage:
    """`on` is None where nobody knows the day yet, `who` the body that did it or that it waits for.

    `day_is` says what a day still to come is: planned ("dự kiến") or the last one ("hạn").
    `paper_id` is an issued paper and `paper_of` (stem, id) a record that it is about; `place` (stem, id) the record
    where it happened. Whether the reader may open them is for the page to ask.
    """

    label: str
    on: date | None = None
    who: str = ""
    quote: str = ""
    document: str = ""
    told: tuple[tuple[str, str], ...] = ()
    status: Status = "done"
    day_is: str = ""
    paper_id: str = ""
    paper_of: tuple[str, str] | None = None
    place: tuple[str, str] | None = None


def body_of(role: Role, record: Any, *, was_before: bool = False) -> str:
    """As a reader outside the office knows it: the institution, not the seat.

    `was_before` tells of the days before another council took the round over.
    """
    if role in UNIT:
        return unit_of(record)
    if role == Role.UPPER_SECRETARIAT:
        return f"Văn phòng giúp việc {_council_above(record)}"
    ordering = record.round.ordering_body
    if role in (Role.SECRETARIAT, Role.LEADERSHIP):
        return f"Văn phòng giúp việc {(ordering if was_before else record.round).council.short_name}"
    if role in (*HEADS, *WRITERS):
        return role.title
    return ordering.name if was_before else body_in_charge(record.round)


def unit_of(record: Any) -> str:
    unit = record.unit if record.stem == "proposal" else record.lead_unit
    return unit.name if unit else ""


def _council_above(record: Any) -> str:
    """The one it was sent to: the council below may stand under another one by now."""
    above = record.forwardings[-1].to_council if record.forwardings else record.round.council.upper
    return above.short_name if above else "Hội đồng nhân dân cấp trên"
