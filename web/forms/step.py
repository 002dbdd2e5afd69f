"""The form of a step, made from its row: one field for each thing the row asks."""

from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from sqlalchemy.orm import Session
from wtforms import BooleanField, Field, HiddenField, RadioField, SelectField

from oversight.actor import Actor
from oversight.models.records import Stateful
from oversight.services import choices
from oversight.services.clock import on_the_wall
from oversight.services.papers import next_number
from web.forms.fields import Line, Lines, TypedDay, TypedMoment, WholeNumber
from web.forms.required import required
from workflows.vocabulary import Ask, Transition

KINDS = {"text": Lines, "line": Line, "date": TypedDay, "datetime": TypedMoment, "check": BooleanField}
FEW = 6


def step_form(session: Session, record: Stateful, row: Transition, actor: Actor, *, is_late: bool) -> FlaskForm:
    """Bound to what was typed if this is a POST; `version` is the one that the person saw."""
    fields: dict[str, Field] = {"version": HiddenField(default=record.version)}
    fields |= {ask.name: _field(ask, session, record, actor) for ask in row.asks}
    if row.issues:
        fields |= _paper_fields(session, record, row, actor)
    if row.law:
        fields["late_reason"] = Lines("Lý do chậm", [required(is_late)])
    return type("StepForm", (FlaskForm,), fields)()


def typed_values(form: FlaskForm, row: Transition) -> dict[str, Any]:
    """What the domain is told: only what the row asks."""
    asked = [ask.name for ask in row.asks]
    also = [name for name in ("paper_number", "paper_dated_on", "late_reason") if name in form]
    return {name: form[name].data for name in (*asked, *also)}


def _field(ask: Ask, session: Session, record: Stateful, actor: Actor) -> Field:
    if ask.kind == "choice":
        pairs = _choices(ask, session, record)
        kind = RadioField if len(pairs) <= FEW else SelectField
        mark = [required(ask.is_required)]
        return kind(ask.label, mark, choices=pairs, validate_choice=False, description=ask.hint)
    return KINDS[ask.kind](
        ask.label, [required(ask.is_required)], description=ask.hint, default=_default(ask, record, actor),
        **_suggestions(ask, session, record))


def _suggestions(ask: Ask, session: Session, record: Stateful) -> dict[str, Any]:
    if not ask.suggested_from:
        return {}
    return {"suggestions": getattr(choices, ask.suggested_from)(session, record)}


def _choices(ask: Ask, session: Session, record: Stateful) -> list[tuple[str, str]]:
    return getattr(choices, ask.choices_from)(session, record) if ask.choices_from else list(ask.choices)


def _default(ask: Ask, record: Stateful, actor: Actor) -> Any:
    """What is most often true: the fact already known, or that it happened today, or now."""
    known = getattr(record, ask.name, None) if ask.is_fact else None
    return known or (None if ask.may_be_future else _present(ask, record, actor))


def _present(ask: Ask, record: Stateful, actor: Actor) -> date | None:
    """The hour is offered on the day of the sitting only: whoever writes it down later has it from their notes."""
    if ask.kind == "datetime" and getattr(record, "opens_on", None) == actor.today:
        return on_the_wall(actor)
    return actor.today if ask.kind == "date" else None


def _paper_fields(session: Session, record: Stateful, row: Transition, actor: Actor) -> dict[str, Field]:
    proposed = next_number(session, row.issues, record, actor.today.year)
    return {
        "paper_number": WholeNumber(
            f"Số của {row.issues.label[0].lower()}{row.issues.label[1:]}", [required(True)], default=proposed,
            description="Số tiếp theo được đề xuất; thay bằng số của văn thư nếu khác."),
        "paper_dated_on": TypedDay("Ngày của văn bản", [required(True)], default=actor.today)}


