"""Kiểm tra báo cáo: the delegation's page, where remarks are drafted, figures verified and questions gathered."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm

from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped, Stale
from web.autosave import autosaved, is_autosave
from web.checking import ask_about, draft_about, keep, keep_remarks
from web.find import record_or_404
from web.forms.report_check import check_form, show_check_refusal
from web.shown.drafts import draft_key
from web.shown.report_check import Finding, check_url, findings_of, rights_over, shown_check
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, take_back

pages = Blueprint("report_check", __name__)

PART = "check"
GONE = "Điều cần làm rõ này không còn: báo cáo hoặc đề cương vừa thay đổi. Hãy tải lại trang."


@pages.get("/self_report/<record_id>/kiem-tra")
def show(record_id: str):
    report = _report(record_id)
    return _page(report, _form(report))


@pages.post("/self_report/<record_id>/kiem-tra")
def save(record_id: str):
    report = _report(record_id)
    form = _form(report)
    if is_autosave():
        return autosaved(lambda: keep_remarks(report, form))
    try:
        if not form.validate():
            return _page(report, form), 422
        place = _saved(report, form)
    except BadlyTyped as refusal:
        take_back()
        show_check_refusal(form, refusal)
        return _page(report, form), 422
    flash(draft_key(report, PART), "draft-accepted")
    return redirect(f"{check_url(report)}{place}")


def _report(record_id: str) -> SelfReport:
    """For a unit this page does not exist."""
    report = record_or_404("self_report", record_id)
    if check_url(report) is None:
        abort(404)
    return report


def _saved(report: SelfReport, form: FlaskForm) -> str:
    """The place on the page where the person goes on. Any button keeps all that was typed."""
    asked, drafted = _pressed(report, "ask"), _pressed(report, "draft")
    keep(report, form)
    if asked:
        ask_about(report, asked)
        flash("Đã thêm vào câu hỏi của Đoàn giám sát.", "done")
    elif drafted:
        draft_about(report, drafted)
        flash(f"Đã đưa vào yêu cầu làm rõ của mục {drafted.number}; đơn vị chưa thấy.", "done")
    else:
        flash("Đã lưu phần kiểm tra.", "done")
    found = asked or drafted
    return f"#muc-{found.number}" if found and found.number else ""


def _pressed(report: SelfReport, button: str) -> Finding | None:
    mark = request.form.get(button)
    if not mark:
        return None
    found = next((each for each in findings_of(report) if each.mark == mark), None)
    if found is None:
        raise Stale(GONE)
    return found


def _form(report: SelfReport) -> FlaskForm:
    return check_form(report, rights_over(report), actor().today)


def _page(report: SelfReport, form: FlaskForm):
    return render_template(
        "self_report/check.html", report=report, form=form, shown=shown_check(report),
        trail=trail_to(report, "Kiểm tra báo cáo"), back=record_url(report), draft_key=draft_key(report, PART))
