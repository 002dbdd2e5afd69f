"""A report held against itself, its earlier periods, the other units, its targets and what is still open."""

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.contradictions import Contradiction, Earlier, Examined, OpenRecommendation, contradictions
from oversight.figures import Figure, understand
from oversight.models.outline import OutlineItem
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.answers import figure_of, sent_content, told
from oversight.rules.outline import items_asked
from oversight.rules.recommendation import is_overdue
from oversight.services.earlier import EarlierAnswer, Key, earlier_answers, key_of


def examined_report(session: Session, report: SelfReport, today: date) -> list[Contradiction]:
    """What the finder says of the version that was sent last; empty before the first."""
    content = sent_content(report)
    if not content:
        return []
    items = items_asked(report)
    past = earlier_answers(session, report.round, [report.unit_id])
    others = [each for each in reports_to_compare(session, report.round) if each.id != report.id]
    return contradictions(Examined(
        items, told(items, content), earlier={item.id: _earlier(past, report.unit_id, item) for item in items},
        peers={item.id: list(_peers(others, item)) for item in items if item.kind == "indicator"},
        recommendations=open_recommendations(session, report.round, report.unit_id, today), today=today))


def reports_to_compare(session: Session, round_: Round) -> Sequence[SelfReport]:
    """Every report of the round with what was sent and verified: a fixed number of queries."""
    found = select(SelfReport).where(SelfReport.round_id == round_.id).order_by(SelfReport.id)
    return session.scalars(found.options(
        joinedload(SelfReport.unit), selectinload(SelfReport.versions), selectinload(SelfReport.verified))).all()


def open_recommendations(
    session: Session, round_: Round, unit_id: str, today: date
) -> list[OpenRecommendation]:
    """What earlier rounds asked of this unit and is not settled, of the councils that may be read."""
    found = select(Recommendation).where(
        Recommendation.lead_unit_id == unit_id, Recommendation.round_id != round_.id, Recommendation.state != "draft")
    items = (each for each in session.scalars(found.order_by(Recommendation.id)) if not each.standing.is_final)
    return [OpenRecommendation(each.name, each.due_on, is_overdue(each, today)) for each in items]


def _earlier(past: dict[Key, list[EarlierAnswer]], unit_id: str, item: OutlineItem) -> list[Earlier]:
    return [Earlier(each.label, understand(each.figure, item.value_type, each.unit_of_measure))
            for each in past.get(key_of(unit_id, item), [])]


def _peers(others: list[SelfReport], item: OutlineItem) -> Iterator[tuple[str, Figure]]:
    for other in others:
        typed = sent_content(other).get(item.id, {}).get("figure", "")
        if typed:
            yield other.unit.name, figure_of(item, typed)
