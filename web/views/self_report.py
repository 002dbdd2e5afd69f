"""Báo cáo của đơn vị: answering the outline, by the button, or by itself while somebody types."""

from flask import Blueprint, flash, redirect, render_template, request
from flask_wtf import FlaskForm

from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.services import self_report as service
from oversight.services.editing import refuse_who_may_not_edit
from web.autosave import autosaved, is_autosave
from web.find import record_or_404
from web.forms.self_report import answer_form, hidden_fields, show_answer_refusal, told_answers
from web.shown.drafts import draft_key
from web.shown.self_report import content_of
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, take_back, work

pages = Blueprint("self_report", __name__)

PART = "answers"


@pages.route("/self_report/<record_id>/tra-loi", methods=["GET", "POST"])
def answer(record_id: str):
    report = record_or_404("self_report", record_id)
    form = answer_form(report)
    if is_autosave() and request.method == "POST":
        return autosaved(lambda: _save(report, form) or _as_it_stands(report, form))
    refuse_who_may_not_edit(report, actor())
    return _submitted(report, form) if form.is_submitted() else _page(report, form)


def _submitted(report: SelfReport, form: FlaskForm):
    if not form.validate():
        return _page(report, form), 422
    try:
        _save(report, form)
    except BadlyTyped as refusal:
        take_back()
        show_answer_refusal(form, refusal)
        return _page(report, form), 422
    flash("Đã lưu báo cáo.", "done")
    flash(draft_key(report, PART), "draft-accepted")
    return redirect(record_url(report))


def _save(report: SelfReport, form: FlaskForm) -> None:
    service.answer(work(), report, actor(), told_answers(form, report))


def _as_it_stands(report: SelfReport, form: FlaskForm) -> dict:
    shown = content_of(report)
    return {
        "fields": hidden_fields(form, report), "done": shown.done, "total": len(shown.items),
        "answered": [each.item.id for each in shown.items if each.is_answered]}


def _page(report: SelfReport, form: FlaskForm):
    return render_template(
        "self_report/answer.html", report=report, form=form, shown=content_of(report),
        trail=trail_to(report, "Trả lời đề cương"), back=record_url(report), draft_key=draft_key(report, PART))
