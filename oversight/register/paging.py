"""A page of the register: found by its place in the order, so that the last page costs what the first does."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, Subquery, asc, desc, select, union
from sqlalchemy.orm import Session

from oversight.register.filters import Narrowed, Several
from oversight.register.narrowing import EVERYTHING, ITEMS, Stretch, Walk
from oversight.register.order import Place, PlaceInOrder
from oversight.register.scope import Slice

ROWS = 50


@dataclass(frozen=True)
class Page:
    """`ids` in the order of the register; `before` and `after` are None where nothing more lies that way."""

    ids: tuple[str, ...]
    before: Place | None = None
    after: Place | None = None


def page(
    session: Session, slices: Sequence[Slice], several: Several, *, after: Place | None = None,
    before: Place | None = None, rows: int = ROWS,
) -> Page:
    """`before` goes back; with neither it is the first page. One statement."""
    is_back = before is not None
    found = _places(session, slices, several, before or after, is_back, rows + 1)
    has_more, shown = len(found) > rows, found[:rows]
    if not shown:
        return Page((), before=after)
    first, last = (shown[-1], shown[0]) if is_back else (shown[0], shown[-1])
    has_before, has_after = (has_more, True) if is_back else (after is not None, has_more)
    ids = tuple(place.id for place in (reversed(shown) if is_back else shown))
    return Page(ids, first if has_before else None, last if has_after else None)


def first_ones(session: Session, slices: Sequence[Slice], several: Several, most: int) -> list[str]:
    return [place.id for place in _places(session, slices, several, None, False, most)]


def _places(
    session: Session, slices: Sequence[Slice], several: Several, edge: Place | None, is_back: bool, most: int,
) -> list[Place]:
    """Beyond the edge there are two stretches, each one range of an index: thousands may be due on the edge's day."""
    walks = [(slice_, wanted) for slice_ in slices for wanted in several]
    on_the_day = [_on_the_day(slice_, wanted, edge, most, is_back) for slice_, wanted in walks
                  if edge and edge.number in wanted.stretch]
    beyond = [_piece(slice_, wanted, edge, most, is_back) for slice_, wanted in walks]
    return _merged(session, [*on_the_day, *beyond], most, is_back)


def _piece(slice_: Slice, wanted: Narrowed, edge: Place | None, most: int, is_back: bool) -> Subquery:
    walk, turned = slice_.walk(wanted.narrowings), desc if is_back else asc
    stretch = wanted.stretch.and_also(_beyond(edge, is_back)) if edge else wanted.stretch
    found = _found(walk, stretch).order_by(turned(walk.place), turned(ITEMS.c.id))
    return found.limit(most).subquery()


def _beyond(edge: Place, is_back: bool) -> Stretch:
    return Stretch(0, edge.number) if is_back else Stretch(edge.number + 1, EVERYTHING.end)


def _on_the_day(slice_: Slice, wanted: Narrowed, edge: Place, most: int, is_back: bool) -> Subquery:
    walk, turned, key = slice_.walk(wanted.narrowings), desc if is_back else asc, ITEMS.c.id
    beside = key < edge.id if is_back else key > edge.id
    found = _found(walk, EVERYTHING).where(walk.place == edge.number, beside)
    return found.order_by(turned(key)).limit(most).subquery()


def _found(walk: Walk, stretch: Stretch) -> Select:
    return select(PlaceInOrder().label("place"), ITEMS.c.id).where(*walk.where, *stretch.says(walk.place))


def _merged(session: Session, pieces: list[Subquery], most: int, is_back: bool) -> list[Place]:
    """Of a few short lists, each in order already. What several hold is there once."""
    if not pieces:
        return []
    turned = desc if is_back else asc
    together = union(*(select(piece.c.place, piece.c.id) for piece in pieces)).subquery()
    found = select(together.c.place, together.c.id).order_by(turned(together.c.place), turned(together.c.id))
    return [Place(row.place, row.id) for row in session.execute(found.limit(most))]
