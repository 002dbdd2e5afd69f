"""The outline as a form: a text for each item, and for an indicator its figure or why there is none, kept as typed."""

from typing import Any

from flask import request
from flask_wtf import FlaskForm
from wtforms import Field, HiddenField

from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, Refusal, Stale
from oversight.rules.outline import items_asked
from oversight.services.self_report import CELLS
from web.forms.answer_fields import figure_field
from web.forms.fields import Lines
from web.forms.labels import remember_labels
from web.forms.required import required
from web.seen import mark_of, seen_version

Cells = dict[str, str]

BLANK: Cells = dict.fromkeys(CELLS, "")
CHANGED_MEANWHILE = (
    "Mục {number} vừa được người khác sửa sau khi trang này được mở. "
    "Hãy xem nội dung mới của mục đó rồi nhập lại phần cần thay đổi.")
BOTH = "Đã ghi số liệu và cả lý do không có số liệu; hãy xóa một trong hai."


def answer_form(report: SelfReport) -> FlaskForm:
    """Fields are named by what they hold and the id of the item, so that a changed outline mixes nothing up.

    All that the unit is asked, though the page may show a part: what a page did not have stays as it was.
    """
    standing = standing_answers(report)
    fields: dict[str, Field] = {"version": HiddenField(default=report.version)}
    for number, item in enumerate(items_asked(report), start=1):
        fields |= _fields(item, number, standing.get(item.id, BLANK))
    return remember_labels(type("AnswerForm", (FlaskForm,), fields)())


def standing_answers(report: SelfReport) -> dict[str, Cells]:
    """By item id. Files lie beside an answer and are not part of what somebody overwrites."""
    return {each.item_id: {cell: getattr(each, cell) for cell in CELLS} for each in report.answers}


def told_answers(form: FlaskForm, report: SelfReport) -> dict[str, Cells]:
    """Only what this person changed. Raises Stale when somebody else changed the same item meanwhile."""
    if seen_version() < 0 or _answers_to_nothing(form):
        raise Stale("Trang này không còn khớp với đề cương hiện tại. Hãy tải lại trang rồi nhập tiếp.")
    standing, told = standing_answers(report), {}
    for number, item in enumerate(items_asked(report), start=1):
        now, typed, seen = standing.get(item.id, BLANK), _typed(form, item), form[f"seen-{item.id}"].data
        if now | typed == now or mark_of(BLANK | typed) == seen:
            continue
        if seen != mark_of(now):
            raise Stale(CHANGED_MEANWHILE.format(number=item.code or number))
        told[item.id] = typed
    return told


def told_twice(answers: dict[str, Cells]) -> list[str]:
    """Ids of the items with a figure, and with a reason why there is none."""
    return [item_id for item_id, cells in answers.items() if cells.get("figure") and cells.get("no_figure_because")]


def refuse_told_twice(answers: dict[str, Cells]) -> None:
    if twice := told_twice(answers):
        raise BadlyTyped(fields={f"{item_id}.no_figure_because": BOTH for item_id in twice})


def hidden_fields(form: FlaskForm, report: SelfReport) -> dict[str, str]:
    """What the page that stays open must carry from now on. It has not seen what others wrote meanwhile."""
    standing = standing_answers(report)
    now = {item.id: standing.get(item.id, BLANK) for item in items_asked(report)}
    seen = {item.id: now[item.id] for item in items_asked(report) if now[item.id] | _typed(form, item) == now[item.id]}
    return {f"seen-{item_id}": mark_of(stands) for item_id, stands in seen.items()} | {"version": str(report.version)}


def show_answer_refusal(form: FlaskForm, refusal: Refusal) -> None:
    """The domain names a field "<item id>.figure"."""
    for name, sentence in refusal.fields.items():
        item_id, cell = name.split(".")
        form[f"{cell}-{item_id}"].errors = [sentence]
    form.form_errors = [*refusal.sentences]


def _fields(item: OutlineItem, number: int, stands: Cells) -> dict[str, Field]:
    name = f"Mục {item.code or number}"
    seen = {f"seen-{item.id}": HiddenField(default=mark_of(stands))}
    if item.kind != "indicator":
        return seen | {f"text-{item.id}": Lines(name, [required(item.is_required)], default=stands["text"])}
    return seen | {
        f"figure-{item.id}": figure_field(item, f"{name}, số liệu", stands["figure"]),
        f"text-{item.id}": Lines(f"{name}, giải trình", [required(False)], default=stands["text"]),
        f"no_figure_because-{item.id}": Lines(
            f"{name}, lý do không có số liệu", [required(False)], default=stands["no_figure_because"])}


def _answers_to_nothing(form: FlaskForm) -> bool:
    """Whether something was typed to an item that the outline no longer has: it must not vanish without a word."""
    starts = tuple(f"{cell}-" for cell in CELLS)
    told = [name for name, text in request.form.items() if name.startswith(starts) and text.strip()]
    return any(name not in form for name in told)


def _typed(form: FlaskForm, item: OutlineItem) -> dict[str, Any]:
    """Nothing for a field that the page did not have: it is not a field that was emptied."""
    cells = ((cell, f"{cell}-{item.id}") for cell in CELLS)
    return {cell: form[name].data for cell, name in cells if name in form and form[name].raw_data}
