"""The register as a board: a few columns, of each the first cards and how many there are."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy.orm import Session

from oversight.register.counts import counted
from oversight.register.filters import JUDGED, SETTLED, Narrowed
from oversight.register.narrowing import ITEMS, Is
from oversight.register.paging import first_ones
from oversight.register.scope import Slice

CARDS = 8


@dataclass(frozen=True)
class Column:
    """`states` stand in it, or the whole of `group`, one of filters.GROUPS."""

    key: str
    label: str
    states: tuple[str, ...] = ()
    group: str = ""
    note: str = ""


COLUMNS = (
    Column("da-ban-hanh", "Đã ban hành", ("issued",), note="Đơn vị chưa tiếp nhận, tổ chức thực hiện"),
    Column("dang-thuc-hien", "Đang thực hiện", ("in_progress",)),
    Column("cho-danh-gia", "Chờ kiểm tra, đánh giá", group=JUDGED),
    Column("chua-dat", "Chưa đạt, xử lý tiếp", (
        "partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated", "reconsideration")),
    Column("da-dong", "Đã đóng", group=SETTLED))
"""A draft stands in none: it is not issued, and units do not see it."""


@dataclass(frozen=True)
class BoardColumn:
    """`ids` are the first CARDS; `total` as counts.counted."""

    column: Column
    total: int
    ids: tuple[str, ...] = field(default=())


def board(session: Session, slices: Sequence[Slice], wanted: Narrowed, today: date) -> list[BoardColumn]:
    """Two statements a column."""
    return [_filled(session, slices, column, _wanted_in(column, wanted, today)) for column in COLUMNS]


def _wanted_in(column: Column, wanted: Narrowed, today: date) -> list[Narrowed]:
    if column.group:
        return [wanted.within(column.group, today)]
    return [wanted.and_also(Is(ITEMS.c.state, state)) for state in column.states]


def _filled(session: Session, slices: Sequence[Slice], column: Column, several: list[Narrowed]) -> BoardColumn:
    ids = first_ones(session, slices, several, CARDS)
    return BoardColumn(column, counted(session, slices, several), tuple(ids))
