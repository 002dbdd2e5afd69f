"""So sánh các lần gửi: any two versions of a report, or the last one and what is being written."""

from flask import Blueprint, abort, render_template, request

from web.find import record_or_404
from web.shown.report_comparison import comparison_of, sides_of
from web.shown.trail import record_url, trail_to

pages = Blueprint("report_versions", __name__)


@pages.get("/self_report/<record_id>/so-sanh")
def compare(record_id: str):
    """Without numbers, the last two; a number that does not exist is a page that does not exist."""
    report = record_or_404("self_report", record_id)
    sides = sides_of(report)
    last_two = [*sides][-2:]
    before, after = (request.args.get(name, key) for name, key in
                     (("tu", last_two[0] if last_two else ""), ("den", last_two[-1] if last_two else "")))
    if len(sides) > 1 and not {before, after} <= sides.keys():
        abort(404)
    return render_template(
        "self_report/compare.html", report=report, sides=list(sides.values()), back=record_url(report),
        shown=comparison_of(report, sides[before], sides[after]) if len(sides) > 1 else None,
        trail=trail_to(report, "So sánh các lần gửi"))
