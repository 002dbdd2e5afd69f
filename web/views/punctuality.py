"""Mức độ đúng hạn: how often and how late the units of a round, or all of the council's, sent their reports."""

from flask import Blueprint, abort, render_template, request

from web.find import record_or_404
from web.shown.punctuality import punctuality_rows, sums_of
from web.shown.trail import trail_to
from web.shown.viewer import is_of_a_unit

pages = Blueprint("punctuality", __name__)


@pages.get("/round/<record_id>/dung-han")
def show(record_id: str):
    """A unit reads of itself on its own report; what others did is not for it."""
    round_ = record_or_404("round", record_id)
    if is_of_a_unit(round_):
        abort(404)
    is_all = request.args.get("tat-ca") == "1"
    units = None if is_all else [row.unit for row in round_.units]
    rows = punctuality_rows(round_, units)
    return render_template(
        "punctuality/show.html", record=round_, rows=rows, sums=sums_of(rows), is_all=is_all,
        trail=trail_to(round_, "Mức độ đúng hạn"))
