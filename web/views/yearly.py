"""Số liệu giám sát của năm: on a page, as a draft report to be completed and signed, as a workbook."""

from typing import Any

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from sqlalchemy import select

from oversight.files.kinds import XLSX
from oversight.models.organisations import Body, Council
from oversight.papers.bodies import name_of
from oversight.papers.yearly_report import describe
from oversight.workbooks.yearly import yearly_workbook
from oversight.yearly import Scope, figures_of, told
from oversight.yearly.standing import figures_for
from web.file_names import disposition, safe_name
from web.filters import date_vi
from web.printed_document import printed_document
from web.shown.yearly import shown_year, title_of
from web.unit_of_work import actor, work

pages = Blueprint("yearly", __name__)

FIRST_YEAR = 2000
NEAR = 3  # years offered beside the one that is shown
REPORTING = ("standing_committee", "council")


@pages.get("/so-lieu")
def latest() -> Response:
    work()
    return redirect(url_for(".show", year=actor().today.year, **_kept()))


@pages.get("/so-lieu/<int:year>")
def show(year: int):
    council, scope = _asked(year)
    return render_template(
        "yearly/show.html", council=council, scope=scope, shown=shown_year(scope), bodies=_bodies(scope),
        councils=_councils(council, year), years=_years(council, year), chosen=_kept())


@pages.get("/so-lieu/<int:year>/bao-cao.<form>")
def report(year: int, form: str) -> Response:
    council, scope = _asked(year)
    figures, body = figures_of(work(), scope), _reporting(scope)
    paper = describe(name_of(body), body.code, year, told(figures), figures.found.units, actor().today)
    return printed_document(paper, f"Báo cáo giám sát năm {year} - {council.short_name}", form)


@pages.get("/so-lieu/<int:year>/bang-tinh.xlsx")
def workbook(year: int) -> Response:
    council, scope = _asked(year)
    figures, title = figures_of(work(), scope), title_of(council, year)
    about = f"{_whose(scope)} Tính đến ngày {date_vi(actor().today)}."
    content = yearly_workbook(title, about.strip(), year, told(figures), figures.found.units)
    headers = {"Content-Disposition": disposition(f"{safe_name(title)}.xlsx", is_attachment=True)}
    return Response(content, mimetype=XLSX.media_type, headers=headers)


def _asked(year: int) -> tuple[Council, Scope]:
    """For whoever reads no figures there is no such page, and no year to come either."""
    work()
    known = figures_for(actor().person, actor().today)
    asked = request.args.get("hoi-dong") or min(known, default="")
    if asked not in known or not FIRST_YEAR <= year <= actor().today.year + 1:
        abort(404)
    return work().get_one(Council, asked), Scope(asked, year, actor().today, known[asked])


def _bodies(scope: Scope) -> list[Body]:
    """Those whose rounds alone are counted."""
    if scope.bodies is None:
        return []
    return list(work().scalars(select(Body).where(Body.id.in_(scope.bodies)).order_by(Body.name)))


def _whose(scope: Scope) -> str:
    names = ", ".join(body.name for body in _bodies(scope))
    return f"Chỉ tính các đợt do {names} quyết định." if names else ""


def _reporting(scope: Scope) -> Body:
    """Who signs the report: the standing committee for the council, a committee for itself."""
    if scope.bodies is not None:
        return _bodies(scope)[0]
    found = work().scalars(select(Body).where(Body.council_id == scope.council_id, Body.kind.in_(REPORTING))).all()
    return min(found, key=lambda body: REPORTING.index(body.kind), default=None) or abort(404)


def _kept() -> dict[str, str]:
    asked = request.args.get("hoi-dong")
    return {"hoi-dong": asked} if asked else {}


def _councils(council: Council, year: int) -> list[dict[str, Any]]:
    known = figures_for(actor().person, actor().today)
    named = work().scalars(select(Council).where(Council.id.in_(known)).order_by(Council.name))
    return [{"label": each.short_name, "url": url_for(".show", year=year, **{"hoi-dong": each.id}),
             "is_current": each is council} for each in named]


def _years(council: Council, year: int) -> list[dict[str, Any]]:
    newest = max(year, actor().today.year)
    return [{"label": f"Năm {each}", "url": url_for(".show", year=each, **_kept()), "is_current": each == year}
            for each in range(newest, min(year, newest - NEAR) - 1, -1)]
