"""A month as weeks of days, and a stretch of days as a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from flask import url_for

from oversight.agenda.months import last_of_month, months_later
from oversight.agenda.occasion import SITTING, Occasion
from oversight.agenda.occasions import occasions_for
from oversight.services.days_off import days_off
from web.shown.agenda_item import AgendaItem, address_of_day, agenda_item, day_named
from web.unit_of_work import actor, work

WEEKEND = "cuối tuần"
WEEKEND_NAMES = ("thứ Bảy", "Chủ nhật")
MOST_A_DAY = 4
"""More would push the rest of the month off the screen; the day has a page of its own."""


@dataclass(frozen=True)
class ShownDay:
    on: date
    name: str
    is_in_month: bool
    is_today: bool
    off: str
    items: list[AgendaItem]
    more: int
    url: str


@dataclass(frozen=True)
class ShownMonth:
    title: str
    weeks: list[list[ShownDay]]
    summary: str
    before: str
    after: str
    now: str | None
    is_empty: bool


def shown_month(first: date) -> ShownMonth:
    """`first` is the first day of the month. The days around it that complete its weeks are shown, and stay empty."""
    last, today = last_of_month(first), actor().today
    found = occasions_for(work(), actor().person, today, first, last)
    by_day = _by_day(found, first, last)
    begins = first - timedelta(days=first.weekday())
    count = (last - begins).days // 7 + 1
    weeks = [[_day(begins + timedelta(days=7 * week + place), first, by_day) for place in range(7)]
             for week in range(count)]
    return ShownMonth(
        f"Tháng {first.month} năm {first.year}", weeks, _summary(found, today), _month_url(months_later(first, -1)),
        _month_url(months_later(first, 1)), None if first <= today <= last else _month_url(today), not found)


def shown_days(first: date, last: date, unit_id: str = "") -> list[ShownDay]:
    """Only days on which something comes; of one unit when asked so."""
    found = occasions_for(work(), actor().person, actor().today, first, last)
    chosen = [each for each in found if not unit_id or unit_id in each.unit_ids]
    by_day = _by_day(chosen, first, last)
    return [_day(day, day, by_day, most=len(by_day[day])) for day in sorted(by_day)]


def unit_named(days: Iterable[Occasion], unit_id: str) -> str:
    pairs = (pair for each in days for pair in zip(each.unit_ids, each.units, strict=True))
    return next((name for found, name in pairs if found == unit_id), "")


def _by_day(found: list[Occasion], first: date, last: date) -> dict[date, list[Occasion]]:
    """A session that lasts several days stands on the first of them that is shown."""
    def day(each: Occasion) -> date:
        return min(max(each.on, first), last)
    return {on: list(each) for on, each in groupby(sorted(found, key=day), key=day)}


def _day(day: date, month: date, by_day: dict[date, list[Occasion]], most: int = MOST_A_DAY) -> ShownDay:
    found = by_day.get(day, [])
    shown = found if len(found) <= most + 1 else found[:most]  # one more takes the room that saying so would
    return ShownDay(
        day, day_named(day), (day.year, day.month) == (month.year, month.month), day == actor().today,
        _off(day), [agenda_item(each) for each in shown], len(found) - len(shown),
        address_of_day(day))


def _off(day: date) -> str:
    """Why nobody works; a weekend that is no more than that is said by the name of the day."""
    name = days_off(work()).name(day)
    return WEEKEND if name in WEEKEND_NAMES else name


def _summary(found: list[Occasion], today: date) -> str:
    meetings = sum(each.kind == SITTING for each in found)
    late = sum(each.is_late(today) for each in found)
    parts = (f"{meetings} buổi làm việc" if meetings else "", f"{len(found) - meetings} thời hạn, sự kiện khác"
             if len(found) > meetings else "", f"{late} việc đã quá hạn" if late else "")
    return ", ".join(part for part in parts if part)


def _month_url(day: date) -> str:
    return url_for("calendar.show", thang=f"{day:%Y-%m}")
