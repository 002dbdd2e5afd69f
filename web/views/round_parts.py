"""Editing a round, one part at a time: each part is a page with one form."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm

from oversight.models.round import Round
from oversight.services.editing import edit, refuse_who_may_not_edit
from oversight.services.outline import change_outline
from oversight.services.outline_library import sources_for
from oversight.services.written_names import WrittenNames
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.outline_taking import brought_something, offer_sources, rows_with, said_of
from web.forms.round_choices import offer
from web.forms.round_parts import PARTS
from web.forms.round_values import changes_told, gather, values_of
from web.forms.rows import asks_for_another_look
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.new_names import say_what_was_added
from web.shown.round_parts import shown_part
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("round_parts", __name__)


DATE_OF = {"delegate_group": "supervision_starts_on", "council": "next_council_session_on"}


@pages.get("/round/<record_id>/sua/<part>")
def show(record_id: str, part: str):
    round_ = _round(record_id, part)
    values, said = _with_the_source(round_, part)
    form = _form(round_, part, shown=values)
    form.taken = said
    return _page(round_, part, form)


@pages.post("/round/<record_id>/sua/<part>")
def save(record_id: str, part: str):
    round_ = _round(record_id, part)
    form = remember_labels(_form(round_, part))
    if asks_for_another_look() or brought_something(form):
        return _page(round_, part, form)
    if not is_saved(form, lambda: _save(round_, part, form)):
        return _page(round_, part, form), 422
    flash("Đã lưu.", "done")
    flash(draft_key(round_, part), "draft-accepted")
    return redirect(f"{record_url(round_)}#{PARTS[part].place}")


def _round(record_id: str, part: str) -> Round:
    round_: Round = record_or_404("round", record_id)
    if part not in PARTS:
        abort(404)
    refuse_who_may_not_edit(round_, actor())
    return round_


def _form(round_: Round, part: str, shown: dict | None = None) -> FlaskForm:
    # Told apart from its files: together with them the order of the rows would be lost.
    form = PARTS[part].form(request.form if shown is None else None, data=shown)
    for kind, name in DATE_OF.items():
        if name in form and round_.ordering_body.kind != kind:
            del form[name]
    if "outline" in form:
        _prepare_outline(form, round_)
    gather(form, offer(form, [round_.council], round_))
    return form


def _prepare_outline(form: FlaskForm, round_: Round) -> None:
    offer_sources(form, sources_for(work(), actor(), [round_.council_id], besides=round_.id))
    if not round_.plan_sent_on:
        del form.reason


def _with_the_source(round_: Round, part: str) -> tuple[dict, str]:
    """What the form shows first: with an outline chosen on the page of outlines (web/views/outlines.py)."""
    values = values_of(round_) | {"version": round_.version}
    key = request.args.get("tu", "") if part == "de-cuong" else ""
    source = sources_for(work(), actor(), [round_.council_id], besides=round_.id).find(key) if key else None
    rows = rows_with(values["outline"], source)
    said = said_of(len(rows) - len(values["outline"]), f"“{source.name}”") if source else ""
    return values | {"outline": rows}, said


def _save(round_: Round, part: str, form: FlaskForm) -> None:
    units = [row.unit for row in round_.units]
    names = WrittenNames(
        work(), round_.council, actor(), [*units, *(row.person for row in round_.members)], kept=units)
    changes = changes_told(form, names)
    if part == "de-cuong":
        reason = form.reason.data if "reason" in form else ""
        change_outline(work(), round_, actor(), changes["outline"], reason=reason, version=seen_version())
    else:
        edit(work(), round_, actor(), changes, version=seen_version())
    say_what_was_added(names)


def _page(round_: Round, part: str, form: FlaskForm):
    shown = shown_part(round_, part)
    return render_template(
        "round/part.html", record=round_, part=part, form=form, shown=shown, trail=trail_to(round_, shown.label),
        draft_key=draft_key(round_, part), back=f"{record_url(round_)}#{PARTS[part].place}")
