"""Editing the content of a record: only what its model opens to editing, only in states and seats that may."""

from datetime import date
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.base import Base
from oversight.models.journal import JournalEntry
from oversight.models.records import Stateful
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.composition import fault_in_composition
from oversight.rules.content import faults_in_content
from oversight.rules.outline_content import faults_in_outline, whole_rows
from oversight.rules.recommendation import fault_in_due_day
from oversight.rules.room import words_of
from oversight.rules.standing import is_sealed, may_edit, seats_of
from oversight.services import journal
from oversight.services.references import faults_in_references
from oversight.services.sealing import hold_with_the_minutes, tell_the_minutes
from oversight.services.steps import VERSION_GROWS, refuse_a_stale_page
from oversight.text import tidy

STILL_USED = "Có dòng vừa bỏ đi mà nơi khác trong hồ sơ còn dùng đến; hãy giữ lại dòng đó."


def edit(
    session: Session, record: Stateful, actor: Actor, changes: dict[str, Any], *, version: int | None = None
) -> JournalEntry | None:
    """Sets fields, and replaces lists of rows (a list of dicts; a dict with an "id" keeps that row).

    Fields and lists are those of the model's `editable`; others raise KeyError, a fault of the caller.
    Raises Stale, NotYours, or BadlyTyped with `fields` named "text" or "findings.2.text". None when nothing changed.
    """
    before = _held(session, record)
    refuse_a_stale_page(record, version)
    refuse_who_may_not_edit(record, actor)
    tidied = {name: _tidied(value) for name, value in changes.items()}
    faults = faults_in_content(type(record), tidied)
    faults = faults_in_references(session, type(record), tidied) | faults
    faults = _fault_in_seats(record, actor, tidied) | _faults_in_outline(record, tidied) | faults
    faults = _fault_in_due_day(record, tidied) | faults
    if faults:
        raise BadlyTyped(fields=faults)
    touched = [name for name, value in tidied.items() if _apply(record, name, value)]
    if touched and before is not None:
        tell_the_minutes(record, before)
    return _enter(session, record, actor, touched) if touched else None


def _held(session: Session, record: Stateful) -> list[Any] | None:
    """Of a sitting that has minutes, what it says now; both stand still until the commit."""
    if record.stem != "sitting" or not record.minutes:
        return None
    hold_with_the_minutes(session, record)
    return words_of(record)


def refuse_who_may_not_edit(record: Stateful, actor: Actor) -> None:
    if is_sealed(record):
        raise OutOfStep("Biên bản đã được đọc lại, nội dung buổi làm việc không sửa được nữa; "
                        "trước khi thông qua có thể đưa biên bản về dự thảo để tiếp thu ý kiến.")
    if not may_edit(seats_of(actor.person, record, actor.today), record):
        raise NotYours(f"Nội dung không sửa được khi {record.workflow.label.lower()} ở “{record.standing.label}”, "
                       "hoặc bạn không có quyền sửa.")


def _fault_in_seats(record: Stateful, actor: Actor, tidied: dict[str, Any]) -> dict[str, str]:
    if record.stem != "round" or "members" not in tidied:
        return {}
    seats = seats_of(actor.person, record, actor.today)
    sentence = fault_in_composition(record, seats, tidied["members"])
    return {"members": sentence} if sentence else {}


def _faults_in_outline(record: Stateful, tidied: dict[str, Any]) -> dict[str, str]:
    return faults_in_outline(whole_rows(tidied["outline"], record.outline)) if "outline" in tidied else {}


def _fault_in_due_day(record: Stateful, tidied: dict[str, Any]) -> dict[str, str]:
    is_told = record.stem == "recommendation" and isinstance(tidied.get("due_on"), date)
    sentence = fault_in_due_day(record, tidied["due_on"]) if is_told else ""
    return {"due_on": sentence} if sentence else {}


def _enter(session: Session, record: Stateful, actor: Actor, touched: list[str]) -> JournalEntry:
    flag_modified(record, VERSION_GROWS)
    try:
        session.flush()
    except IntegrityError as error:
        raise BadlyTyped(STILL_USED) from error
    return journal.enter(session, record, actor, "edited", "Sửa nội dung", typed={"fields": sorted(touched)})


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return tidy(value)
    if isinstance(value, list):
        return [{name: _tidied(cell) for name, cell in row.items()} for row in value]
    return value


def _apply(record: Stateful, name: str, value: Any) -> bool:
    """True when something is different now."""
    shape = type(record).editable[name]
    return _replace_rows(record, name, value, shape) if shape else _set(record, name, value)


def _set(row: Base, name: str, value: Any) -> bool:
    if getattr(row, name) == value:
        return False
    setattr(row, name, value)
    return True


def _replace_rows(record: Stateful, name: str, wanted: list[dict], fields: tuple[str, ...]) -> bool:
    rows: list[Base] = getattr(record, name)
    model = type(record).__mapper__.relationships[name].mapper.class_
    kept = [_kept(rows, cells, model.known_by()) for cells in wanted]
    chosen = [row or model(council_id=record.council_id) for row in kept]
    is_in_order = hasattr(model, "position")  # rows without one lie as the database hands them out
    changed = list(rows) != chosen if is_in_order else set(rows) != set(chosen)
    for position, (row, cells) in enumerate(zip(chosen, wanted, strict=True)):
        changed |= _set_cells(row, position, cells, fields)
    rows[:] = chosen
    return changed


def _kept(rows: list[Base], cells: dict, key: str) -> Base | None:
    """The row that `cells` are about: of its person, unit or item where each stands once, else of its id."""
    name = key if key in cells else "id"
    return next((row for row in rows if getattr(row, name) == cells.get(name)), None)


def _set_cells(row: Base, position: int, cells: dict, fields: tuple[str, ...]) -> bool:
    place = {"position": position} if hasattr(type(row), "position") else {}
    wanted = place | {name: cells[name] for name in fields if name in cells}
    changed = [name for name, value in wanted.items() if _set(row, name, value)]
    return bool(changed)
