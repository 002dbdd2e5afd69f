"""The programme of a year: each item with its round, or with the way to open it."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.programme import ProgrammeItem
from oversight.rules.programme import months_in_words, units_named
from oversight.rules.standing import may_read
from oversight.services.openers import may_open
from web.find import seats
from web.shown.theme import theme_name
from web.shown.trail import record_url
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownItem:
    number: int
    theme: str
    theme_name: str
    body: str
    months: str
    units: list[str]
    decided_by: str
    state: Any
    round_url: str | None
    open_url: str | None


def shown_items(items: list[ProgrammeItem]) -> list[ShownItem]:
    return [_shown(item, number) for number, item in enumerate(items, start=1)]


def values_of_items(items: list[ProgrammeItem], *, as_copy: bool = False) -> list[dict[str, Any]]:
    """What the form shows. A copy is new: it has no id, no round, and the resolution of its own year to come."""
    return [({} if as_copy else {"id": item.id}) | _values(item)
            | ({"decided_by": ""} if as_copy else {}) for item in items]


def mark_content(items: list[ProgrammeItem]) -> list[dict[str, Any]]:
    """What tells that somebody else changed the programme meanwhile."""
    return [{"id": item.id, "round": item.round_id} | _values(item) for item in items]


def programme_words(item: ProgrammeItem, number: int) -> str:
    """As a round names where it comes from."""
    return f"Mục {number} {item.decided_by or f'Chương trình giám sát năm {item.year}'}"


def _values(item: ProgrammeItem) -> dict[str, Any]:
    return {"theme": item.theme, "theme_code": item.theme_code, "ordering_body_id": item.ordering_body_id,
            "first_month": str(item.first_month or ""), "last_month": str(item.last_month or ""),
            "units": item.units, "decided_by": item.decided_by}


def _shown(item: ProgrammeItem, number: int) -> ShownItem:
    opened = item.round
    is_readable = opened is not None and may_read(seats(opened), opened)
    may_begin = item.round_id is None and may_open(actor(), item.ordering_body)
    return ShownItem(
        number, item.theme, theme_name(item.theme_code), item.ordering_body.name, months_in_words(item),
        units_named(item.units), item.decided_by, opened.standing if opened else None,
        record_url(opened) if is_readable else None,
        url_for("round.new", muc=item.id) if may_begin else None)
