"""Papers as PDF or DOCX: an issued one from what was frozen, minutes also before they are issued."""

from io import BytesIO

from flask import Blueprint, Response, send_file

from oversight.models.minutes import Minutes
from oversight.papers.freezing import from_json
from oversight.services.minutes import document_of
from web.find import record_or_404
from web.find_paper import paper_or_404
from web.issued_print import printed_paper
from web.printing import docx, pdf

pages = Blueprint("papers", __name__)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PRINTERS = {"pdf": pdf, "docx": docx}
KINDS = {"pdf": "application/pdf", "docx": WORD}


@pages.get("/van-ban/<paper_id>.pdf")
def show(paper_id: str) -> Response:
    return _issued(paper_id, "pdf")


@pages.get("/van-ban/<paper_id>.docx")
def show_in_word(paper_id: str) -> Response:
    return _issued(paper_id, "docx")


@pages.get("/bien-ban/<minutes_id>.pdf")
def minutes(minutes_id: str) -> Response:
    return _of_minutes(minutes_id, "pdf")


@pages.get("/bien-ban/<minutes_id>.docx")
def minutes_in_word(minutes_id: str) -> Response:
    return _of_minutes(minutes_id, "docx")


def _issued(paper_id: str, form: str) -> Response:
    paper = paper_or_404(paper_id)
    content = printed_paper(paper) if form == "pdf" else docx(from_json(paper.document))
    return _given_out(content, f"{paper.number:02d}-{paper.notation}-{paper.year}", form)


def _of_minutes(minutes_id: str, form: str) -> Response:
    record: Minutes = record_or_404("minutes", minutes_id)
    return _given_out(PRINTERS[form](document_of(record)), "bien-ban", form)


def _given_out(content: bytes, name: str, form: str) -> Response:
    """Flask writes a Vietnamese file name as RFC 6266 wants it; in a plain header "Đ" breaks the connection."""
    plain = name.replace("Đ", "D")  # else browsers that read only the old form of the name would drop the letter
    return send_file(BytesIO(content), KINDS[form], as_attachment=form == "docx", download_name=f"{plain}.{form}")
