"""Bảng theo dõi: every recommendation and proposal of a round on one sheet, what is unmet and late on top."""

from flask import Blueprint, render_template

from oversight.models.round import Round
from oversight.rules.recommendation import is_overdue
from web.find import record_or_404
from web.shown.follow_up import counts_of, proposal_rows, recommendation_rows
from web.shown.parts import parts_of
from web.shown.together import steps_together
from web.shown.trail import trail_to
from web.unit_of_work import actor

pages = Blueprint("board", __name__)


@pages.get("/round/<record_id>/theo-doi")
def show(record_id: str):
    round_: Round = record_or_404("round", record_id)
    parts = parts_of(round_)
    return render_template(
        "board/show.html", record=round_, recommendations=recommendation_rows(parts.recommendations),
        proposals=proposal_rows(parts.proposals), counts=counts_of(parts.recommendations),
        together=[*steps_together("recommendation", parts.recommendations, _is_late_if_reminded),
                  *steps_together("proposal", parts.proposals)],
        today=actor().today, trail=trail_to(round_, "Bảng theo dõi"))


def _is_late_if_reminded(row, item) -> bool:
    """Whoever still has time is not urged."""
    return row.trigger != "remind" or is_overdue(item, actor().today)
