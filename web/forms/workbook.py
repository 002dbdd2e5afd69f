"""A workbook handed in, and then the changes that it would make, carried by the page that shows them.

Nothing lies on the server in between. What comes back is the person's own answers, checked anew as if typed.
"""

from collections.abc import Iterator

from flask import request
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField, Field, HiddenField

from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, Stale
from oversight.rules.outline import items_asked
from oversight.services.self_report import CELLS
from oversight.workbooks.preview import Preview
from web.forms.labels import remember_labels
from web.forms.required import required
from web.forms.self_report import BLANK, CHANGED_MEANWHILE, refuse_told_twice, standing_answers
from web.seen import mark_of, seen_version

NOT_CHOSEN = "Hãy chọn tệp Excel của báo cáo."
OUTLINE_MOVED = "Đề cương vừa thay đổi sau khi tệp được xem. Hãy tải về tệp Excel mới và chép nội dung sang."
WORDS = {"text": "nội dung, giải trình", "figure": "số liệu", "no_figure_because": "lý do không có số liệu"}


class UploadForm(FlaskForm):
    file = FileField("Tệp Excel đã điền", [required(True)])


def sent_workbook(form: UploadForm) -> tuple[str, bytes]:
    """Name and content. A browser sends a nameless, empty file when none was chosen."""
    if not getattr(form.file.data, "filename", ""):
        raise BadlyTyped(fields={"file": NOT_CHOSEN})
    return form.file.data.filename, form.file.data.read()


def confirmation(report: SelfReport, preview: Preview) -> FlaskForm:
    """For each change its words, and a tick that whoever looks it over may take away."""
    standing = standing_answers(report)
    fields: dict[str, Field] = {"version": HiddenField(default=report.version)}
    for change in preview.changes:
        name = f"{change.field}-{change.item.id}"
        fields[name] = HiddenField(default=change.after)
        fields[f"take-{name}"] = BooleanField(f"Ghi ô {change.cell}", default=True)
        fields[f"seen-{change.item.id}"] = HiddenField(default=mark_of(standing.get(change.item.id, BLANK)))
    return type("ConfirmationForm", (FlaskForm,), fields)(formdata=None)


def sent_confirmation(report: SelfReport) -> FlaskForm:
    fields = {name: HiddenField(f"Mục {place}, {WORDS[cell]}") for name, place, cell in _named(report)}
    return remember_labels(type("ConfirmationForm", (FlaskForm,), fields)())


def confirmed_answers(report: SelfReport) -> dict[str, dict[str, str]]:
    """By item id, only what was ticked. Raises Stale for an item that somebody changed since the page was made."""
    if seen_version() < 0 or _knows_more_than(report):
        raise Stale(OUTLINE_MOVED)
    standing, told = standing_answers(report), {}
    for number, item in enumerate(items_asked(report), start=1):
        ticked = {cell: request.form[f"{cell}-{item.id}"] for cell in CELLS if _is_ticked(f"{cell}-{item.id}")}
        if ticked and request.form.get(f"seen-{item.id}") != mark_of(standing.get(item.id, BLANK)):
            raise Stale(CHANGED_MEANWHILE.format(number=item.code or number))
        told |= {item.id: ticked} if ticked else {}
    refuse_told_twice({item_id: standing.get(item_id, BLANK) | cells for item_id, cells in told.items()})
    return told


def _is_ticked(name: str) -> bool:
    return name in request.form and f"take-{name}" in request.form


def _named(report: SelfReport) -> Iterator[tuple[str, str, str]]:
    for number, item in enumerate(items_asked(report), start=1):
        for cell in CELLS:
            if f"{cell}-{item.id}" in request.form:
                yield f"{cell}-{item.id}", item.code or str(number), cell


def _knows_more_than(report: SelfReport) -> bool:
    known = {name for name, _, _ in _named(report)}
    starts = tuple(f"{cell}-" for cell in CELLS)
    return any(name.startswith(starts) and name not in known for name in request.form)
