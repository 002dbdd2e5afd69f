"""What of the same matter was asked of a unit before, or of those whose duties it took over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session

from oversight.memory.likeness import ALIKE_FROM, Rarity, common_terms
from oversight.memory.lineage import lineage
from oversight.memory.reach import reach_of
from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from workflows.tables import workflow
from workflows.vocabulary import State

MOST_COMPARED = 3_000
COLUMNS = (
    Recommendation.id, Recommendation.text, Recommendation.state, Recommendation.issued_on, Recommendation.due_on,
    Recommendation.round_id, Round.theme, Unit.id.label("unit_id"), Unit.name.label("unit_name"))


@dataclass(frozen=True)
class Earlier:
    """One that is alike. `common` are the terms that both say; `is_of_the_same_round` is no asking again."""

    id: str
    text: str
    state: str
    issued_on: date | None
    due_on: date | None
    round_id: str
    theme: str
    unit_id: str
    unit_name: str
    likeness: float
    common: frozenset[str]
    is_of_the_same_round: bool

    @property
    def standing(self) -> State:
        return workflow("recommendation").state(self.state)


@dataclass(frozen=True)
class AskedBefore:
    """The most alike first."""

    alike: list[Earlier]

    @property
    def counted(self) -> list[Earlier]:
        return [each for each in self.alike if not each.is_of_the_same_round]

    @property
    def times(self) -> int:
        """One round that says it twice has asked once."""
        return len({each.round_id for each in self.counted})

    @property
    def since(self) -> int | None:
        return min((each.issued_on.year for each in self.counted if each.issued_on), default=None)


NOTHING = AskedBefore([])


def asked_before(
    session: Session, person: Person, today: date, unit_id: str, text: str, *, round_id: str = "",
    besides: str | None = None, until: date | None = None,
) -> AskedBefore:
    """One statement, whatever the unit was asked; of what `person` may read. `besides` is the recommendation in hand.

    `round_id` is the round that `text` belongs to: of that one drafts are told too. `until` leaves out what came later.
    """
    if not text.strip():
        return NOTHING
    found = _asked_of(unit_id, round_id, until).where(reach_of(person, today).covers(Recommendation))
    rows = session.execute(found).all()
    return AskedBefore(_alike([row for row in rows if row.id != besides], text, round_id))


def _asked_of(unit_id: str, round_id: str, until: date | None) -> Select:
    """Newest first. What was withdrawn is not held against anybody."""
    said = Recommendation.state.not_in(("draft", "withdrawn"))
    here = and_(Recommendation.round_id == round_id, Recommendation.state != "withdrawn") if round_id else None
    return (
        select(*COLUMNS).join(Round, Round.id == Recommendation.round_id)
        .join(Unit, Unit.id == Recommendation.lead_unit_id)
        .where(Recommendation.lead_unit_id.in_(lineage(unit_id)), said if here is None else or_(said, here),
               *_not_later(until))
        .order_by(Recommendation.id.desc()).limit(MOST_COMPARED))


def _not_later(until: date | None) -> list[ColumnElement[bool]]:
    return [or_(Recommendation.issued_on.is_(None), Recommendation.issued_on <= until)] if until else []


def _alike(rows: Sequence[Any], text: str, round_id: str) -> list[Earlier]:
    rarity = Rarity(row.text for row in rows)
    likely = [(row, rarity.likeness(text, row.text)) for row in rows]
    found = [Earlier(*row, likeness, common_terms(text, row.text), row.round_id == round_id)
             for row, likeness in likely if likeness >= ALIKE_FROM]
    return sorted(found, key=attrgetter("likeness"), reverse=True)
