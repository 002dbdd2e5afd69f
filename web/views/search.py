"""Tra cứu: one box over the whole house."""

from flask import Blueprint, render_template, request, url_for

from oversight.search import BY_CODE, MOST_FOUND, MOST_TYPED, Found, Narrowed, read, readable, search, years
from oversight.search.searching import NOTHING
from oversight.text import tidy
from web.shown.search import shown_groups, shown_kinds
from web.unit_of_work import actor, work

pages = Blueprint("search", __name__)

A_PAGE = 20


@pages.get("/tra-cuu")
def show():
    typed, kind, year = _typed(), request.args.get("loai", ""), request.args.get("nam", type=int)
    asked, narrowed = read(typed), Narrowed(kind if kind in BY_CODE else "", year if _is_a_year(year) else None)
    work()
    person, today = actor().person, actor().today
    found = search(work(), person, today, asked, narrowed) if person else NOTHING
    first = _first(found)
    page = readable(work(), person, today, found.candidates[first:first + A_PAGE]) if found.candidates else []
    query = {"tu-khoa": typed, "nam": narrowed.year}
    return render_template(
        "search/show.html", typed=typed, asked=asked, found=found, groups=shown_groups(page, asked), narrowed=narrowed,
        kinds=shown_kinds(found, narrowed.kind, **query), years=years(work(), person, today) if person else [],
        first=first, shown=len(page), is_bounded=found.total > MOST_FOUND, most_typed=MOST_TYPED,
        previous_url=_page_url(first - A_PAGE, narrowed, query) if first else None,
        next_url=_page_url(first + A_PAGE, narrowed, query) if first + A_PAGE < len(found.candidates) else None,
        person_is_known=person is not None)


def _typed() -> str:
    """As it can be shown again: what a keyboard cannot type is left out."""
    typed = request.args.get("tu-khoa", "")[:MOST_TYPED + 1]
    return tidy("".join(letter for letter in typed if letter.isprintable()))


def _is_a_year(year: int | None) -> bool:
    return year is not None and 1900 <= year <= 2200


def _first(found: Found) -> int:
    """Of the rows on the page that was asked for; a page that is not there is the last one."""
    last = max(0, len(found.candidates) - 1) // A_PAGE
    page = request.args.get("trang", 1, type=int) - 1
    return min(max(0, page), last) * A_PAGE


def _page_url(first: int, narrowed: Narrowed, query: dict) -> str:
    page = first // A_PAGE + 1
    return url_for("search.show", trang=page if page > 1 else None, loai=narrowed.kind or None, **query)
