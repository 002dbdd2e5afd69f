"""Whose recommendations a person reads, in SQL: what rules/standing.py says of one in hand, of all at once.

A slice is a part of the register that one index walks through; most people read one or two.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy import ColumnElement, Select, select, union_all

from oversight.models.people import Person
from oversight.register.narrowing import ITEMS, ROUNDS, Aside, Narrowing, Walk, table
from oversight.search.scope import Held, held_by
from workflows.tables import workflow


class Slice(Protocol):
    """`is_of_unit` where its reader sits in the name of a unit, and not on the council's side."""

    is_of_unit: bool

    def walk(self, narrowings: Sequence[Narrowing] = ()) -> Walk: ...


@dataclass(frozen=True)
class OfCouncil:
    """Everything that a council follows: its offices and its leaders."""

    council: str
    is_of_unit = False

    def walk(self, narrowings: Sequence[Narrowing] = ()) -> Walk:
        if not narrowings:
            return Walk([ITEMS.c.council_id == self.council])
        first, *others = narrowings
        own = ITEMS.c.council_id if first.keeps_the_order else Aside(ITEMS.c.council_id)
        where = [own == self.council, first.leads(self.council), *_aside(others)]
        return Walk(where, first.keeps_the_order)


@dataclass(frozen=True)
class OfRounds:
    """Rounds that the person's committee ordered, that were offered to them, that they sit in: read whole, then sorted.

    There are as many as one person has had to do with.
    """

    rounds: Select
    is_of_unit = False

    def walk(self, narrowings: Sequence[Narrowing] = ()) -> Walk:
        return Walk([ITEMS.c.round_id.in_(self.rounds), *_aside(narrowings)], is_in_order=False)


@dataclass(frozen=True)
class OfUnit:
    """What a unit leads, once it is internal no more."""

    unit: str
    is_of_unit = True

    def walk(self, narrowings: Sequence[Narrowing] = ()) -> Walk:
        return Walk([ITEMS.c.lead_unit_id == self.unit, *_shown_to_units(), *_aside(narrowings)])


@dataclass(frozen=True)
class BesideUnit:
    """What a unit cooperates in."""

    units: tuple[str, ...]
    is_of_unit = True

    def walk(self, narrowings: Sequence[Narrowing] = ()) -> Walk:
        beside = table("cooperating_units").c
        cooperates = select(beside.recommendation_id).where(beside.unit_id.in_(self.units))
        return Walk([ITEMS.c.id.in_(cooperates), *_shown_to_units(), *_aside(narrowings)], is_in_order=False)


def slices(person: Person | None, today: date) -> list[Slice]:
    """Some may overlap. None at all for nobody."""
    if person is None:
        return []
    held = held_by(person, today)
    whole = dict.fromkeys((*held.offices, *held.led))
    of_units = [*(OfUnit(unit) for unit in held.units), *([BesideUnit(held.units)] if held.units else [])]
    return [*(OfCouncil(council) for council in whole), OfRounds(_rounds(held, whole)), *of_units]


def _rounds(held: Held, whole: Collection[str]) -> Select:
    """Not those of councils that the person reads whole: walking them once more would read everything."""
    members = table("delegation_members").c
    sat = select(members.round_id).where(
        members.person_id == held.person, Aside(members.council_id).not_in([*whole]))
    chaired = [(council, body) for council, body in held.chaired if council not in whole]
    by_chair = [each for council, body in chaired for each in (_ordered_by(council, body), _taken_over_by(council))]
    offered = [_offered_to([council for council, _body in held.chaired])] if held.chaired else []
    found = union_all(sat, *by_chair, *offered).subquery()
    return select(found.c[0])


def _ordered_by(council: str, body: str | None) -> Select:
    return select(ROUNDS.c.id).where(ROUNDS.c.ordering_body_id == body, Aside(ROUNDS.c.council_id) == council)


def _taken_over_by(council: str) -> Select:
    """Of a round that was ordered elsewhere, any chair of the council that answers for it now is its chair."""
    own = select(table("bodies").c.id).where(table("bodies").c.council_id == council)
    return select(ROUNDS.c.id).where(
        ROUNDS.c.successor_id == council, Aside(ROUNDS.c.council_id) == council,
        Aside(ROUNDS.c.ordering_body_id).not_in(own))


def _offered_to(councils: list[str]) -> Select:
    return select(ROUNDS.c.id).where(Aside(ROUNDS.c.state) == "transferred", ROUNDS.c.successor_id.in_(councils))


def _shown_to_units() -> Iterator[ColumnElement[bool]]:
    internal = [state.name for state in workflow("recommendation").states if state.is_internal]
    yield Aside(ITEMS.c.state).not_in(internal)


def _aside(narrowings: Iterable[Narrowing]) -> list[ColumnElement[bool]]:
    return [each.stands_aside() for each in narrowings]
