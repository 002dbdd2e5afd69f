"""Kiểm tra văn bản: open to everyone who holds a print, and telling nothing but what its bearer can compare."""

from pathlib import Path

from flask import Blueprint, Response, current_app, redirect, render_template, request, url_for

from oversight.files import inspect
from oversight.files.kinds import PDF
from oversight.refusal import BadlyTyped
from oversight.rules.check_code import normalised
from oversight.services.paper_check import KnownPaper, known_by_code
from oversight.signatures import Judgement, compare_apart
from web.forms.paper_check import PaperCheckForm, sent_pdf
from web.forms.refused import show_refusal
from web.issued_print import print_of
from web.one_at_a_time import alone
from web.shown.file_check import shown_file
from web.shown.paper_check import shown_check

pages = Blueprint("check_page", __name__)

LARGEST = 10 * 1024 * 1024
LONGEST_CODE = 40
BUSY = "Đang có một tệp khác được kiểm tra. Hãy gửi lại sau một phút."
NOT_PDF = "Chỉ so được tệp PDF."
NOTHING_TO_HOLD_AGAINST = "Không có văn bản mang mã này để so."


@pages.url_value_preprocessor
def _take_short_requests(_endpoint: str | None, _values: dict | None) -> None:
    request.max_content_length = LARGEST


@pages.after_request
def _stay_out_of_indexes(response: Response) -> Response:
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


@pages.get("/kiem-tra")
def ask():
    typed = request.args.get("ma", "")[:LONGEST_CODE]
    if code := normalised(typed):
        return redirect(url_for("check_page.show", code=code))
    return _page(None, "", typed, PaperCheckForm(formdata=None)) if typed.strip() else render_template("check/ask.html")


@pages.route("/kiem-tra/<code>", methods=["GET", "POST"])
def show(code: str):
    mark, form = request.args.get("v", "")[:64], PaperCheckForm()
    with current_app.extensions["database"].reading() as session:
        known = known_by_code(session, code[:LONGEST_CODE])
        print_paper = print_of(known.paper) if known and known.is_whole else None
    if not form.is_submitted():
        return _page(known, mark, code, form)
    try:
        found = _held_against(print_paper, form)
    except BadlyTyped as refusal:
        show_refusal(form, refusal)
        return _page(known, mark, code, form), 422
    return _page(known, mark, code, form, shown_file(found))


def _held_against(print_paper, form: PaperCheckForm) -> Judgement:
    """In memory alone. Printing a paper and reading a file cost seconds, so strangers take turns."""
    if not form.validate():
        raise BadlyTyped(*form.errors.get("csrf_token", ()))
    name, content = sent_pdf(form)
    if inspect(name, content).media_type != PDF.media_type:
        raise BadlyTyped(fields={"file": NOT_PDF})
    with alone(Path(current_app.config["FILES"]).parent / "kiem-tra.lock") as is_free:
        if not is_free:
            raise BadlyTyped(fields={"file": BUSY})
        if print_paper is None:
            raise BadlyTyped(fields={"file": NOTHING_TO_HOLD_AGAINST})
        return compare_apart(content, print_paper())


def _page(known: KnownPaper | None, mark: str, code: str, form: PaperCheckForm, of_file=None):
    return render_template(
        "check/show.html", shown=shown_check(known, mark), code=normalised(code) or code[:LONGEST_CODE],
        printed_mark=mark, form=form, of_file=of_file)
