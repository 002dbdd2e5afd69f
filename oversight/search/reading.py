"""The last word on what is shown: each found thing is held against the reading rule of its own record.

scope.py has asked the same in SQL. Should the two ever disagree, nothing is shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.base import Base
from oversight.models.minutes import Minutes
from oversight.models.organisations import Unit
from oversight.models.papers import IssuedPaper
from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import Round
from oversight.models.search import SearchEntry
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting, SittingUnit
from oversight.rules.paper_reading import may_read_paper
from oversight.rules.standing import may_read, seats_of
from oversight.search.kinds import BY_CODE, HEARD
from oversight.search.ranking import Candidate
from workflows.roles import UNIT

MODELS: dict[str, type[Base]] = {
    "round": Round, "self_report": SelfReport, "sitting": Sitting, "minutes": Minutes,
    "recommendation": Recommendation, "proposal": Proposal}
_UNITS_THERE = selectinload(Sitting.units).joinedload(SittingUnit.unit)
WITH: dict[type[Base], tuple[Any, ...]] = {
    Round: (selectinload(Round.members), selectinload(Round.units), joinedload(Round.ordering_body)),
    SelfReport: (joinedload(SelfReport.unit),),
    Sitting: (_UNITS_THERE, selectinload(Sitting.minutes)),
    Minutes: (selectinload(Minutes.sitting).options(_UNITS_THERE),),
    Recommendation: (selectinload(Recommendation.cooperating).joinedload(CooperatingUnit.unit),
                     joinedload(Recommendation.lead_unit)),
    Proposal: (joinedload(Proposal.unit), selectinload(Proposal.forwardings)),
    IssuedPaper: (selectinload(IssuedPaper.subjects),),
    Unit: (joinedload(Unit.council),)}


@dataclass(frozen=True)
class Readable:
    """`record` is what the entry leads to: a record, a paper or a unit. `about` are the records a paper is about."""

    candidate: Candidate
    record: Any
    text: str
    item_id: str
    about: tuple[Any, ...] = ()


def readable(session: Session, person: Person, today: date, page: Sequence[Candidate]) -> list[Readable]:
    """In the order given; a few statements for the whole page."""
    told = {row.number: row for row in session.execute(
        select(SearchEntry.number, SearchEntry.text, SearchEntry.part)
        .where(SearchEntry.number.in_([each.number for each in page])))}
    records = _records(session, page)
    shown = []
    for each in page:
        record, text = records.get(each.record_id), told[each.number].text if each.number in told else ""
        about = tuple(_about(record, records)) if each.kind == "paper" and record else ()
        if record is not None and _may_read(person, today, each, record, about):
            shown.append(Readable(each, record, text, told[each.number].part, about))
    return shown


def _may_read(person: Person, today: date, candidate: Candidate, record: Any, about: tuple[Any, ...]) -> bool:
    if candidate.kind == "unit":
        return True
    if candidate.kind == "paper":
        return any(may_read_paper(seats_of(person, each, today), each, record.kind) for each in about)
    seats = seats_of(person, record, today)
    return may_read(seats, record) and (not seats <= set(UNIT) or _is_open(candidate, record))


def _is_open(candidate: Candidate, record: Any) -> bool:
    """To the unit that it concerns: as the pages of a sitting and of a round show it."""
    if candidate.kind in HEARD:
        return record.minutes is not None and not record.minutes.standing.is_internal
    return candidate.kind != "conclusion" or record.concluded_on is not None


def _records(session: Session, page: Sequence[Candidate]) -> dict[str, Any]:
    """By id. Rounds first: whatever lies below one then finds it at hand."""
    keys: dict[type[Base], set[str]] = defaultdict(set)
    for each in page:
        keys[_model(each)].add(each.record_id)
    papers = _loaded(session, IssuedPaper, keys.pop(IssuedPaper, ()))
    for subject in (subject for paper in papers for subject in paper.subjects):
        keys[MODELS[subject.stem]].add(subject.record_id)
    keys[Round] |= {each.round_id for each in page if each.round_id}
    rounds = _loaded(session, Round, keys.pop(Round))
    others = [row for model, some in keys.items() for row in _loaded(session, model, some)]
    return {row.id: row for row in (*papers, *rounds, *others)}


def _model(candidate: Candidate) -> type[Base]:
    return {"unit": Unit, "paper": IssuedPaper}.get(candidate.kind) or MODELS[BY_CODE[candidate.kind].stem]


def _loaded(session: Session, model: type[Base], keys: Iterable[str]) -> list[Any]:
    wanted = sorted(keys)
    found = select(model).where(model.id.in_(wanted)).options(*WITH[model])
    return list(session.scalars(found)) if wanted else []


def _about(paper: IssuedPaper, records: dict[str, Any]) -> Iterable[Any]:
    return (records[each.record_id] for each in paper.subjects if each.record_id in records)
