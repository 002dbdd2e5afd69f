"""Minh chứng của việc thực hiện kiến nghị: added, taken back, given out."""

import logging
import secrets
from io import BytesIO

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, send_file, url_for
from flask_security import current_user
from werkzeug.exceptions import RequestEntityTooLarge

from oversight.files import LARGEST_FILE, FileFault
from oversight.models.follow_up import FulfilmentEvidence
from oversight.models.recommendation import Recommendation
from oversight.services.fulfilment_evidence import keep_proof, refuse_who_may_not_prove, withdraw_proof
from web.files import file_store
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.recommendation_evidence import ProofForm, proof_told
from web.saving import is_saved
from web.shown.drafts import draft_key
from web.shown.recommendation_evidence import is_given_out, waiting_proofs
from web.shown.trail import record_url, trail_to
from web.too_long import is_heard_out
from web.unit_of_work import actor, work

pages = Blueprint("recommendation_evidence", __name__)
log = logging.getLogger(__name__)

LABEL, PLACE = "Minh chứng", "minh-chung"
LARGEST_REQUEST = LARGEST_FILE + 1024 * 1024
TOO_LONG = "Tệp nặng quá 20 MB; hãy quét ở độ phân giải thấp hơn hoặc chia thành nhiều tệp rồi chọn lại."
ALONE = "sandbox; default-src 'none'"


@pages.url_value_preprocessor
def _take_long_requests(endpoint: str | None, _values: dict | None) -> None:
    """Before anything reads the form, and only for somebody who is signed in."""
    if endpoint == "recommendation_evidence.add" and current_user.is_authenticated:
        request.max_content_length = LARGEST_REQUEST


@pages.route("/recommendation/<record_id>/minh-chung", methods=["GET", "POST"])
def add(record_id: str):
    item = _provable(record_id)
    form = remember_labels(ProofForm())
    if not form.is_submitted():
        return _page(item, form)
    if not is_saved(form, lambda: keep_proof(work(), item, actor(), proof_told(form), file_store())):
        return _page(item, form), 422
    return _done(item, "Đã thêm minh chứng.")


@pages.post("/recommendation/<record_id>/minh-chung/bo/<proof_id>")
def withdraw(record_id: str, proof_id: str):
    item = _provable(record_id)
    withdraw_proof(work(), _proof_or_404(item, proof_id), actor())
    return _done(item, "Đã bỏ minh chứng.")


@pages.get("/recommendation/<record_id>/tep/<proof_id>")
def download(record_id: str, proof_id: str) -> Response:
    """Whoever reads the recommendation reads what proves it; nothing is ever rendered in our origin."""
    proof = _proof_or_404(record_or_404("recommendation", record_id), proof_id)
    if not is_given_out(proof):
        abort(404)
    response = send_file(
        BytesIO(file_store().read(proof.sha256)), mimetype=proof.media_type, as_attachment=True,
        download_name=proof.file_name, conditional=False, etag=False)
    response.headers["Content-Security-Policy"] = ALONE
    return response


@pages.errorhandler(FileFault)
def _lost(fault: FileFault):
    """Somebody must look at the disk. What is not what was handed in is given to nobody."""
    incident = secrets.token_hex(4).upper()
    log.critical("incident %s: %s, sha256 %s, at %s", incident, type(fault).__name__, fault.sha256, request.path)
    return render_template("recommendation/evidence_lost.html", incident=incident), 500


@pages.errorhandler(RequestEntityTooLarge)
def _too_long(_error: RequestEntityTooLarge):
    """Beside the field, when it was short enough to be heard out; else on the page that every route has."""
    if request.endpoint != "recommendation_evidence.add" or not current_user.is_authenticated or not is_heard_out():
        return render_template("errors/413.html"), 413
    form = ProofForm(formdata=None)
    form.file.errors = [TOO_LONG]
    return _page(_provable(request.view_args["record_id"]), form), 413


def _provable(record_id: str) -> Recommendation:
    item = record_or_404("recommendation", record_id)
    refuse_who_may_not_prove(item, actor())
    return item


def _proof_or_404(item: Recommendation, proof_id: str) -> FulfilmentEvidence:
    return next((proof for proof in item.evidence if proof.id == proof_id), None) or abort(404)


def _done(item: Recommendation, sentence: str):
    flash(sentence, "done")
    flash(draft_key(item, PLACE), "draft-accepted")
    return redirect(url_for("recommendation_evidence.add", record_id=item.id))


def _page(item: Recommendation, form: ProofForm):
    return render_template(
        "recommendation/evidence_page.html", record=item, label=LABEL, form=form, proofs=waiting_proofs(item),
        largest=LARGEST_FILE, trail=trail_to(item, LABEL), back=f"{record_url(item)}#{PLACE}",
        draft_key=draft_key(item, PLACE))
