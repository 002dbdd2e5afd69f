"""The same page for another council or another year."""

from collections.abc import Callable, Iterable
from typing import Any

from flask import url_for

from oversight.models.organisations import Council
from web.unit_of_work import actor


def council_url(endpoint: str, council: Council, year: int) -> str:
    return url_for(endpoint, **{"hoi-dong": council.id, "nam": year})


def council_places(endpoint: str, councils: Iterable[Council], here: Council, year: int) -> list[dict[str, Any]]:
    return [{"label": each.short_name, "url": council_url(endpoint, each, year), "is_current": each is here}
            for each in councils]


def year_links(address: Callable[[int], str], here: int) -> list[dict[str, Any]]:
    """The year before, this one and the next, and the one that is shown."""
    this = actor().today.year
    years = sorted({this - 1, this, this + 1, here - 1, here})
    return [{"label": f"Năm {each}", "url": address(each), "is_current": each == here} for each in years]
