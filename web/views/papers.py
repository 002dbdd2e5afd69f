"""Papers as PDF: an issued one from what was frozen, minutes also before they are issued."""

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
from web.printing import pdf
from web.unit_of_work import work

pages = Blueprint("papers", __name__)


@pages.get("/van-ban/<paper_id>.pdf")
def show(paper_id: str) -> Response:
    paper = work().get(IssuedPaper, paper_id) if is_id(paper_id) else None
    if paper is None or not _may_read(paper):
        abort(404)
    return _printed(from_json(paper.document), f"{paper.number:02d}-{paper.notation}-{paper.year}")


@pages.get("/bien-ban/<minutes_id>.pdf")
def minutes(minutes_id: str) -> Response:
    record: Minutes = record_or_404("minutes", minutes_id)
    return _printed(document_of(record), "bien-ban")


def _may_read(paper: IssuedPaper) -> bool:
    """Whoever may read a record that the paper is about may read the paper."""
    about = (work().get(model_of(subject.stem), subject.record_id) for subject in paper.subjects)
    return any(may_read_paper(seats(record), record, paper.kind) for record in about if record is not None)


def _printed(document: Document, name: str) -> Response:
    """Flask writes a Vietnamese file name as RFC 6266 wants it; in a plain header "Đ" breaks the connection."""
    plain = name.replace("Đ", "D")  # else browsers that read only the old form of the name would drop the letter
    return send_file(BytesIO(pdf(document)), "application/pdf", download_name=f"{plain}.pdf")
