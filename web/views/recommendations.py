"""Kiến nghị: what was asked of whom, by when, and where it stands."""

from flask import Blueprint, render_template

from oversight.models.recommendation import Recommendation
from oversight.rules.recommendation import is_overdue
from oversight.services.listing import recommendations_for
from web.shown.trail import record_url
from web.unit_of_work import actor, work

pages = Blueprint("recommendations", __name__)


@pages.get("/kien-nghi")
def listing():
    work()
    rows = [row_of(item) for item in recommendations_for(work(), actor().person, actor().today)]
    return render_template("recommendations/listing.html", rows=rows)


def row_of(item: Recommendation) -> dict:
    late = is_overdue(item, actor().today)
    return {
        "text": item.text, "url": record_url(item), "round": item.round.theme, "state": item.standing,
        "lead": item.lead_unit.name if item.lead_unit else "", "due": due_in_words(item, late), "needs_attention": late}


def due_in_words(item: Recommendation, is_late: bool) -> str:
    """The date, the words that stand for one, and lateness said in words."""
    day = f"{item.due_on:%d/%m/%Y}" if item.due_on else ""
    late = f"quá {(actor().today - item.due_on).days} ngày" if is_late else ""
    return " · ".join(part for part in (late, day, item.due_note) if part)
