"""One page per record, always in the same order: what it is, the next step, content, papers, people, history."""

from flask import Blueprint, render_template

from oversight.rules.standing import may_edit
from web.find import record_or_404, seats
from web.shown.conflicts import round_conflicts
from web.shown.content import content_of
from web.shown.history import history_of
from web.shown.options import shown_options
from web.shown.papers import shown_papers
from web.shown.parts import parts_of
from web.shown.timeline import timeline_of
from web.shown.trail import trail_to

pages = Blueprint("records", __name__)


@pages.get("/<stem>/<record_id>")
def show(stem: str, record_id: str):
    record = record_or_404(stem, record_id)
    return render_template(
        f"{stem}/show.html", record=record, seats=seats(record), options=shown_options(record),
        papers=shown_papers(record), history=history_of(record), trail=trail_to(record),
        may_edit=may_edit(seats(record), record), parts=parts_of(record),
        timeline=timeline_of(record) if stem == "round" else None, content=content_of(record),
        conflicts=round_conflicts(record))
