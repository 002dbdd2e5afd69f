"""Days that stand on records: sittings, reports, recommendations, their tasks. One statement a kind and its parts."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from oversight.agenda.occasion import RECOMMENDATION, REPORT, SITTING, TASK, Occasion
from oversight.agenda.reader import Reader, with_its_round
from oversight.models.follow_up import RecommendationTask
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting, SittingUnit
from oversight.rules.recommendation import AWAITED_STATES

HELD = ("held", "ended")
NOT_SENT = ("requested", "drafting", "supplement_requested", "not_submitted")
BY_PLAN = "ngày ghi trong kế hoạch, văn bản yêu cầu báo cáo"
BY_REQUEST = "yêu cầu báo cáo bổ sung"
BY_DRAFT = "ngày dự kiến, kế hoạch chưa gửi"
BY_CONCLUSION = "thời hạn ghi trong kết luận, kiến nghị"
BY_SPLITTING = "thời hạn của phần việc"


def sittings(reader: Reader) -> Iterator[Occasion]:
    wanted = select(Sitting).where(reader.moments(Sitting.opens_at), Sitting.state.not_in(("cancelled", "postponed")))
    loaded = (*with_its_round(Sitting.round), selectinload(Sitting.chair), selectinload(Sitting.minutes),
              selectinload(Sitting.units).selectinload(SittingUnit.unit))
    for sitting in reader.session.scalars(wanted.options(*loaded)):
        if reader.may_read(sitting) and (sitting.state in HELD or reader.awaits(sitting)):
            yield _sitting(sitting)


def _sitting(sitting: Sitting) -> Occasion:
    return Occasion(
        f"sitting-{sitting.id}", SITTING, sitting.opens_on, sitting.name, sitting, sitting.round.theme,
        sitting.opens_at, sitting.ended_at, place=sitting.place, units=_names(sitting.units),
        unit_ids=tuple(row.unit_id for row in sitting.units),
        waits_for=(sitting.chair.name,) if sitting.chair else (),
        reason=sitting.standing.label, is_done=sitting.state == "ended")


def report_dues(reader: Reader) -> Iterator[Occasion]:
    wanted = select(SelfReport).where(reader.days(SelfReport.due_on), SelfReport.state != "waived")
    loaded = selectinload(SelfReport.unit), *with_its_round(SelfReport.round)
    for report in reader.session.scalars(wanted.options(*loaded)):
        is_awaited = report.state in NOT_SENT and reader.awaits(report)
        if reader.may_read(report) and (is_awaited or report.received_on):
            yield _report(report, is_awaited)


def _report(report: SelfReport, is_awaited: bool) -> Occasion:
    is_second = report.supplement_requested_on is not None
    return Occasion(
        f"report-{report.id}", REPORT, report.due_on,
        f"Hạn gửi báo cáo{' bổ sung' if is_second else ''}: {report.unit.name}", report, report.round.theme,
        units=(report.unit.name,), unit_ids=(report.unit_id,), waits_for=(report.unit.name,) if is_awaited else (),
        reason=BY_REQUEST if is_second else BY_PLAN, is_done=not is_awaited)


def expected_reports(reader: Reader) -> Iterator[Occasion]:
    """Of rounds whose plan has not gone out: only those who prepare it see them."""
    states = ("draft", "established")
    of_drafts = SupervisedUnit.round_id.in_(select(Round.id).where(Round.state.in_(states)))
    wanted = select(SupervisedUnit).where(reader.days(SupervisedUnit.report_due_on), of_drafts)
    loaded = (*with_its_round(SupervisedUnit.round), selectinload(SupervisedUnit.round).selectinload(Round.units))
    for row in reader.session.scalars(wanted.options(*loaded)):
        if reader.may_read(row.round):
            yield Occasion(
                f"expected-{row.id}", REPORT, row.report_due_on, f"Hạn gửi báo cáo (dự kiến): {row.unit.name}",
                row.round, row.round.theme, units=(row.unit.name,), unit_ids=(row.unit_id,),
                waits_for=(row.unit.name,), reason=BY_DRAFT)


def recommendation_dues(reader: Reader) -> Iterator[Occasion]:
    """Of those that still stand; a draft is asked of nobody yet."""
    left = ("draft", "withdrawn", "no_longer_relevant")
    wanted = select(Recommendation).where(reader.days(Recommendation.due_on), Recommendation.state.not_in(left))
    loaded = (*with_its_round(Recommendation.round), selectinload(Recommendation.lead_unit),
              selectinload(Recommendation.cooperating).selectinload(CooperatingUnit.unit))
    for item in reader.session.scalars(wanted.options(*loaded)):
        if reader.may_read(item) and (item.standing.is_final or reader.awaits(item)):
            yield _recommendation(item)


def _recommendation(item: Recommendation) -> Occasion:
    lead = (item.lead_unit,) if item.lead_unit else ()
    names = tuple(unit.name for unit in lead)
    is_awaited = item.state in AWAITED_STATES
    title = f"Hạn thực hiện kiến nghị: {names[0] if names else 'chưa rõ cơ quan chủ trì'}"
    return Occasion(
        f"recommendation-{item.id}", RECOMMENDATION, item.due_on, title, item, item.round.theme,
        units=(*names, *_names(item.cooperating)),
        unit_ids=(*(unit.id for unit in lead), *(row.unit_id for row in item.cooperating)),
        waits_for=names if is_awaited else (), reason=BY_CONCLUSION, is_done=not is_awaited)


def task_dues(reader: Reader) -> Iterator[Occasion]:
    wanted = select(RecommendationTask).where(reader.days(RecommendationTask.due_on))
    above = selectinload(RecommendationTask.recommendation)
    loaded = (selectinload(RecommendationTask.unit), above.selectinload(Recommendation.cooperating),
              above.selectinload(Recommendation.lead_unit),
              *(above.options(each) for each in with_its_round(Recommendation.round)))
    for task in reader.session.scalars(wanted.options(*loaded)):
        item = task.recommendation
        if reader.may_read(item) and item.state != "draft" and (task.done_on or reader.awaits(item)):
            yield _task(task, item)


def _task(task: RecommendationTask, item: Recommendation) -> Occasion:
    unit = task.unit or item.lead_unit
    names = (unit.name,) if unit else ()
    return Occasion(
        f"task-{task.id}", TASK, task.due_on, f"Hạn phần việc của kiến nghị: {', '.join(names) or 'chưa giao'}", item,
        item.round.theme, units=names, unit_ids=(unit.id,) if unit else (),
        waits_for=() if task.done_on else names, reason=BY_SPLITTING, is_done=task.done_on is not None)


def _names(rows: list) -> tuple[str, ...]:
    return tuple(row.unit.name for row in rows)
