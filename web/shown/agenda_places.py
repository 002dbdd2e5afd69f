"""The pages under "Lịch", as far as the reader has them."""

from typing import Any

from flask import request, url_for

from oversight.agenda.watchers import councils_read, councils_watched
from web.unit_of_work import actor, work


def agenda_places() -> list[dict[str, Any]]:
    person, today = actor().person, actor().today
    places = [("calendar.show", "Tháng", {}), ("calendar.listing", "Danh sách", {})]
    if councils_watched(work(), person, today):
        places.append(("calendar.load", "Theo đơn vị, trùng lịch", {}))
    if councils_read(work(), person, today):
        places.append(("programme.show", "Chương trình giám sát", {"year": today.year}))
        places.append(("council_sessions.listing", "Khóa, kỳ họp", {}))
    if person:
        places.append(("feeds.listing", "Lịch trên điện thoại", {}))
    return [{"label": label, "url": url_for(endpoint, **values), "is_current": _is_here(endpoint)}
            for endpoint, label, values in places]


def _is_here(endpoint: str) -> bool:
    """A page below the programme is still the programme."""
    own = endpoint.split(".")[0]
    return request.endpoint == endpoint if own == "calendar" else request.blueprint == own
