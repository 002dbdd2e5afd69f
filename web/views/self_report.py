"""Báo cáo của đơn vị: answering the outline, by the button, or by itself while somebody types."""

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_wtf import FlaskForm

from oversight.models.self_report import SelfReport
from oversight.refusal import BadlyTyped
from oversight.services import self_report as service
from oversight.services.editing import refuse_who_may_not_edit
from web.autosave import autosaved, is_autosave
from web.find import record_or_404
from web.forms.self_report import (
    BOTH,
    answer_form,
    hidden_fields,
    refuse_told_twice,
    show_answer_refusal,
    told_answers,
    told_twice,
)
from web.shown.answering import answer_page, as_it_stands
from web.shown.drafts import draft_key
from web.shown.evidence_panel import paper_step
from web.shown.lateness import due_words
from web.shown.outline import shown_news
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, take_back, work

pages = Blueprint("self_report", __name__)

PART = "answers"
THEN = "then"
"""The button that was pressed: "" saves, "minh-chung" and the id of an item lead on to its files."""


@pages.route("/self_report/<record_id>/tra-loi", methods=["GET", "POST"])
def answer(record_id: str):
    report = record_or_404("self_report", record_id)
    form = answer_form(report)
    if is_autosave() and request.method == "POST":
        return autosaved(lambda: _save_what_can_be_saved(report, form))
    refuse_who_may_not_edit(report, actor())
    return _submitted(report, form) if form.is_submitted() else _page(report, form)


def _submitted(report: SelfReport, form: FlaskForm):
    if not form.validate():
        return _page(report, form), 422
    try:
        told = told_answers(form, report)
        refuse_told_twice(told)
        service.answer(work(), report, actor(), told)
    except BadlyTyped as refusal:
        take_back()
        show_answer_refusal(form, refusal)
        return _page(report, form), 422
    flash(draft_key(report, PART), "draft-accepted")
    return redirect(_next(report))


def _next(report: SelfReport) -> str:
    place, _, item_id = request.form.get(THEN, "").partition("/")
    if place == "minh-chung":
        return url_for("evidence.attach", record_id=report.id, item_id=item_id or None)
    flash("Đã lưu báo cáo.", "done")
    return record_url(report)


def _save_what_can_be_saved(report: SelfReport, form: FlaskForm) -> dict:
    """Somebody on the way from a figure to a reason has both for a while: that item waits, the others do not."""
    told = told_answers(form, report)
    waiting = told_twice(told)
    service.answer(work(), report, actor(), {key: cells for key, cells in told.items() if key not in waiting})
    held = [form[f"{cell}-{item_id}"] for item_id in waiting for cell in ("figure", "no_figure_because")]
    unsaved = [f"{form[f'no_figure_because-{item_id}'].label.text.partition(',')[0]}: {BOTH}" for item_id in waiting]
    return as_it_stands(report) | {
        "fields": hidden_fields(form, report), "held": [field.name for field in held], "unsaved": unsaved}


def _page(report: SelfReport, form: FlaskForm):
    return render_template(
        "self_report/answer.html", report=report, form=form, shown=answer_page(report), news=shown_news(report),
        due=due_words(report.due_on, actor().today), paper_step=paper_step(report),
        trail=trail_to(report, "Trả lời đề cương"), back=record_url(report), draft_key=draft_key(report, PART))
