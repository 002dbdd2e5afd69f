"""The register as a board: a few columns, of each the first cards and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from oversight.register.counts import counted
from oversight.register.filters import JUDGED, POOR, POOR_STATES, SETTLED, STRETCHES, Several
from oversight.register.paging import first_ones
from oversight.register.scope import Slice

CARDS = 8


@dataclass(frozen=True)
class Column:
    """`group` is the state or the group of filters.GROUPS that shows the same in the table; `states` where an index
    leads to each of several."""

    group: str
    label: str
    states: tuple[str, ...] = ()


COLUMNS = (
    Column("issued", "Đã ban hành", ("issued",)), Column("in_progress", "Đang thực hiện", ("in_progress",)),
    Column(JUDGED, "Chờ kiểm tra, đánh giá"), Column(POOR, "Chưa đạt, xử lý tiếp", POOR_STATES),
    Column(SETTLED, "Đã đóng"))
"""A draft stands in none: it is not issued, and units do not see it."""


@dataclass(frozen=True)
class BoardColumn:
    """`ids` are the first CARDS; `total` as counts.counted."""

    column: Column
    total: int
    ids: tuple[str, ...] = field(default=())


def board(session: Session, slices: Sequence[Slice], several: Several, today: date) -> list[BoardColumn]:
    """Two statements a column."""
    return [_filled(session, slices, column, _wanted_in(column, several, today)) for column in COLUMNS]


def _wanted_in(column: Column, several: Several, today: date) -> Several:
    if column.group in STRETCHES:
        return [wanted.within(column.group, today) for wanted in several]
    return [wanted.in_state(state) for wanted in several for state in column.states]


def _filled(session: Session, slices: Sequence[Slice], column: Column, several: Several) -> BoardColumn:
    ids = first_ones(session, slices, several, CARDS)
    return BoardColumn(column, counted(session, slices, several), tuple(ids))
