"""Which items of the outline a unit is asked, and which other units are asked the same."""

from flask import request

from oversight.models.round import Round, SupervisedUnit
from oversight.rules.outline import asked_of, sections
from web.forms.round import Ticks, Versioned
from web.forms.rows import BUTTON


class ShareForm(Versioned):
    asked = Ticks("Các mục đơn vị này phải báo cáo")
    also = Ticks("Áp dụng cho các đơn vị khác")


def share_form(round_: Round, row: SupervisedUnit) -> ShareForm:
    """What was answered stays asked, whatever was sent."""
    shown = {"asked": [item.id for item in asked_of(round_, row.unit_id)], "version": round_.version}
    form = ShareForm(request.form if request.method == "POST" else None, data=shown)
    form.asked.choices = [(item.id, item.text) for item in round_.outline]
    form.also.choices = [(other.unit_id, other.unit.name) for other in round_.units if other is not row]
    form.answered = answered_by(round_, row.unit_id)
    form.asked.data = [*dict.fromkeys([*(form.asked.data or []), *form.answered])]
    _tick_a_section(form, round_)
    return form


def answered_by(round_: Round, unit_id: str) -> list[str]:
    report = next((each for each in round_.reports if each.unit_id == unit_id), None)
    return [answer.item_id for answer in report.answers] if report else []


def left_out_by(form: ShareForm, row: SupervisedUnit) -> dict[str, set[str]]:
    asked = set(form.asked.data)
    left_out = {choice.value for choice in form.asked.iter_choices()} - asked
    return dict.fromkeys((row.unit_id, *form.also.data), left_out)


def _tick_a_section(form: ShareForm, round_: Round) -> None:
    """The buttons of a section, without the script."""
    wish, _, number = request.form.get(BUTTON, "").partition(":")
    groups = sections(round_.outline)
    if wish not in ("all", "none") or not number.isdecimal() or int(number) >= len(groups):
        return
    head, indicators = groups[int(number)]
    own = [item.id for item in ([head] if head else []) + indicators]
    kept = [key for key in form.asked.data if key not in own or key in form.answered]
    form.asked.data = [*kept, *(key for key in own if key not in kept)] if wish == "all" else kept
