"""Papers as PDF or DOCX: an issued one from what was frozen, minutes also before they are issued."""

from flask import Blueprint, Response

from oversight.models.minutes import Minutes
from oversight.papers.freezing import from_json
from oversight.services.minutes import document_of
from web.find import record_or_404
from web.find_paper import paper_or_404
from web.issued_print import printed_paper
from web.printed_document import given_out, printed_document

pages = Blueprint("papers", __name__)


@pages.get("/van-ban/<paper_id>.<any(pdf, docx):form>")
def show(paper_id: str, form: str) -> Response:
    paper = paper_or_404(paper_id)
    name = f"{paper.number:02d}-{paper.notation}-{paper.year}"
    if form == "pdf":
        return given_out(printed_paper(paper), name, form)
    return printed_document(from_json(paper.document), name, form)


@pages.get("/bien-ban/<minutes_id>.<any(pdf, docx):form>")
def minutes(minutes_id: str, form: str) -> Response:
    record: Minutes = record_or_404("minutes", minutes_id)
    return printed_document(document_of(record), "bien-ban", form)
