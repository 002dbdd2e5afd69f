"""Papers as PDF or DOCX: an issued one from what was frozen, minutes also before they are issued."""

from io import BytesIO

from flask import Blueprint, Response, abort, send_file

from oversight.models.identity import is_id
from oversight.models.minutes import Minutes
from oversight.models.papers import IssuedPaper
from oversight.papers.document import Document
from oversight.papers.freezing import from_json
from oversight.rules.paper_reading import may_read_paper
from oversight.services.engine import model_of
from oversight.services.minutes import document_of
from web.find import record_or_404, seats
from web.printing import docx, pdf
from web.unit_of_work import work

pages = Blueprint("papers", __name__)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PRINTERS = {"pdf": (pdf, "application/pdf"), "docx": (docx, WORD)}


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
    paper = work().get(IssuedPaper, paper_id) if is_id(paper_id) else None
    if paper is None or not _may_read(paper):
        abort(404)
    return _printed(from_json(paper.document), f"{paper.number:02d}-{paper.notation}-{paper.year}", form)


def _of_minutes(minutes_id: str, form: str) -> Response:
    record: Minutes = record_or_404("minutes", minutes_id)
    return _printed(document_of(record), "bien-ban", form)


def _may_read(paper: IssuedPaper) -> bool:
    """Whoever may read a record that the paper is about may read the paper."""
    about = (work().get(model_of(subject.stem), subject.record_id) for subject in paper.subjects)
    return any(may_read_paper(seats(record), record, paper.kind) for record in about if record is not None)


def _printed(document: Document, name: str, form: str) -> Response:
    """Flask writes a Vietnamese file name as RFC 6266 wants it; in a plain header "Đ" breaks the connection."""
    plain = name.replace("Đ", "D")  # else browsers that read only the old form of the name would drop the letter
    printer, kind = PRINTERS[form]
    return send_file(BytesIO(printer(document)), kind, as_attachment=form == "docx", download_name=f"{plain}.{form}")
