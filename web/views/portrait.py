"""Chân dung đơn vị: one unit on a page, as PDF on one sheet, and all units of a round one after another."""

from flask import Blueprint, Response, render_template, url_for

from oversight.models.round import Round
from web.delegation_round import delegation_round_or_404, unit_or_404
from web.filters import date_vi
from web.printed import printed
from web.printing.working_paper import working_paper
from web.shown.comparison import comparison_url
from web.shown.portrait import ShownPortrait, shown_portraits
from web.shown.questions import questions_url
from web.shown.trail import trail_to
from web.unit_of_work import actor

pages = Blueprint("portrait", __name__)

LABEL = "Chân dung đơn vị"


@pages.get("/round/<record_id>/chan-dung/<unit_id>")
def show(record_id: str, unit_id: str):
    round_ = delegation_round_or_404(record_id)
    unit = unit_or_404(round_, unit_id)
    [shown] = shown_portraits(round_, [unit.id])
    return render_template(
        "portrait/show.html", record=round_, shown=shown, trail=trail_to(round_, LABEL),
        comparison_url=comparison_url(round_), questions_url=questions_url(round_, f"#dv-{unit.id}"),
        pdf_url=url_for("portrait.one", record_id=round_.id, unit_id=unit.id))


@pages.get("/round/<record_id>/chan-dung/<unit_id>.pdf")
def one(record_id: str, unit_id: str) -> Response:
    round_ = delegation_round_or_404(record_id)
    unit = unit_or_404(round_, unit_id)
    return printed(_paper(round_, shown_portraits(round_, [unit.id])), f"{LABEL} - {unit.name}")


@pages.get("/round/<record_id>/chan-dung.pdf")
def every(record_id: str) -> Response:
    round_ = delegation_round_or_404(record_id)
    return printed(_paper(round_, shown_portraits(round_)), f"{LABEL} - {round_.theme}")


def _paper(round_: Round, drawn: list[ShownPortrait]) -> str:
    return working_paper(
        "portrait", theme=round_.theme, council=round_.council.name, printed_on=date_vi(actor().today), drawn=drawn)
