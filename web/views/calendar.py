"""Lịch: a month, a list of days, and for a council the load of its units."""

import re
from datetime import date, timedelta

from flask import Blueprint, abort, render_template, request

from oversight.agenda.conflicts import conflicts_in_year
from oversight.agenda.months import last_of_month
from oversight.agenda.watchers import councils_watched
from oversight.calendar import parse_date
from oversight.calendar.typed import FIRST_YEAR, LAST_YEAR
from oversight.models.identity import is_id
from oversight.models.organisations import Council, Unit
from web.shown.agenda_places import agenda_places
from web.shown.calendar import shown_days, shown_month
from web.shown.conflicts import shown_conflicts
from web.shown.load import load_table
from web.shown.years import council_places, council_url, year_links
from web.unit_of_work import actor, work

pages = Blueprint("calendar", __name__)

DAYS_AHEAD = 60
MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")


@pages.get("/lich")
def show():
    work()
    month = _month_asked() or actor().today.replace(day=1)
    return render_template("calendar/month.html", month=shown_month(month), places=agenda_places())


@pages.get("/lich/danh-sach")
def listing():
    """`thang` is a month; else from `tu` to `den`, without them the next sixty days. `don-vi` is the id of a unit."""
    work()
    first, last = _stretch()
    unit = _unit_asked()
    days = shown_days(first, last, unit.id if unit else "")
    return render_template(
        "calendar/list.html", days=days, first=first, last=last, unit=unit, places=agenda_places(),
        is_ahead=first == actor().today)


@pages.get("/lich/theo-don-vi")
def load():
    work()
    watched = councils_watched(work(), actor().person, actor().today)
    council, year = _chosen_or_404(watched), year_asked()
    found = conflicts_in_year(work(), actor().person, council.id, year, actor().today)
    return render_template(
        "calendar/load.html", council=council, year=year, table=load_table(council, year),
        conflicts=shown_conflicts(found), places=agenda_places(),
        councils=council_places("calendar.load", watched, council, year),
        years=year_links(lambda each: council_url("calendar.load", council, each), year))


def year_asked() -> int:
    text = request.args.get("nam", "")
    year = int(text) if re.fullmatch(r"[0-9]{4}", text) else actor().today.year
    return year if FIRST_YEAR < year < LAST_YEAR else actor().today.year


def _month_asked() -> date | None:
    found = MONTH.fullmatch(request.args.get("thang", ""))
    is_known = found and FIRST_YEAR < int(found[1]) < LAST_YEAR
    return date(int(found[1]), int(found[2]), 1) if is_known else None


def _stretch() -> tuple[date, date]:
    """No longer than a year, so that a made-up address cannot ask for everything at once."""
    if month := _month_asked():
        return month, last_of_month(month)
    first = _day_asked("tu") or actor().today
    last = _day_asked("den") or first + timedelta(days=DAYS_AHEAD)
    return first, min(max(first, last), first + timedelta(days=366))


def _day_asked(name: str) -> date | None:
    """None for what is no day, and for the edges of the calendar, beyond which one cannot count."""
    try:
        day = parse_date(request.args.get(name, ""))
    except ValueError:
        return None
    return day if FIRST_YEAR < day.year < LAST_YEAR else None


def _unit_asked() -> Unit | None:
    """Units are public; what is shown of one is only what the reader may read anyway."""
    asked = request.args.get("don-vi", "")
    return work().get(Unit, asked) if is_id(asked) else None


def _chosen_or_404(watched: list[Council]) -> Council:
    """For whoever watches over no council there is no such page."""
    asked = request.args.get("hoi-dong")
    found = [council for council in watched if asked in (None, council.id)]
    return found[0] if found else abort(404)
