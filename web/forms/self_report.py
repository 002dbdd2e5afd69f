"""The outline as a form: a text for each item, and a figure for each indicator, kept exactly as typed."""

from typing import Any

from flask import request
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField

from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.refusal import Refusal, Stale
from oversight.rules.self_report import content_of
from web.forms.fields import Line, Lines
from web.forms.labels import remember_labels
from web.forms.required import required
from web.seen import mark_of, seen_version

BLANK = {"text": "", "figure": ""}
CHANGED_MEANWHILE = (
    "Mục {number} vừa được người khác sửa sau khi trang này được mở. "
    "Hãy xem nội dung mới của mục đó rồi nhập lại phần cần thay đổi.")


def answer_form(report: SelfReport) -> FlaskForm:
    """Fields are named by what they hold and the id of the item, so that a changed outline mixes nothing up."""
    standing = content_of(report)
    fields: dict[str, Field] = {"version": HiddenField(default=report.version)}
    for number, item in enumerate(report.round.outline, start=1):
        fields |= _fields(item, number, standing.get(item.id, BLANK))
    return remember_labels(type("AnswerForm", (FlaskForm,), fields)())


def told_answers(form: FlaskForm, report: SelfReport) -> dict[str, dict[str, str]]:
    """Only what this person changed. Raises Stale when somebody else changed the same item meanwhile."""
    if seen_version() < 0 or _answers_to_nothing(form):
        raise Stale("Trang này không còn khớp với đề cương hiện tại. Hãy tải lại trang rồi nhập tiếp.")
    standing, told = content_of(report), {}
    for number, item in enumerate(report.round.outline, start=1):
        now, typed, seen = standing.get(item.id, BLANK), _typed(form, item), form[f"seen-{item.id}"].data
        if now | typed == now or mark_of(BLANK | typed) == seen:
            continue
        if seen != mark_of(now):
            raise Stale(CHANGED_MEANWHILE.format(number=number))
        told[item.id] = typed
    return told


def hidden_fields(form: FlaskForm, report: SelfReport) -> dict[str, str]:
    """What the page that stays open must carry from now on. It has not seen what others wrote meanwhile."""
    standing = content_of(report)
    now = {item.id: standing.get(item.id, BLANK) for item in report.round.outline}
    seen = {item.id: now[item.id] for item in report.round.outline if now[item.id] | _typed(form, item) == now[item.id]}
    return {f"seen-{item_id}": mark_of(stands) for item_id, stands in seen.items()} | {"version": str(report.version)}


def show_answer_refusal(form: FlaskForm, refusal: Refusal) -> None:
    """The domain names a field "<item id>.figure"."""
    for name, sentence in refusal.fields.items():
        item_id, cell = name.split(".")
        form[f"{cell}-{item_id}"].errors = [sentence]
    form.form_errors = [*refusal.sentences]


def _fields(item: OutlineItem, number: int, stands: dict[str, str]) -> dict[str, Field]:
    seen = {f"seen-{item.id}": HiddenField(default=mark_of(stands))}
    mark = [required(item.is_required)]
    if item.kind != "indicator":
        return seen | {f"text-{item.id}": Lines(f"Mục {number}", mark, default=stands["text"])}
    return seen | {
        f"figure-{item.id}": Line(f"Mục {number}, số liệu", mark, default=stands["figure"]),
        f"text-{item.id}": Lines(f"Mục {number}, giải trình", [required(False)], default=stands["text"])}


def _answers_to_nothing(form: FlaskForm) -> bool:
    """Whether something was typed to an item that the outline no longer has: it must not vanish without a word."""
    told = [name for name, text in request.form.items() if name.startswith(("text-", "figure-")) and text.strip()]
    return any(name not in form for name in told)


def _typed(form: FlaskForm, item: OutlineItem) -> dict[str, Any]:
    """Nothing for a field that the page did not have: it is not a field that was emptied."""
    cells = ((cell, f"{cell}-{item.id}") for cell in ("text", "figure"))
    return {cell: form[name].data for cell, name in cells if name in form and form[name].raw_data}
