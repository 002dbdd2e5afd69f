"""Buổi làm việc: planned on one page, then written part by part, in the room and after it."""

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask_wtf import FlaskForm

from oversight.models.sitting import Sitting
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.sitting import plan_sitting, refuse_to_plan
from web.autosave import autosaved, is_autosave
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.rows import asks_for_another_look
from web.forms.sitting import ScheduleForm
from web.forms.sitting_choices import offer, usual_schedule
from web.forms.sitting_parts import PARTS, Part, content_of
from web.forms.sitting_values import schedule_told
from web.saving import is_saved
from web.seen import mark_of
from web.shown.drafts import draft_key, new_draft_key
from web.shown.sitting_parts import shown_part, with_expected
from web.shown.trail import record_url, trail_to
from web.sitting_saving import save, save_what_stands
from web.unit_of_work import actor, work

pages = Blueprint("sitting", __name__)


@pages.route("/round/<record_id>/buoi-lam-viec/moi", methods=["GET", "POST"])
def new(record_id: str):
    round_ = record_or_404("round", record_id)
    refuse_to_plan(round_, actor())
    form = remember_labels(offer(ScheduleForm(data=usual_schedule(round_)), round_))
    planned: list[Sitting] = []
    if not form.is_submitted():
        return _new_page(round_, form)
    if not is_saved(form, lambda: planned.append(plan_sitting(work(), round_, actor(), schedule_told(form.data)))):
        return _new_page(round_, form), 422
    flash("Đã lập lịch buổi làm việc.", "done")
    flash(new_draft_key(f"sitting-{round_.id}"), "draft-accepted")
    return redirect(record_url(planned[0]))


@pages.get("/sitting/<record_id>/sua/<part>")
def edit(record_id: str, part: str):
    sitting, chosen = _opened(record_id, part)
    shown = chosen.shown(sitting) | {"version": sitting.version, "seen": mark_of(content_of(sitting, chosen))}
    return _page(sitting, chosen, chosen.form(sitting, shown))


@pages.post("/sitting/<record_id>/sua/<part>")
def keep(record_id: str, part: str):
    if is_autosave():
        return autosaved(lambda: _kept_by_itself(record_id, part))
    sitting, chosen = _opened(record_id, part)
    form = remember_labels(chosen.form(sitting))
    if asks_for_another_look():
        return _page(sitting, chosen, with_expected(form, sitting))
    if not is_saved(form, lambda: save(sitting, chosen, form)):
        return _page(sitting, chosen, form), 422
    flash("Đã lưu.", "done")
    flash(draft_key(sitting, part), "draft-accepted")
    return redirect(f"{record_url(sitting)}#{part}")


def _kept_by_itself(record_id: str, part: str) -> dict:
    sitting, chosen = _opened(record_id, part)
    if not chosen.saves_itself:
        abort(404)
    return save_what_stands(sitting, chosen, chosen.form(sitting))


def _opened(record_id: str, part: str) -> tuple[Sitting, Part]:
    sitting = record_or_404("sitting", record_id)
    if part not in PARTS:
        abort(404)
    refuse_who_may_not_edit(sitting, actor())
    return sitting, PARTS[part]


def _page(sitting: Sitting, part: Part, form: FlaskForm):
    return render_template(
        "sitting/part.html", record=sitting, part=part, form=form, shown=shown_part(sitting, part),
        is_unsaved=request.method == "POST", trail=trail_to(sitting, part.label),
        draft_key=draft_key(sitting, part.place), back=f"{record_url(sitting)}#{part.place}")


def _new_page(round_, form: FlaskForm):
    return render_template(
        "sitting/new.html", record=round_, form=form, trail=trail_to(round_, "Lập lịch buổi làm việc"),
        draft_key=new_draft_key(f"sitting-{round_.id}"), back=f"{record_url(round_)}#buoi-lam-viec")
