"""Days that no record holds: the last day of a step, where the law counts it from a recorded fact."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute, selectinload

from oversight.agenda.occasion import EXPLANATION, STEP, Occasion
from oversight.agenda.reader import Reader, with_its_round
from oversight.calendar import Deadline
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.records import Stateful
from oversight.models.round import Round, SupervisedUnit
from oversight.models.sitting import Sitting, SittingUnit
from oversight.rules.deadlines import deadline_of
from oversight.services.days_off import days_off
from workflows.law import all_provisions
from workflows.tables import workflow
from workflows.vocabulary import Transition

LONGEST_NOTICE = timedelta(days=2 * max(row.days for row in all_provisions() if row.kind == "before"))
"""A sitting farther away than this is announced after the days asked for. Twice, as working days take longer."""

LONGEST_TERM = timedelta(days=30 + 2 * max(row.max_days or row.days or 0 for row in all_provisions()))
"""No term reaches farther from the day it counts from: working days and the longest holidays have room in it."""


def step_dues(reader: Reader) -> Iterator[Occasion]:
    """Plan, notice, result report, its review; and the explanation that was asked of a unit."""
    for record in _candidates(reader):
        if not record.standing.halts and reader.may_read(record) and reader.awaits(record):
            yield from _dues(reader, record)


def _candidates(reader: Reader) -> Iterator[Stateful]:
    yield from reader.session.scalars(_rounds(reader))
    yield from reader.session.scalars(_sittings(reader))
    yield from reader.session.scalars(_recommendations(reader))


def _rounds(reader: Reader) -> Select:
    """Where the workflow of rounds counts days at all, from a day that is near enough."""
    counting = {state.name for state in workflow("round").states
                if any(row.law and not row.is_exception for row in workflow("round").leaving(state.name))}
    anchors = {row.anchor for row in all_provisions()} & {*Round.__table__.columns.keys()}
    is_near = or_(*(_near(reader, getattr(Round, anchor)) for anchor in sorted(anchors)))
    return select(Round).where(Round.state.in_(sorted(counting)), is_near).options(
        selectinload(Round.members), selectinload(Round.ordering_body),
        selectinload(Round.units).selectinload(SupervisedUnit.unit))


def _sittings(reader: Reader) -> Select:
    """Only a day of notice is counted, and backwards: from a sitting that is still to be announced."""
    first, last = reader.first, reader.last + LONGEST_NOTICE
    wanted = select(Sitting).where(Sitting.opens_at.between(first, last), Sitting.state.in_(("planned", "postponed")))
    return wanted.options(
        *with_its_round(Sitting.round), selectinload(Sitting.minutes),
        selectinload(Sitting.units).selectinload(SittingUnit.unit))


def _near(reader: Reader, anchor: InstrumentedAttribute) -> ColumnElement[bool]:
    return anchor.between(reader.first - LONGEST_TERM, reader.last + LONGEST_TERM)


def _recommendations(reader: Reader) -> Select:
    asked = select(Recommendation).where(
        Recommendation.state == "explanation_requested", _near(reader, Recommendation.explanation_requested_on))
    return asked.options(
        *with_its_round(Recommendation.round), selectinload(Recommendation.lead_unit),
        selectinload(Recommendation.cooperating).selectinload(CooperatingUnit.unit))


def _dues(reader: Reader, record: Stateful) -> Iterator[Occasion]:
    for row in record.workflow.leaving(record.state):
        deadline = None if row.is_exception else deadline_of(row, record, reader.today, days_off(reader.session))
        is_own = deadline and deadline.provision.anchor != "due_on"  # that day stands on the record: dated.py
        if is_own and reader.first <= deadline.due_on <= reader.last:
            yield _due(record, row, deadline)


def _due(record: Stateful, row: Transition, deadline: Deadline) -> Occasion:
    is_explanation = record.stem == "recommendation"
    named = _units_named(record)
    title = f"Hạn: {_small(row.label)}" + (f" ({', '.join(name for _, name in named[:2])})" if named else "")
    lead = record.lead_unit if is_explanation else None
    return Occasion(
        f"{row.trigger}-{record.id}", EXPLANATION if is_explanation else STEP, deadline.due_on, title, record,
        record.round.theme, units=tuple(name for _, name in named), unit_ids=tuple(each for each, _ in named),
        waits_for=(lead.name,) if lead else tuple(role.title for role in row.awaited),
        reason=deadline.sentence, is_verified=deadline.is_verified)


def _units_named(record: Stateful) -> list[tuple[str, str]]:
    """A round concerns all of its units alike, so that none is named."""
    if record.stem == "sitting":
        return _pairs(row.unit for row in record.units)
    return _pairs([record.lead_unit]) if record.stem == "recommendation" and record.lead_unit else []


def _pairs(units: Iterable) -> list[tuple[str, str]]:
    return [(unit.id, unit.name) for unit in units]


def _small(label: str) -> str:
    return label[:1].lower() + label[1:]
