"""How many there are, up to a number beyond which nobody reads on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, func, select, union
from sqlalchemy.orm import Session

from oversight.register.filters import LATE, Narrowed, Several
from oversight.register.narrowing import ITEMS
from oversight.register.scope import Slice

MOST_COUNTED = 1_000


@dataclass(frozen=True)
class Counts:
    """A number above MOST_COUNTED means "more than that": counting stopped there."""

    all: int
    late: int


def counts(session: Session, slices: Sequence[Slice], several: Several, today: date) -> Counts:
    late = [wanted.within(LATE, today) for wanted in several]
    return Counts(counted(session, slices, several), counted(session, slices, late))


def counted(session: Session, slices: Sequence[Slice], several: Several) -> int:
    """One statement; no more than MOST_COUNTED + 1 rows of each are read."""
    pieces = [_piece(slice_, wanted) for slice_ in slices for wanted in several]
    if not pieces:
        return 0
    together = union(*pieces).limit(MOST_COUNTED + 1).subquery()
    return session.scalar(select(func.count()).select_from(together))


def _piece(slice_: Slice, wanted: Narrowed) -> Select:
    """Along the index even here, where any order would do: PostgreSQL would rather begin to read the whole table."""
    walk = slice_.walk(wanted.narrowings)
    found = select(ITEMS.c.id).where(*walk.where, *wanted.stretch.says(walk.place)).limit(MOST_COUNTED + 1)
    counted_along = found.order_by(walk.place, ITEMS.c.id) if walk.is_in_order else found
    return select(counted_along.subquery().c.id)
