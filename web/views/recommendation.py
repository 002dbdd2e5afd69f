"""Kiến nghị giám sát: writing one by hand, and editing a draft."""

from flask import Blueprint, flash, redirect, render_template

from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.services.editing import edit, refuse_who_may_not_edit
from oversight.services.recommendation import add_recommendation, refuse_who_may_not_add
from oversight.services.written_names import WrittenNames, known_units
from web.find import record_or_404
from web.forms.labels import remember_labels
from web.forms.recommendation import RecommendationForm, changes_told, offer_owners, values_of
from web.forms.rows import asks_for_another_look
from web.saving import is_saved
from web.seen import seen_version
from web.shown.drafts import draft_key
from web.shown.new_names import say_what_was_added
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

pages = Blueprint("recommendation", __name__)

NEW, EDIT = "Soạn kiến nghị", "Sửa kiến nghị"


@pages.route("/round/<record_id>/kien-nghi/moi", methods=["GET", "POST"])
def new(record_id: str):
    round_: Round = record_or_404("round", record_id)
    refuse_who_may_not_add(round_, actor())
    form, made = remember_labels(offer_owners(RecommendationForm(), round_)), []
    if not form.is_submitted() or asks_for_another_look():
        return _page(round_, NEW, form)
    if not is_saved(form, lambda: made.append(_add(round_, form))):
        return _page(round_, NEW, form), 422
    return _accepted(made[0], draft_key(round_, NEW))


@pages.route("/recommendation/<record_id>/sua", endpoint="edit", methods=["GET", "POST"])
def change(record_id: str):
    item: Recommendation = record_or_404("recommendation", record_id)
    refuse_who_may_not_edit(item, actor())
    form = offer_owners(RecommendationForm(data=values_of(item)), item.round, item)
    if not form.is_submitted():
        return _page(item, EDIT, form)
    if asks_for_another_look():
        return _page(item, EDIT, form)
    if not is_saved(remember_labels(form), lambda: _save(item, form)):
        return _page(item, EDIT, form), 422
    return _accepted(item, draft_key(item, EDIT))


def _add(round_: Round, form: RecommendationForm) -> Recommendation:
    names = WrittenNames(work(), round_.council, actor(), _units_of(round_))
    item = add_recommendation(work(), round_, actor(), changes_told(form, names))
    say_what_was_added(names)
    return item


def _save(item: Recommendation, form: RecommendationForm) -> None:
    own = [*([item.lead_unit] if item.lead_unit else []), *(row.unit for row in item.cooperating)]
    names = WrittenNames(work(), item.round.council, actor(), [*own, *_units_of(item.round)], kept=own)
    edit(work(), item, actor(), changes_told(form, names), version=seen_version())
    say_what_was_added(names)


def _units_of(round_: Round) -> list[Unit]:
    return [row.unit for row in round_.units]


def _accepted(item: Recommendation, key: str):
    flash("Đã lưu kiến nghị.", "done")
    flash(key, "draft-accepted")
    return redirect(record_url(item))


def _page(record: Round | Recommendation, label: str, form: RecommendationForm):
    known = (*_units_of(record.round), *known_units(work(), record.round.council_id))
    return render_template(
        "recommendation/form.html", record=record, label=label, form=form, back=record_url(record),
        known_units=list(dict.fromkeys(unit.name for unit in known)), trail=trail_to(record, label),
        draft_key=draft_key(record, label))
