"""Nhiệm vụ: a recommendation split into parts that bodies do by days of their own."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.follow_up import RecommendationTask
from oversight.models.organisations import Unit
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.content import LONG, SHORT
from oversight.rules.standing import is_halted, seats_of
from oversight.services import journal
from oversight.services.holding import hold
from oversight.services.steps import refuse_a_stale_page
from oversight.text import fault_in_text, tidy
from workflows.recommendation_words import RUNNING
from workflows.roles import HEADS, UNIT, WRITERS, Role

SPLITTERS = frozenset((Role.CHAIR, *HEADS, *WRITERS))
MOST_TASKS = 50


def split(
    session: Session, item: Recommendation, actor: Actor, rows: list[dict[str, Any]], *, version: int | None = None
) -> None:
    """Puts `rows` ({"text", "unit_id", "due_on"}; with "id" the task of that id is kept) in place of the tasks.

    A task that is done stays. A unit that has one cooperates from now on.
    Raises Stale, NotYours, OutOfStep, or BadlyTyped with "tasks.0.text" and the like.
    """
    hold(session, item)
    refuse_a_stale_page(item, version)
    refuse_who_may_not_split(item, actor)
    told = [row | {"text": tidy(row.get("text") or "")} for row in rows]
    _refuse_bad_rows(session, item, told)
    known = {task.id: task for task in item.tasks}
    item.tasks = [_written(item, known, place, row) for place, row in enumerate(told)]
    _take_along(item, [row["unit_id"] for row in told if row.get("unit_id")])
    session.flush()
    journal.enter(session, item, actor, "edited", "Tách nhiệm vụ", typed={"tasks": [row["text"] for row in told]})


def note_task_done(
    session: Session, task: RecommendationTask, actor: Actor, done_on: date | None, document: str
) -> None:
    """By the unit that has it, or the office; `done_on` None takes the note back."""
    item = task.recommendation
    hold(session, item)
    refuse_who_may_not_note(task, actor)
    document = tidy(document)
    faults = {"done_on": _day_fault(item, actor, done_on), "document": fault_in_text(document, SHORT)}
    if done_on and not document:
        faults["document"] = "Hãy ghi văn bản hoặc kết quả chứng minh việc đã xong."
    if faults := {name: sentence for name, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)
    task.done_on, task.document = done_on, document if done_on else ""
    session.flush()
    journal.enter(session, item, actor, "edited", "Ghi nhiệm vụ đã xong" if done_on else "Ghi nhiệm vụ chưa xong",
                  typed={"task": task.text, "document": task.document})


def refuse_who_may_not_split(item: Recommendation, actor: Actor) -> None:
    if not seats_of(actor.person, item, actor.today) & SPLITTERS:
        raise NotYours("Chỉ lãnh đạo, Đoàn giám sát hoặc văn phòng giúp việc tách kiến nghị thành nhiệm vụ.")
    _refuse_when_over(item)


def refuse_who_may_not_note(task: RecommendationTask, actor: Actor) -> None:
    seats = seats_of(actor.person, task.recommendation, actor.today)
    if not seats & {*WRITERS, *UNIT} or (seats <= {*UNIT} and task.unit_id and not _has_it(task, actor)):
        raise NotYours("Nhiệm vụ này do đơn vị được giao hoặc văn phòng giúp việc ghi kết quả.")
    _refuse_when_over(task.recommendation)


def _has_it(task: RecommendationTask, actor: Actor) -> bool:
    held = (seat for seat in actor.person.seats if seat.ended_on is None or seat.ended_on >= actor.today)
    return any(seat.unit_id == task.unit_id for seat in held if seat.role in UNIT)


def _refuse_when_over(item: Recommendation) -> None:
    if is_halted(item) or item.state not in (*RUNNING, "draft"):
        raise OutOfStep(f"Không sửa nhiệm vụ được khi kiến nghị ở “{item.standing.label}”.")


def _written(
    item: Recommendation, known: dict[str, RecommendationTask], place: int, row: dict[str, Any]
) -> RecommendationTask:
    task = known.get(row.get("id") or "") or RecommendationTask(council_id=item.council_id)
    task.position, task.text, task.unit_id, task.due_on = place, row["text"], row.get("unit_id"), row.get("due_on")
    return task


def _take_along(item: Recommendation, unit_ids: list[str]) -> None:
    """Whoever has a task works on the recommendation: only so do its people see it."""
    known = {item.lead_unit_id, *(row.unit_id for row in item.cooperating)}
    for unit_id in dict.fromkeys(unit_ids):
        if unit_id not in known:
            item.cooperating.append(CooperatingUnit(council_id=item.council_id, unit_id=unit_id))


def _refuse_bad_rows(session: Session, item: Recommendation, rows: list[dict[str, Any]]) -> None:
    faults = {}
    for place, row in enumerate(rows):
        found = {"text": fault_in_text(row["text"], LONG) if row["text"] else "Hãy ghi nội dung nhiệm vụ.",
                 "unit_id": _unit_fault(session, item, row.get("unit_id")),
                 "due_on": _due_fault(item, row.get("due_on"))}
        faults |= {f"tasks.{place}.{name}": sentence for name, sentence in found.items() if sentence}
    done = {task.id for task in item.tasks if task.done_on} - {row.get("id") for row in rows}
    if done:
        faults["tasks"] = "Nhiệm vụ đã ghi kết quả thì không bỏ được."
    if len(rows) > MOST_TASKS:
        faults["tasks"] = f"Một kiến nghị tách được nhiều nhất {MOST_TASKS} nhiệm vụ."
    if faults:
        raise BadlyTyped(fields=faults)


def _unit_fault(session: Session, item: Recommendation, unit_id: str | None) -> str:
    if not unit_id or unit_id in _at_work(item):
        return ""
    unit = session.get(Unit, unit_id)
    return "" if unit and unit.council_id == item.council_id else "Không tìm thấy đơn vị này."


def _at_work(item: Recommendation) -> set[str | None]:
    """After a handover they are still units of the council that was dissolved."""
    return {item.lead_unit_id, *(row.unit_id for row in item.cooperating), *(task.unit_id for task in item.tasks)}


def _due_fault(item: Recommendation, due_on: date | None) -> str:
    """No part may be due after the whole, nor before it was asked."""
    if due_on and item.issued_on and due_on < item.issued_on:
        return f"Thời hạn không thể trước ngày ban hành kiến nghị ({item.issued_on:%d/%m/%Y})."
    if due_on and item.due_on and due_on > item.due_on:
        return f"Thời hạn của nhiệm vụ không sau thời hạn của kiến nghị ({item.due_on:%d/%m/%Y})."
    return ""


def _day_fault(item: Recommendation, actor: Actor, done_on: date | None) -> str:
    if done_on and done_on > actor.today:
        return "Ngày xong không thể sau ngày hôm nay."
    if done_on and item.issued_on and done_on < item.issued_on:
        return f"Ngày xong không thể trước ngày ban hành kiến nghị ({item.issued_on:%d/%m/%Y})."
    return ""
