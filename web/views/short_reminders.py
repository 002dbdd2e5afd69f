"""Lời nhắc: what a round waits for from its units, each with a few lines to copy into a chat."""

from flask import Blueprint, abort, render_template

from oversight.models.round import Round
from web.find import record_or_404
from web.shown.short_reminders import days_ahead, short_reminder, short_reminders
from web.shown.trail import trail_to
from web.shown.viewer import is_of_a_unit

pages = Blueprint("short_reminders", __name__)
pages.add_app_template_global(short_reminder)


@pages.get("/round/<record_id>/loi-nhac")
def show(record_id: str):
    round_: Round = record_or_404("round", record_id)
    if is_of_a_unit(round_):
        abort(404)
    return render_template(
        "reminders/short.html", record=round_, reminders=short_reminders(round_), days=days_ahead(),
        trail=trail_to(round_, "Lời nhắc"))
