"""What can be chosen in the filters: only what some recommendation of the reader's really has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Unit
from oversight.models.people import Person
from oversight.ordering import by_given_name, by_words
from oversight.register.narrowing import ITEMS, ROUNDS
from oversight.register.order import YearOfIssue
from oversight.register.scope import OfCouncil, Slice

MOST = 400
"""Of one list; a select of more helps nobody, the words do."""


@dataclass(frozen=True)
class Options:
    """Pairs of value and label; `years` newest first, `themes` are bare codes."""

    units: list[tuple[str, str]] = field(default_factory=list)
    bodies: list[tuple[str, str]] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    years: list[int] = field(default_factory=list)


def options(session: Session, slices: Sequence[Slice]) -> Options:
    """The number of statements depends on the number of slices alone."""
    units, bodies, people = (_values(session, slices, column) for column in (
        ITEMS.c.lead_unit_id, ITEMS.c.owner_body_id, ITEMS.c.owner_id))
    return Options(
        _named(session, Unit, units, by_words), _named(session, Body, bodies, by_words),
        _named(session, Person, people, by_given_name), sorted(_themes(session, slices)),
        sorted(_values(session, slices, YearOfIssue()), reverse=True))


def _values(session: Session, slices: Sequence[Slice], column: ColumnElement) -> set:
    return {value for each in slices for value in session.scalars(_different(each, column)) if value is not None}


def _different(each: Slice, column: ColumnElement) -> Select:
    """A council's are found by leaping through an index, one step for each value: it may follow thousands of rows."""
    if isinstance(each, OfCouncil):
        return leaping(column, *each.walk().where)
    return select(column.label("value")).where(*each.walk().where).distinct().limit(MOST)


def _themes(session: Session, slices: Sequence[Slice]) -> set[str]:
    of_councils = [leaping(ROUNDS.c.theme_code, ROUNDS.c.council_id == each.council)
                   for each in slices if isinstance(each, OfCouncil)]
    others = [
        select(ROUNDS.c.theme_code).where(ROUNDS.c.id.in_(select(ITEMS.c.round_id).where(*each.walk().where))).distinct()
        for each in slices if not isinstance(each, OfCouncil)]
    return {code for found in (*of_councils, *others) for code in session.scalars(found) if code}


def leaping(column: ColumnElement, *where: ColumnElement[bool]) -> Select:
    """Every value of a column once: the smallest, then the smallest above it, and so on."""
    first = select(select(column).where(*where, column.is_not(None)).order_by(column).limit(1)
                   .scalar_subquery().label("value")).cte("leaps", recursive=True)
    above = (select(column).where(*where, column > first.c.value).order_by(column).limit(1)
             .correlate(first).scalar_subquery())
    leaps = first.union_all(select(above).where(first.c.value.is_not(None)))
    return select(leaps.c.value).where(leaps.c.value.is_not(None)).limit(MOST)


def _named(session: Session, model: type, keys: Iterable[str], order) -> list[tuple[str, str]]:
    found = select(model.id, model.name).where(model.id.in_(sorted(keys)))
    return sorted(((row.id, row.name) for row in session.execute(found)), key=lambda pair: order(pair[1]))
