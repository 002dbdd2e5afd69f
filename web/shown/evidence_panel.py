"""The files of one item and the form for more of them: a page of its own, and a panel over the report."""

from typing import Any

from flask import abort, request, url_for
from flask_wtf import FlaskForm

from oversight.files import LARGEST_FILE
from oversight.models.evidence import Evidence
from oversight.models.self_report import SelfReport
from oversight.rules.outline import items_asked
from web.shown.drafts import draft_key
from web.shown.evidence import earlier_versions, files_by_item
from web.shown.options import step_url
from web.shown.viewer import is_of_a_unit


def panel(report: SelfReport, item_id: str, form: FlaskForm) -> dict[str, Any]:
    """For evidence_panel.html. An item that this unit is not asked does not exist."""
    place, item = _placed(report, item_id)
    files = files_by_item(report)[item_id]
    return {
        "report": report, "item": item, "item_id": item_id, "place": place, "form": form, "files": files,
        "earlier": {file.id: earlier_versions(file) for file in files}, "replaced": replaced_by_this(report, item_id),
        "largest": LARGEST_FILE, "draft_key": evidence_draft_key(report, item_id), "back": back_to(report, item_id),
        "paper_step": paper_step(report)}


def replaced_by_this(report: SelfReport, item_id: str) -> Evidence | None:
    """The document of this item that the address says is to have a new version."""
    lineage = request.args.get("thay", "")
    return next((each for each in files_by_item(report)[item_id] if each.lineage == lineage), None)


def evidence_draft_key(report: SelfReport, item_id: str) -> str:
    return draft_key(report, f"evidence/{item_id or 'whole'}")


def back_to(report: SelfReport, item_id: str) -> str:
    return url_for("self_report.answer", record_id=report.id, _anchor=f"minh-chung-{item_id or 'chung'}")


def paper_step(report: SelfReport) -> str | None:
    """Where whoever enters a paper report for the unit goes on."""
    return None if is_of_a_unit(report) else step_url(report, "receive_on_paper")


def _placed(report: SelfReport, item_id: str) -> tuple[str, Any]:
    """What people call the item, and the item; nothing for the whole report."""
    items = {item.id: (item.code or str(number), item) for number, item in enumerate(items_asked(report), start=1)}
    if item_id and item_id not in items:
        abort(404)
    return items.get(item_id, ("", None))
