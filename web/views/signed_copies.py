"""The page of an issued paper, and the signed copies that came back to it. Files are given out, never rendered."""

import logging
import secrets
from io import BytesIO

from flask import Blueprint, Response, abort, current_app, flash, redirect, render_template, request, send_file, url_for
from flask_security import current_user

from oversight.files import LARGEST_FILE, FileFault
from oversight.models.papers import IssuedPaper
from oversight.models.signed_copy import SignedCopy
from oversight.refusal import BadlyTyped
from oversight.rules.signed_copies import may_keep_copies
from oversight.services import signed_copies as service
from oversight.services.signed_copies import LookedOver
from oversight.signatures import trusted_roots
from web.files import file_store
from web.find import seats
from web.find_paper import paper_or_404
from web.forms.labels import remember_labels
from web.forms.refused import show_refusal
from web.forms.signed_copy import SignedCopyForm, sent_copy
from web.issued_print import print_of
from web.shown.issued_paper import check_url, facts_of, name_of, trail_of
from web.shown.signed_copies import copies_of
from web.unit_of_work import actor, take_back, work

pages = Blueprint("signed_copies", __name__)
log = logging.getLogger(__name__)

ALONE = "sandbox; default-src 'none'"


@pages.url_value_preprocessor
def _take_long_requests(endpoint: str | None, _values: dict | None) -> None:
    """Before anything reads the form, and only for somebody who is signed in."""
    if endpoint == "signed_copies.show" and current_user.is_authenticated:
        request.max_content_length = LARGEST_FILE + 1024 * 1024


@pages.route("/van-ban/<paper_id>", methods=["GET", "POST"])
def show(paper_id: str):
    paper, form = paper_or_404(paper_id), remember_labels(SignedCopyForm())
    if not form.is_submitted():
        return _page(paper, form)
    service.refuse_who_may_not_keep(paper, actor())
    if not form.validate():
        return _page(paper, form, 422)
    try:
        copy = service.keep(work(), file_store(), paper, actor(), _looked_over(paper, form))
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return _page(paper, form, 422)
    flash(f"Đã lưu “{copy.file_name}”. Kết quả kiểm tra ghi ở dưới.", "done")
    return redirect(url_for("signed_copies.show", paper_id=paper.id, _anchor="ban-da-ky"))


@pages.get("/van-ban/<paper_id>/ban-da-ky/<copy_id>")
def download(paper_id: str, copy_id: str) -> Response:
    """Whoever reads the paper reads its signed copies."""
    copy = _copy_or_404(paper_or_404(paper_id), copy_id)
    response = send_file(
        BytesIO(file_store().read(copy.sha256)), mimetype=copy.media_type, as_attachment=True,
        download_name=copy.file_name, conditional=False, etag=False)
    response.headers["Content-Security-Policy"] = ALONE
    return response


@pages.post("/van-ban/<paper_id>/ban-da-ky/<copy_id>/bo")
def withdraw(paper_id: str, copy_id: str):
    paper = paper_or_404(paper_id)
    copy = next((each for each in paper.signed_copies if each.id == copy_id), None) or abort(404)
    service.withdraw(work(), copy, actor())
    flash(f"Đã bỏ “{copy.file_name}”.", "done")
    return redirect(url_for("signed_copies.show", paper_id=paper.id, _anchor="ban-da-ky"))


@pages.errorhandler(FileFault)
def _lost(fault: FileFault):
    """Somebody must look at the disk. What is not what was handed in is given to nobody."""
    incident = secrets.token_hex(4).upper()
    log.critical("incident %s: %s, sha256 %s, at %s", incident, type(fault).__name__, fault.sha256, request.path)
    return render_template("paper/copy_lost.html", incident=incident), 500


def _looked_over(paper: IssuedPaper, form: SignedCopyForm) -> LookedOver:
    """Takes seconds: SQLite's one writer is let go meanwhile, and nothing was written yet."""
    sent, print_paper, now = sent_copy(form), print_of(paper), actor().now
    take_back()
    return service.look_over(sent, print_paper(), trusted_roots(current_app.config["TRUSTED_ROOTS"]), now)


def _copy_or_404(paper: IssuedPaper, copy_id: str) -> SignedCopy:
    return next((copy for copy in service.shown_copies(paper) if copy.id == copy_id), None) or abort(404)


def _page(paper: IssuedPaper, form: SignedCopyForm, status: int = 200):
    return render_template(
        "paper/show.html", paper=paper, name=name_of(paper), facts=facts_of(paper), copies=copies_of(paper),
        trail=trail_of(paper), check_url=check_url(paper), form=form, largest=LARGEST_FILE,
        may_keep=may_keep_copies(seats(paper.round)), draft_key=f"signed-copy-{paper.id}-{actor().person.id}"), status
