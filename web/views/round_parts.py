"""Editing a round, one part at a time: each part is a page with one form."""

from flask import Blueprint, abort, flash, redirect, render_template
from flask_wtf import FlaskForm

from oversight.models.round import Round
from oversight.services.editing import edit, refuse_who_may_not_edit
from oversight.services.outline import refuse_to_drop_answers
from oversight.services.written_names import WrittenNames
from web.find import record_or_404
from web.forms.labels import remember_labels
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
    return _page(round_, part, _form(round_, part, shown=values_of(round_) | {"version": round_.version}))


@pages.post("/round/<record_id>/sua/<part>")
def save(record_id: str, part: str):
    round_ = _round(record_id, part)
    form = remember_labels(_form(round_, part))
    if asks_for_another_look():
        return _page(round_, part, form)
    if not is_saved(form, lambda: _save(round_, form)):
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
    form = PARTS[part].form(data=shown)
    for kind, name in DATE_OF.items():
        if name in form and round_.ordering_body.kind != kind:
            del form[name]
    gather(form, offer(form, [round_.council], round_))
    return form


def _save(round_: Round, form: FlaskForm) -> None:
    own = [*(row.unit for row in round_.units), *(row.person for row in round_.members)]
    names = WrittenNames(work(), round_.council, actor(), own)
    changes = changes_told(form, names)
    if "outline" in changes:
        refuse_to_drop_answers(work(), round_, changes["outline"])
    edit(work(), round_, actor(), changes, version=seen_version())
    say_what_was_added(names)


def _page(round_: Round, part: str, form: FlaskForm):
    shown = shown_part(round_, part)
    return render_template(
        "round/part.html", record=round_, part=part, form=form, shown=shown, trail=trail_to(round_, shown.label),
        draft_key=draft_key(round_, part), back=f"{record_url(round_)}#{PARTS[part].place}")
