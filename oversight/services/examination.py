"""A report held against itself, its earlier periods, the other units, its targets and what is still open."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.contradictions import Contradiction, Earlier, Examined, OpenRecommendation, Told, contradictions
from oversight.figures import Figure, understand
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.answers import sent_content, told
from oversight.rules.outline import items_asked
from oversight.rules.recommendation import is_overdue
from oversight.services.earlier import EarlierAnswer, Key, earlier_answers, key_of


def examined_report(session: Session, report: SelfReport, today: date) -> list[Contradiction]:
    """What the finder says of the version that was sent last; empty before the first."""
    return examined_reports(session, report.round, today, [report.id])[report.id]


def examined_reports(
    session: Session, round_: Round, today: date, report_ids: Collection[str] | None = None
) -> dict[str, list[Contradiction]]:
    """By report id, of all reports of the round or of those named: a fixed number of queries, each figure read once."""
    everyone = reports_to_compare(session, round_)
    chosen = [each for each in everyone if report_ids is None or each.id in report_ids]
    if not any(each.versions for each in chosen):
        return {each.id: [] for each in chosen}
    units = [each.unit_id for each in chosen]
    past = earlier_answers(session, round_, units)
    answers = {each.id: told(items_asked(each), sent_content(each)) for each in everyone}
    still_open = open_recommendations(session, round_, units, today)
    return {each.id: contradictions(Examined(
        items_asked(each), answers[each.id], earlier=_earlier(past, each), peers=_peers(each, everyone, answers),
        recommendations=still_open.get(each.unit_id, []), today=today)) if each.versions else [] for each in chosen}


def reports_to_compare(session: Session, round_: Round) -> Sequence[SelfReport]:
    """Every report of the round with what was sent and verified: a fixed number of queries."""
    found = select(SelfReport).where(SelfReport.round_id == round_.id).order_by(SelfReport.id)
    return session.scalars(found.options(
        joinedload(SelfReport.unit), selectinload(SelfReport.versions), selectinload(SelfReport.verified))).all()


def open_recommendations(
    session: Session, round_: Round, unit_ids: Collection[str], today: date
) -> dict[str, list[OpenRecommendation]]:
    """By unit: what earlier rounds asked of it and is not settled, in this council's rounds."""
    found = select(Recommendation).where(
        Recommendation.lead_unit_id.in_(unit_ids), Recommendation.round_id != round_.id,
        Recommendation.council_id == round_.council_id,
        Recommendation.state != "draft").order_by(Recommendation.id)
    grouped: dict[str, list[OpenRecommendation]] = defaultdict(list)
    for each in session.scalars(found):
        if not each.standing.is_final:
            grouped[each.lead_unit_id].append(OpenRecommendation(each.name, each.due_on, is_overdue(each, today)))
    return grouped


def _earlier(past: dict[Key, list[EarlierAnswer]], report: SelfReport) -> dict[str, list[Earlier]]:
    return {item.id: [Earlier(each.label, understand(each.figure, item.value_type, each.unit_of_measure))
                      for each in past.get(key_of(report.unit_id, item), [])] for item in items_asked(report)}


def _peers(
    report: SelfReport, everyone: Sequence[SelfReport], answers: dict[str, dict[str, Told]]
) -> dict[str, list[tuple[str, Figure]]]:
    """By item id, what the other units told."""
    others = [each for each in everyone if each.id != report.id]
    return {item.id: [(other.unit.name, answer.figure) for other in others
                      if (answer := answers[other.id].get(item.id)) and answer.figure.typed]
            for item in items_asked(report) if item.kind == "indicator"}
