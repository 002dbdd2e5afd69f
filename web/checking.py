"""What the delegation writes while it checks a report is kept: all of it by a button, remarks alone while typing."""

from flask_wtf import FlaskForm

from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.services.line_remarks import drafts_of, remark
from oversight.services.questions import ask
from oversight.services.verified_figures import verify_figure
from web.forms.report_check import (
    OF_THE_FIGURE,
    Cells,
    hidden_fields,
    refuse_a_note_without_a_figure,
    told_of_items,
)
from web.shown.report_check import Finding
from web.unit_of_work import actor, work

FIGURES_WAIT = "Số liệu kiểm chứng được lưu khi bấm Lưu."


def keep(report: SelfReport, form: FlaskForm) -> None:
    """Raises BadlyTyped with fields named "<item id>.figure", or by the item id alone for a remark."""
    told = told_of_items(form, report)
    refuse_a_note_without_a_figure(told)
    _keep_remarks(report, told)
    for item_id, cells in told.items():
        if "figure" in cells:
            _verify(report, item_id, cells)


def keep_remarks(report: SelfReport, form: FlaskForm) -> dict:
    """The answer for the page that goes on typing: half a figure must not stand in the journal as verified."""
    told = told_of_items(form, report)
    _keep_remarks(report, told)
    is_waiting = any(_says_a_figure(report, item_id, cells) for item_id, cells in told.items())
    return {"fields": hidden_fields(form, report), "unsaved": [FIGURES_WAIT] if is_waiting else []}


def ask_about(report: SelfReport, found: Finding) -> None:
    contradiction = found.contradiction
    ask(work(), report.round, actor(), report.unit_id, contradiction.question,
        item_id=contradiction.item_id or None, origin=contradiction.kind)


def draft_about(report: SelfReport, found: Finding) -> None:
    """Below what is drafted already; said once."""
    item_id, question = found.contradiction.item_id, found.contradiction.question
    draft = drafts_of(report).get(item_id)
    written = draft.text if draft else ""
    if question not in written:
        remark(work(), report, actor(), {item_id: f"{written}\n{question}".strip()})


def _keep_remarks(report: SelfReport, told: dict[str, Cells]) -> None:
    texts = {item_id: cells["remark"] for item_id, cells in told.items() if "remark" in cells}
    standing = {item_id: draft.text for item_id, draft in drafts_of(report).items()}
    changed = {item_id: text for item_id, text in texts.items() if text != standing.get(item_id, "")}
    if changed:
        remark(work(), report, actor(), changed)


def _verify(report: SelfReport, item_id: str, cells: Cells) -> None:
    try:
        verify_figure(
            work(), report, actor(), item_id, cells["figure"], cells.get("checked_on"), cells.get("note") or "")
    except BadlyTyped as refusal:
        fields = {f"{item_id}.{name}": sentence for name, sentence in refusal.fields.items()}
        raise BadlyTyped(*refusal.sentences, fields=fields) from refusal


def _says_a_figure(report: SelfReport, item_id: str, cells: Cells) -> bool:
    stands = next((each for each in report.verified if each.item_id == item_id), None)
    now = {name: getattr(stands, name) if stands else None for name in OF_THE_FIGURE}
    return any((cells.get(name) or None) != (now[name] or None) for name in OF_THE_FIGURE if name in cells)
