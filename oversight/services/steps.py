"""The one door. Whatever changes a state anywhere in the house comes through `take`."""

from collections.abc import Iterable
from importlib import import_module
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.journal import JournalEntry
from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.refusal import BadlyTyped, OutOfStep, Stale
from oversight.reminders.notices import announce
from oversight.rules.moments import moments_to_come
from oversight.services import journal, papers
from oversight.services.attempt import Attempt
from oversight.services.clock import on_the_wall
from oversight.services.engine import machine_of
from oversight.services.one_door import let_through
from oversight.text import tidied
from workflows.machine import fire
from workflows.vocabulary import Transition

VERSION_GROWS = "council_id"  # flagged as changed, so that the version grows even when only rows below did change


def take(
    session: Session, record: Stateful, trigger: str, actor: Actor, typed: dict[str, Any] | None = None,
    *, version: int | None = None, companions: Iterable[Stateful] = (),
) -> JournalEntry:
    """Takes one step, for `record` and for `companions` of its kind and round, with one paper if the row issues one.

    `version` is the one the person saw; None only where nobody looked at a page (a command).
    Raises a Refusal, and then nothing has changed: the caller rolls the unit of work back.
    """
    refuse_a_stale_page(record, version)
    row, told = row_of(record, trigger), {name: tidied(value) for name, value in (typed or {}).items()}
    attempts = [Attempt(session, each, row, actor, told) for each in (record, *companions)]
    _refuse_strange_company(row, attempts)
    for attempt in sorted(attempts, key=lambda each: each.record.id):  # one order for all, so that two never deadlock
        _go_through(attempt)
    paper = papers.issue(attempts) if row.issues else None
    entries = [_enter(attempt, paper) for attempt in attempts]
    announce(session, [attempt.record for attempt in attempts], trigger, actor, entries[0].id)
    return entries[0]


def _refuse_strange_company(row: Transition, attempts: list[Attempt]) -> None:
    if len(attempts) > 1 and not row.together:
        raise OutOfStep(f"Bước “{row.label}” thực hiện cho từng mục một.")
    if len({attempt.record.round.id for attempt in attempts}) > 1:
        raise ValueError("a step of several rounds: the journal of one would vouch for rows of another")


def refuse_a_stale_page(record: Stateful, version: int | None) -> None:
    if version is not None and record.version != version:
        raise Stale


def row_of(record: Stateful, trigger: str) -> Transition:
    """Raises OutOfStep for a trigger that the table does not have, or not from this state."""
    row = record.workflow.by_trigger.get(trigger)
    if row is None:
        raise OutOfStep("Không có bước này.")
    if record.state not in row.source:
        sentence = f"Không thể “{row.label}”: {record.workflow.label.lower()} đang ở “{record.standing.label}”."
        raise OutOfStep(sentence, *_what_stands_behind(record, trigger))
    return row


def _what_stands_behind(record: Stateful, trigger: str) -> list[str]:
    """Where the rules of a table know more than its state tells: what happened meanwhile, or what comes first."""
    why = getattr(import_module(f"oversight.rules.{record.stem}"), "why_out_of_step", None)
    return why(record, trigger) if why else []


def _go_through(attempt: Attempt) -> None:
    record, row = attempt.record, row_of(attempt.record, attempt.row.trigger)
    _refuse_what_is_to_come(attempt)
    let_through(attempt.session, record, row.leads_to(record.state))
    flag_modified(record, VERSION_GROWS)
    if not fire(machine_of(record.stem), record, row.trigger, attempt=attempt):
        raise attempt.refusal
    attempt.session.flush()


def _refuse_what_is_to_come(attempt: Attempt) -> None:
    """Only where nothing else stands in the way: whose turn it is, and what is missing, is said first."""
    faults = moments_to_come(attempt.row, attempt.typed, on_the_wall(attempt.actor))
    if faults and attempt.is_allowed():
        raise BadlyTyped(fields=faults)


def _enter(attempt: Attempt, paper: IssuedPaper | None) -> JournalEntry:
    return journal.enter(
        attempt.session, attempt.record, attempt.actor, attempt.row.trigger, attempt.row.label,
        seat=attempt.seat, from_state=attempt.from_state, to_state=attempt.record.state,
        due_on=attempt.deadline.due_on if attempt.deadline else None, provision=attempt.citation,
        late_reason=attempt.typed.get("late_reason") or "", typed=attempt.told, paper_id=paper.id if paper else None)
