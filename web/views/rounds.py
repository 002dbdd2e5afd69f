"""Đợt giám sát: the list."""

from flask import Blueprint, render_template, url_for

from oversight.models.round import Round
from oversight.services.listing import rounds_for
from oversight.services.openers import bodies_to_open_for
from web.shown.trail import record_url
from web.unit_of_work import actor, work

pages = Blueprint("rounds", __name__)


@pages.get("/dot-giam-sat")
def listing():
    work()
    rows = [_row(round_) for round_ in rounds_for(work(), actor().person, actor().today)]
    return render_template("rounds/listing.html", rows=rows, new_url=_new_url())


def _row(round_: Round) -> dict:
    return {
        "theme": round_.theme, "url": record_url(round_), "council": round_.ordering_body.name,
        "established_on": round_.established_on, "state": round_.standing, "units": len(round_.units),
        "recommendations": len(round_.recommendations)}


def _new_url() -> str | None:
    return url_for("round.new") if bodies_to_open_for(work(), actor()) else None
