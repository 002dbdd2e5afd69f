"""Verbs of a unit's report: answering, and keeping every version that was sent."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.calendar import due
from oversight.models.journal import JournalEntry
from oversight.models.self_report import ReportVersion, SelfReport
from oversight.refusal import BadlyTyped
from oversight.rules.outline import items_asked
from oversight.rules.self_report import content_of
from oversight.rules.standing import seats_of
from oversight.services.attempt import Attempt
from oversight.services.days_off import days_off
from oversight.services.editing import edit
from oversight.services.steps import take
from workflows.law import provision
from workflows.roles import UNIT

CELLS = ("text", "figure", "no_figure_because")


def answer(
    session: Session, report: SelfReport, actor: Actor, answers: dict[str, dict[str, Any]], *,
    version: int | None = None,
) -> JournalEntry | None:
    """`answers` maps outline item ids to {"text", "figure", "no_figure_because"}; what is left out stays as it was.

    The unit's first words begin the report. None when nothing changed. Raises as editing.edit does, with
    `fields` named "<item id>.figure".
    """
    entry = _edited(session, report, actor, _rows(report, answers), version)
    if entry and report.state == "requested" and seats_of(actor.person, report, actor.today) & set(UNIT):
        take(session, report, "begin", actor)
    return entry


def _edited(
    session: Session, report: SelfReport, actor: Actor, rows: list[dict[str, Any]], version: int | None
) -> JournalEntry | None:
    try:
        return edit(session, report, actor, {"answers": rows}, version=version)
    except BadlyTyped as refusal:
        raise BadlyTyped(*refusal.sentences, fields=dict(_by_item(refusal.fields, rows))) from refusal


def _by_item(fields: dict[str, str], rows: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    for name, sentence in fields.items():
        _answers, place, cell = name.split(".")
        yield f"{rows[int(place)]['item_id']}.{cell}", sentence


def _rows(report: SelfReport, answers: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """An item that nobody wrote to has no row: opening and saving an empty page changes nothing."""
    old = {answer.item_id: answer for answer in report.answers}
    told = {item.id: answers.get(item.id, {}) for item in items_asked(report)}
    known = [item.id for item in report.round.outline if item.id in old or any(told.get(item.id, {}).values())]
    return [_row(old.get(item_id), item_id, told.get(item_id, {})) for item_id in known]


def _row(old: Any, item_id: str, told: dict[str, Any]) -> dict[str, Any]:
    before = {"id": old.id} | {name: getattr(old, name) for name in CELLS} if old else dict.fromkeys(CELLS, "")
    return before | {"item_id": item_id} | {name: told[name] for name in CELLS if name in told}


def keep_this_version(attempt: Attempt) -> None:
    """Sent in the system: received the moment it was sent."""
    attempt.record.received_on = attempt.today
    _keep(attempt, attempt.today, is_on_paper=False)


def keep_the_paper_version(attempt: Attempt) -> None:
    _keep(attempt, attempt.typed["received_on"], is_on_paper=True)


def _keep(attempt: Attempt, received_on: date, *, is_on_paper: bool) -> None:
    report = attempt.record
    report.versions.append(ReportVersion(
        council_id=report.council_id, number=len(report.versions) + 1, sent_at=attempt.actor.now,
        received_on=received_on, due_on=report.due_on, outline_number=len(report.round.outline_versions) or None,
        is_on_paper=is_on_paper, is_late=attempt.is_late, content=content_of(report),
        signed_by=attempt.typed["signed_by"], document=attempt.typed.get("document") or ""))


def note_what_is_missing(attempt: Attempt) -> None:
    """The supplement has a last day of its own: on paper or in the system, and extended like the first one."""
    report = attempt.record
    report.remarks = attempt.typed["reason"]
    for remark in report.line_remarks:
        if remark.raised_on is None:
            remark.raised_on, remark.after_number = attempt.typed["supplement_requested_on"], len(report.versions)
    found = provision("send_supplement", report.round.regime_id, report.round.ordering_body.kind)
    report.due_on = due(found, attempt.typed["supplement_requested_on"], days_off(attempt.session)).due_on


def extend_the_due_date(attempt: Attempt) -> None:
    attempt.record.due_on = attempt.typed["new_due_on"]
