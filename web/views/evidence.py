"""Minh chứng: attached, replaced by a new version, withdrawn; by the page's button, or in place over the report."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_security import current_user
from flask_wtf import FlaskForm
from werkzeug.exceptions import RequestEntityTooLarge

from oversight.files import LARGEST_FILE
from oversight.models.evidence import Evidence
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.services import evidence as service
from oversight.services.editing import refuse_who_may_not_edit
from web.autosave import is_autosave as wants_json
from web.files import file_store
from web.find import record_or_404
from web.forms.evidence import evidence_form, sent_files, unread_form
from web.forms.refused import show_refusal
from web.shown.evidence_panel import evidence_draft_key, panel, replaced_by_this
from web.shown.trail import trail_to
from web.too_long import is_heard_out
from web.unit_of_work import actor, take_back, work

pages = Blueprint("evidence", __name__)

LARGEST_REQUEST = 3 * LARGEST_FILE + 1024 * 1024
TOO_LONG = "Các tệp gửi một lần nặng quá 60 MB. Mỗi tệp tối đa 20 MB; hãy chọn lại và gửi làm nhiều lần."
NO_FILE = "Hãy chọn tệp cần đính kèm."
ONE_VERSION = "Chỉ chọn một tệp để thay phiên bản đang có."
NOTHING_TO_REPLACE = "Tệp cần thay không còn ở mục này; hãy tải lại trang."


@pages.url_value_preprocessor
def _take_long_requests(endpoint: str | None, _values: dict | None) -> None:
    """Before anything reads the form, and only for somebody who is signed in."""
    if endpoint == "evidence.attach" and current_user.is_authenticated:
        request.max_content_length = LARGEST_REQUEST


@pages.route("/self_report/<record_id>/minh-chung", methods=["GET", "POST"], defaults={"item_id": ""})
@pages.route("/self_report/<record_id>/minh-chung/<item_id>", methods=["GET", "POST"])
def attach(record_id: str, item_id: str):
    report = _writable_report(record_id)
    form = evidence_form(replaced_by_this(report, item_id))
    if not form.is_submitted():
        return _page(report, item_id, form)
    if not form.validate():
        return _page(report, item_id, form, 422)
    try:
        kept = _attach(report, item_id, form)
    except BadlyTyped as refusal:
        take_back()
        show_refusal(form, refusal)
        return _page(report, item_id, form, 422)
    return _done(report, item_id, f"Đã đính kèm {', '.join(f'“{file.file_name}”' for file in kept)}.")


@pages.post("/self_report/<record_id>/minh-chung/bo/<file_id>")
def withdraw(record_id: str, file_id: str):
    report = _writable_report(record_id)
    file = next((each for each in report.evidence if each.id == file_id), None) or abort(404)
    service.withdraw(work(), file, actor())
    return _done(report, file.item_id or "", f"Đã bỏ “{file.file_name}”.")


@pages.errorhandler(RequestEntityTooLarge)
def _too_long(_error: RequestEntityTooLarge):
    """Beside the field, when it was short enough to be heard out; else on the page that every route has."""
    if request.endpoint != "evidence.attach" or not current_user.is_authenticated or not is_heard_out():
        return render_template("errors/413.html"), 413
    report, item_id = _writable_report(request.view_args["record_id"]), request.view_args["item_id"]
    form = unread_form(replaced_by_this(report, item_id))
    form.file.errors = [TOO_LONG]
    return _page(report, item_id, form, 413)


def _attach(report: SelfReport, item_id: str, form: FlaskForm) -> list[Evidence]:
    """All of them or none; what is wrong with each of them is said at once."""
    sent, replaced = sent_files(form), replaced_by_this(report, item_id)
    if fault := _fault_in_choice(len(sent), is_version=bool(request.args.get("thay")), is_there=bool(replaced)):
        raise BadlyTyped(fields={"file": fault})
    kept, faults = [], {}
    for each in sent:
        try:
            kept.append(service.attach(work(), file_store(), report, actor(), item_id or None, each,
                                       lineage=replaced.lineage if replaced else None))
        except BadlyTyped as refusal:
            faults |= dict.fromkeys(refusal.fields.items())  # each sentence once, in the order of the files
    if faults:
        raise BadlyTyped(fields={name: " ".join(said for field, said in faults if field == name) for name, _ in faults})
    return kept


def _fault_in_choice(number: int, *, is_version: bool, is_there: bool) -> str:
    if is_version and not is_there:
        return NOTHING_TO_REPLACE
    return NO_FILE if not number else ONE_VERSION if is_version and number > 1 else ""


def _writable_report(record_id: str) -> SelfReport:
    report = record_or_404("self_report", record_id)
    refuse_who_may_not_edit(report, actor())
    return report


def _done(report: SelfReport, item_id: str, sentence: str):
    if wants_json():
        return _as_json(panel(report, item_id, unread_form(None)) | {"replaced": None, "said": sentence})
    flash(sentence, "done")
    flash(evidence_draft_key(report, item_id), "draft-accepted")
    return redirect(url_for("evidence.attach", record_id=report.id, item_id=item_id or None))


def _page(report: SelfReport, item_id: str, form: FlaskForm, status: int = 200):
    shown = panel(report, item_id, form)
    if wants_json():
        return _as_json(shown), status
    return render_template("self_report/evidence_page.html", trail=trail_to(report, "Minh chứng"), **shown), status


def _as_json(shown: dict) -> dict:
    """The panel to be put over the report, and the line that stands there beside the answer."""
    return {
        "panel": render_template("self_report/evidence_panel.html", **shown),
        "row": render_template("self_report/evidence_row.html", **shown),
        "sentences": [sentence for field in shown["form"] for sentence in field.errors]}
