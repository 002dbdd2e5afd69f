"""Outlines chosen from the library, or sent as a file, become rows of the form; nothing is saved by that."""

from typing import Any

from flask import request
from flask_wtf import FlaskForm

from oversight.refusal import BadlyTyped
from oversight.rules.outline_codes import renumbered, with_codes
from oversight.rules.outline_joining import joined
from oversight.services.outline_file import MOST_BYTES, items_in_file
from oversight.services.outline_library import Source, Sources
from web.forms.rows import BUTTON

CODING = {"codes": with_codes, "new-codes": renumbered}


def offer_sources(form: FlaskForm, sources: Sources) -> None:
    form.sources = sources
    groups = {"Thư viện theo chuyên đề": sources.built_in, "Đề cương mẫu của Hội đồng nhân dân": sources.own,
              "Các đợt giám sát": sources.earlier}
    listed = {label: [(each.key, each.name) for each in found] for label, found in groups.items() if found}
    form.chosen.choices = {"": [("", "Chọn đề cương")]} | listed


def take_what_was_chosen(form: FlaskForm) -> None:
    """`form.taken` says what came, for whoever shows the page; "" when nothing did."""
    form.taken = ""
    if request.method != "POST":
        return
    if source := form.sources.find(form.chosen.data or ""):
        _take(form, source.items, f"“{source.name}”")
    form.chosen.data = ""
    _take_the_file(form)
    if coding := CODING.get(request.form.get(BUTTON, "")):
        lay_out(form, coding(form.outline.told()))


def brought_something(form: FlaskForm) -> bool:
    """Then the page is shown again: nobody saves rows that they have not seen."""
    return "outline" in form and bool(form.taken or form.outline_file.errors)


def rows_with(rows: list[dict[str, Any]], source: Source | None) -> list[dict[str, Any]]:
    return joined(rows, source.items) if source else rows


def lay_out(form: FlaskForm, rows: list[dict[str, Any]]) -> None:
    form.outline.entries.clear()
    form.outline.last_index = -1  # the names of the fields begin again
    form.outline.add(rows)


def _take(form: FlaskForm, items: list[dict[str, Any]], named: str) -> None:
    before = form.outline.told()
    rows = joined(before, items)
    lay_out(form, rows)
    form.taken = said_of(len(rows) - len(before), named)


def said_of(count: int, named: str) -> str:
    if not count:
        return f"Đề cương đã có đủ các mục của {named}; không thêm mục nào."
    return f"Đã đưa {count} mục của {named} vào bảng. Chưa lưu; hãy xem lại, sửa nếu cần rồi lưu bằng nút ở cuối trang."


def _take_the_file(form: FlaskForm) -> None:
    sent = request.files.get(form.outline_file.name)
    if not sent or not sent.filename:
        return
    try:
        _take(form, items_in_file(sent.stream.read(MOST_BYTES + 1)), f"tệp “{sent.filename}”")
    except BadlyTyped as refusal:
        form.outline_file.errors = [*refusal.sentences, *refusal.fields.values()]
