"""Số liệu kiểm chứng: what the delegation found on site, kept beside what the unit reported."""

from datetime import date

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.evidence import VerifiedFigure
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.rules.content import LONG, SHORT
from oversight.rules.outline import items_asked
from oversight.services import journal
from oversight.services.delegation_work import refuse_who_does_not_work_for_it
from oversight.services.holding import hold
from oversight.text import fault_in_text, tidy


def verify_figure(
    session: Session, report: SelfReport, actor: Actor, item_id: str, figure: str, checked_on: date | None,
    note: str = "",
) -> None:
    """An empty `figure` takes it back. Raises NotYours, OutOfStep, or BadlyTyped ("figure", "checked_on", "note")."""
    hold(session, report)
    refuse_who_does_not_work_for_it(report, actor, "ghi số liệu kiểm chứng")
    figure, note = tidy(figure), tidy(note)
    faults = _faults(report, actor, item_id, figure, checked_on, note)
    if faults:
        raise BadlyTyped(fields=faults)
    stands = next((each for each in report.verified if each.item_id == item_id), None)
    if not _write(report, actor, stands, item_id, (figure, checked_on, note)):
        return
    session.flush()
    journal.enter(session, report, actor, "verified", "Ghi số liệu kiểm chứng", typed={"figure": figure, "note": note})


def _faults(
    report: SelfReport, actor: Actor, item_id: str, figure: str, checked_on: date | None, note: str
) -> dict[str, str]:
    faults = {"figure": fault_in_text(figure, SHORT), "note": fault_in_text(note, LONG)}
    if item_id not in {item.id for item in items_asked(report) if item.kind == "indicator"}:
        faults["figure"] = "Mục này không phải là chỉ tiêu trong đề cương của đơn vị."
    if figure and checked_on is None:
        faults["checked_on"] = "Hãy ghi ngày kiểm chứng."
    if checked_on and checked_on > actor.today:
        faults["checked_on"] = "Ngày kiểm chứng không thể sau ngày hôm nay."
    return {name: sentence for name, sentence in faults.items() if sentence}


def _write(
    report: SelfReport, actor: Actor, stands: VerifiedFigure | None, item_id: str, told: tuple[str, date | None, str]
) -> bool:
    figure, checked_on, note = told
    if stands and not figure:
        report.verified.remove(stands)
        return True
    if not figure or (stands and (stands.figure, stands.checked_on, stands.note) == told):
        return False
    row = stands or VerifiedFigure(council_id=report.council_id, item_id=item_id)
    row.figure, row.checked_on, row.note, row.checked_by = figure, checked_on, note, actor.name
    if stands is None:
        report.verified.append(row)
    return True
