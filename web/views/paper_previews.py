"""Xem trước văn bản: what a step would issue, from what stands now, or from what is typed and not sent yet."""

from flask import Blueprint, Response, abort

from oversight.models.records import Stateful
from oversight.services.paper_previews import MARK, preview
from oversight.services.steps import row_of
from web.find import record_or_404
from web.forms.step import step_form, typed_values
from web.printed_document import PRINTERS, printed_document
from web.shown.previews import may_preview
from web.siblings import chosen_siblings
from web.unit_of_work import actor, take_back, work
from workflows.vocabulary import Transition

pages = Blueprint("paper_previews", __name__)

ADDRESS = "/<stem>/<record_id>/buoc/<trigger>/xem-truoc.<form>"


@pages.get(ADDRESS)
def show(stem: str, record_id: str, trigger: str, form: str) -> Response:
    record, row = _asked(stem, record_id, trigger, form)
    return printed_document(preview(row, (record,), actor(), {}), _name(row), form)


@pages.post(ADDRESS)
def typed(stem: str, record_id: str, trigger: str, form: str) -> Response:
    """Nothing is written. The database is given back before the printing, which others need not wait for."""
    record, row = _asked(stem, record_id, trigger, form)
    told = typed_values(step_form(work(), record, row, actor(), is_late=False), row)
    document = preview(row, (record, *chosen_siblings(record, row)), actor(), told)
    take_back()
    return printed_document(document, _name(row), form)


def _asked(stem: str, record_id: str, trigger: str, form: str) -> tuple[Stateful, Transition]:
    record = record_or_404(stem, record_id)
    row = row_of(record, trigger)
    if form not in PRINTERS or not may_preview(record, row):
        abort(404)
    return record, row


def _name(row: Transition) -> str:
    return f"{MARK} - {row.issues.label}"
