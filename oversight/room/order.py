"""The order of rows: written with as few rows touched as may be, for every touched row enters the journal."""

from collections.abc import Iterable

from oversight.models.base import Base


def place(rows: Iterable[Base], row: Base, after: str | None) -> None:
    """Puts `row` behind the row `after`, None for the first place; where that is gone, it stays or comes last."""
    others = [each for each in in_order(rows) if each is not row]
    number = 0 if after is None else next((n for n, each in enumerate(others, 1) if each.id == after), None)
    if number is None:
        return
    others.insert(number, row)
    row.position = others[number - 1].position + 1 if number else 0
    _push_on(others[number:])


def last_position(rows: Iterable[Base]) -> int:
    return max((row.position for row in rows), default=-1) + 1


def in_order(rows: Iterable[Base]) -> list[Base]:
    return sorted(rows, key=lambda row: row.position)


def _push_on(rows: list[Base]) -> None:
    """From the first of `rows` on each stands behind the one before, until there is room."""
    for before, row in zip(rows, rows[1:], strict=False):
        if row.position > before.position:
            return
        row.position = before.position + 1
