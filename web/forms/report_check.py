"""Checking a report as a form: for each item a remark, and for each indicator what was found on site."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField

from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, Refusal, Stale
from oversight.rules.outline import items_asked
from oversight.services.line_remarks import drafts_of
from web.forms.fields import Line, Lines, TypedDay
from web.forms.labels import remember_labels
from web.forms.required import required
from web.seen import mark_of, seen_version
from web.shown.report_check import Rights

Cells = dict[str, Any]
BLANK: Cells = {"remark": "", "figure": "", "checked_on": None, "note": ""}
OF_THE_FIGURE = ("figure", "checked_on", "note")
CHANGED_MEANWHILE = (
    "Phần kiểm tra của mục {number} vừa được người khác trong Đoàn sửa sau khi trang này được mở. "
    "Hãy xem nội dung mới của mục đó rồi nhập lại phần cần thay đổi.")


def check_form(report: SelfReport, rights: Rights, today: date) -> FlaskForm:
    """Fields are named by what they hold and the id of the item. The day is proposed where none stands."""
    standing = standing_of(report)
    fields: dict[str, Field] = {"version": HiddenField(default=report.version)}
    for number, item in enumerate(items_asked(report), start=1):
        fields |= dict(_fields(item, number, standing[item.id], rights, today))
    return remember_labels(type("CheckForm", (FlaskForm,), fields)())


def standing_of(report: SelfReport) -> dict[str, Cells]:
    drafts = {item_id: draft.text for item_id, draft in drafts_of(report).items()}
    verified = {each.item_id: {"figure": each.figure, "checked_on": each.checked_on, "note": each.note}
                for each in report.verified}
    return {item.id: BLANK | {"remark": drafts.get(item.id, "")} | verified.get(item.id, {})
            for item in items_asked(report)}


def told_of_items(form: FlaskForm, report: SelfReport) -> dict[str, Cells]:
    """Only what this person changed. Raises Stale when somebody else of the delegation changed the same item."""
    if seen_version() < 0:
        raise Stale
    told = {}
    for number, (item_id, now) in enumerate(standing_of(report).items(), start=1):
        typed = _typed(form, item_id)
        if not typed or now | typed == now or _mark(BLANK | typed) == form[f"seen-{item_id}"].data:
            continue
        if form[f"seen-{item_id}"].data != _mark(now):
            raise Stale(CHANGED_MEANWHILE.format(number=number))
        told[item_id] = typed
    return told


def hidden_fields(form: FlaskForm, report: SelfReport) -> dict[str, str]:
    """What the page that stays open must carry from now on: it has seen the remarks that it sent, and no others'."""
    standing = {item_id: now for item_id, now in standing_of(report).items() if f"seen-{item_id}" in form}
    seen = {item_id: _mark(now) for item_id, now in standing.items()
            if now["remark"] == _typed(form, item_id).get("remark", now["remark"])}
    return {f"seen-{item_id}": mark for item_id, mark in seen.items()} | {"version": str(report.version)}


def refuse_a_note_without_a_figure(told: dict[str, Cells]) -> None:
    for item_id, cells in told.items():
        if cells.get("note") and not cells.get("figure"):
            raise BadlyTyped(fields={f"{item_id}.figure": "Hãy ghi số liệu kiểm chứng của ghi chú này."})


def show_check_refusal(form: FlaskForm, refusal: Refusal) -> None:
    """Fields are named "<item id>.figure", or by the item id alone for a remark."""
    for name, sentence in refusal.fields.items():
        item_id, _, cell = name.partition(".")
        form[f"{cell or 'remark'}-{item_id}"].errors = [sentence]
    form.form_errors = [*refusal.sentences]


def _fields(item: OutlineItem, number: int, now: Cells, rights: Rights, today: date) -> Iterator[tuple[str, Field]]:
    place = f"Mục {item.code or number}"
    if rights.may_remark or rights.may_verify:
        yield f"seen-{item.id}", HiddenField(default=_mark(now))
    if rights.may_remark:
        yield f"remark-{item.id}", Lines(f"{place}, yêu cầu làm rõ", [required(False)], default=now["remark"])
    if rights.may_verify and item.kind == "indicator":
        day = now["checked_on"] or today
        yield f"figure-{item.id}", Line(f"{place}, số liệu kiểm chứng", [required(False)], default=now["figure"])
        yield f"checked_on-{item.id}", TypedDay(f"{place}, ngày kiểm chứng", [required(False)], default=day)
        yield f"note-{item.id}", Lines(f"{place}, căn cứ kiểm chứng", [required(False)], default=now["note"])


def _typed(form: FlaskForm, item_id: str) -> Cells:
    """Nothing for a field that the page did not have. The day that was proposed says nothing without a figure."""
    cells = ((cell, f"{cell}-{item_id}") for cell in BLANK)
    typed = {cell: form[name].data for cell, name in cells if name in form and form[name].raw_data}
    is_proposal = "checked_on" in typed and not typed.get("figure") and not typed.get("note")
    return typed | {"checked_on": None} if is_proposal else typed


def _mark(cells: Cells) -> str:
    return mark_of(cells)
