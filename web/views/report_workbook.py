"""A unit's report as Excel: taken away, filled in, looked over, and only then saved."""

from io import BytesIO

from flask import Blueprint, Response, flash, redirect, render_template, send_file, url_for
from flask_wtf import FlaskForm

from oversight.files.kinds import XLSX
from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.rules.outline import items_asked
from oversight.services import self_report as service
from oversight.services.earlier import earlier_answers
from oversight.services.editing import refuse_who_may_not_edit
from oversight.workbooks.reading import read_report_workbook
from oversight.workbooks.report import report_workbook
from web.find import record_or_404
from web.forms.refused import show_refusal
from web.forms.workbook import UploadForm, confirmation, confirmed_answers, sent_confirmation, sent_workbook
from web.shown.trail import record_url, trail_to
from web.shown.workbook import lines_of
from web.unit_of_work import actor, take_back, work

pages = Blueprint("report_workbook", __name__)

LONGEST_NAME = 100


@pages.get("/self_report/<record_id>/bao-cao.xlsx")
def download(record_id: str) -> Response:
    report = _writable_report(record_id)
    earlier = earlier_answers(work(), report.round, [report.unit_id])
    content = report_workbook(report, earlier, actor().now)
    return send_file(BytesIO(content), XLSX.media_type, as_attachment=True, download_name=_file_name(report))


@pages.route("/self_report/<record_id>/tep-excel", methods=["GET", "POST"])
def upload(record_id: str):
    """Looks the file over and shows what it would change. Nothing of it is kept."""
    report = _writable_report(record_id)
    form = UploadForm()
    if not form.is_submitted():
        return _upload_page(report, form)
    if not form.validate():
        return _upload_page(report, form), 422
    try:
        preview = read_report_workbook(report, *sent_workbook(form))
    except BadlyTyped as refusal:
        show_refusal(form, refusal)
        return _upload_page(report, form), 422
    return render_template(
        "workbook/preview.html", report=report, preview=preview, lines=lines_of(report, preview),
        form=confirmation(report, preview), trail=trail_to(report, "Xem trước tệp Excel"), back=record_url(report))


@pages.post("/self_report/<record_id>/tep-excel/ghi")
def keep(record_id: str):
    report = _writable_report(record_id)
    form = sent_confirmation(report)
    if not form.validate():
        return _refused(report, BadlyTyped(*form.errors.get("csrf_token", ())))
    try:
        told = confirmed_answers(report)
        entry = service.answer(work(), report, actor(), told)
    except BadlyTyped as refusal:
        take_back()
        return _refused(report, refusal)
    cells = sum(len(each) for each in told.values())
    flash(f"Đã ghi {cells} ô từ tệp Excel vào báo cáo." if entry else "Không có ô nào được chọn để ghi.", "done")
    return redirect(record_url(report))


def _refused(report: SelfReport, refusal: BadlyTyped):
    """The file is no longer there: it is to be chosen again."""
    form: FlaskForm = UploadForm(formdata=None)
    show_refusal(form, BadlyTyped(*refusal.sentences, *refusal.fields.values()))
    return _upload_page(report, form), 422


def _writable_report(record_id: str) -> SelfReport:
    report = record_or_404("self_report", record_id)
    refuse_who_may_not_edit(report, actor())
    return report


def _upload_page(report: SelfReport, form: FlaskForm) -> str:
    return render_template(
        "workbook/upload.html", report=report, form=form, items=items_asked(report),
        trail=trail_to(report, "Nộp tệp Excel"), back=record_url(report),
        download_url=url_for("report_workbook.download", record_id=report.id))


def _file_name(report: SelfReport) -> str:
    """Browsers that read only the old form of the name would drop the letter Đ."""
    unit = report.unit.name.replace("/", "-").replace("\\", "-").replace("Đ", "D")
    return f"Bao cao - {unit[:LONGEST_NAME].strip(' .')}.xlsx"
