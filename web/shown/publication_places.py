"""Where one can go from the list of what could be shown: kinds, years, councils, pages."""

from typing import Any

from flask import request

from oversight.models.organisations import Council
from oversight.rules.publication import YEAR, may_publish
from oversight.services.publishable import councils_to_publish_for
from oversight.yearly import Scope
from web.shown.publication import TABS, manage_url
from web.unit_of_work import actor, work

FIRST_YEAR, YEARS_OFFERED, MOST_PAGES = 2000, 4, 200


def year_asked() -> int:
    text, this_year = request.args.get("nam", ""), actor().today.year
    is_year = text.isascii() and text.isdecimal() and len(text) == 4
    return int(text) if is_year and FIRST_YEAR <= int(text) <= this_year else this_year


def page_asked() -> int:
    """Pages are counted from 0."""
    text = request.args.get("trang", "")
    return min(int(text), MOST_PAGES) if text.isascii() and text.isdecimal() and len(text) < 5 else 0


def tabs(council: Council, scope: Scope, kind: str) -> list[dict[str, Any]]:
    """The figures of the year are shown by those who answer for the whole council."""
    mine = [each for each in TABS if each != YEAR or may_publish(actor().person, YEAR, council, actor().today)]
    return [{"label": TABS[each], "url": manage_url(council.id, each, scope.year), "is_current": each == kind}
            for each in mine]


def years(council: Council, scope: Scope, kind: str) -> list[dict[str, Any]]:
    newest = actor().today.year
    offered = range(newest, min(scope.year, newest - YEARS_OFFERED + 1) - 1, -1)
    return [{"label": f"Năm {each}", "url": manage_url(council.id, kind, each), "is_current": each == scope.year}
            for each in offered]


def councils(scope: Scope, kind: str) -> list[dict[str, Any]]:
    known = councils_to_publish_for(actor().person, actor().today)
    named = [work().get_one(Council, council_id) for council_id in sorted(known)]
    return [{"label": each.short_name, "url": manage_url(each.id, kind, scope.year),
             "is_current": each.id == scope.council_id} for each in named]


def page_url(council: Council, scope: Scope, kind: str, step: int) -> str:
    more = {"khac": 1} if request.args.get("khac") == "1" else {}
    return manage_url(council.id, kind, scope.year, trang=page_asked() + step, **more)
