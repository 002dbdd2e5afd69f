"""Taking a step: one page for every step of every workflow."""

from flask import Blueprint, flash, redirect, render_template, url_for

from oversight.models.records import Stateful
from oversight.refusal import NotYours, OutOfStep, Refusal, Stale
from oversight.services.options import Option, option
from oversight.services.steps import row_of, take
from web.find import record_or_404, seats
from web.forms.labels import remember_asks, remember_labels
from web.forms.refused import show_refusal
from web.forms.step import step_form, typed_values
from web.seen import seen_version
from web.shown.beside_step import beside_step
from web.shown.conflicts import round_conflicts
from web.shown.drafts import draft_key
from web.shown.options import shown_option
from web.shown.previews import preview_of
from web.shown.trail import trail_to
from web.siblings import chosen_siblings, siblings
from web.unit_of_work import actor, take_back, work
from workflows.tables import all_workflows
from workflows.vocabulary import Transition

pages = Blueprint("steps", __name__)


@pages.get("/<stem>/<record_id>/buoc/<trigger>")
def show(stem: str, record_id: str, trigger: str):
    record = record_or_404(stem, record_id)
    return _page(record, row_of(record, trigger))


@pages.post("/<stem>/<record_id>/buoc/<trigger>")
def do(stem: str, record_id: str, trigger: str):
    remember_asks(all_workflows()[stem].by_trigger.get(trigger) if stem in all_workflows() else None)
    record = record_or_404(stem, record_id)
    row = _row_for(record, trigger)
    form = _form(record, row)
    if not form.validate():
        return _page(record, row, form), 422
    try:
        take(work(), record, trigger, actor(), typed_values(form, row), version=seen_version(),
             companions=chosen_siblings(record, row))
    except (Stale, OutOfStep, NotYours):
        raise
    except Refusal as refusal:
        take_back()
        show_refusal(form, refusal)
        return _page(record, row, form), 422
    flash(f"Đã ghi: {row.label}.", "done")
    flash(draft_key(record, trigger), "draft-accepted")
    return redirect(url_for("records.show", stem=stem, record_id=record_id))


def _row_for(record: Stateful, trigger: str) -> Transition:
    """Somebody may have moved the record while the form was open: what was typed is then told with its labels."""
    row = record.workflow.by_trigger.get(trigger)
    if row is not None and record.state not in row.source:
        remember_labels(step_form(work(), record, row, actor(), is_late=False))
    return row_of(record, trigger)


def _form(record: Stateful, row: Transition):
    shown = _option(record, row)
    is_late = shown.deadline is not None and shown.deadline.is_late(actor().today)
    return remember_labels(step_form(work(), record, row, actor(), is_late=is_late))


def _option(record: Stateful, row: Transition) -> Option:
    return option(work(), record, row, seats(record), actor().today)


def _page(record: Stateful, row: Transition, form=None):
    return render_template(
        "steps/show.html", record=record, row=row, option=shown_option(_option(record, row), record),
        form=form or _form(record, row), siblings=siblings(record, row), trail=trail_to(record, row.label),
        draft_key=draft_key(record, row.trigger), beside=beside_step(record, row),
        preview=preview_of(record, row), conflicts=round_conflicts(record, row.trigger))
