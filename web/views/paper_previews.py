"""Xem trước văn bản: what a step would issue, from what stands now, with a grey word that no issued paper bears."""

from dataclasses import replace

from flask import Blueprint, Response, abort

from oversight.services.papers import draft
from oversight.services.steps import row_of
from web.find import record_or_404
from web.printed_document import printed_document
from web.shown.previews import may_preview

pages = Blueprint("paper_previews", __name__)

MARK = "Dự thảo"


@pages.get("/<stem>/<record_id>/buoc/<trigger>/xem-truoc.<form>")
def show(stem: str, record_id: str, trigger: str, form: str) -> Response:
    record = record_or_404(stem, record_id)
    row = row_of(record, trigger)
    if not may_preview(record, row):
        abort(404)
    document = replace(draft(row.issues, record), watermark=MARK)
    return printed_document(document, f"{MARK} - {row.issues.label}", form)
