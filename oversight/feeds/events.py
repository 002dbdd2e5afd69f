"""Occasions as RFC 5545 wants them. Titles, places and links leave the house, and nothing that records say."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from icalendar import Calendar, Event

from oversight.actor import VIETNAM, Actor
from oversight.agenda.occasion import STEP, Occasion

MAKER = "-//So giam sat//Lich cong tac//VI"
AT = "so-giam-sat"
HOW_OFTEN = timedelta(hours=6)


def calendar_of(occasions: Iterable[Occasion], actor: Actor, link: Callable[[Any], str]) -> bytes:
    """`link` tells the whole address of a record. The same occasion keeps its UID from reading to reading.

    Hours are told in UTC: Vietnam has one zone and no summer time, so that no table of zones need go along.
    """
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Sổ giám sát")
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    calendar.add("refresh-interval", HOW_OFTEN, parameters={"VALUE": "DURATION"})
    for each in occasions:
        calendar.add_component(_event(each, actor.now, link))
    return calendar.to_ical()


def _event(each: Occasion, now: datetime, link: Callable[[Any], str]) -> Event:
    event = Event()
    event.add("uid", f"{each.key}@{AT}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("summary", f"{each.title} · {each.theme}" if each.kind == STEP and each.theme else each.title)
    _put_when(event, each)
    if each.place:
        event.add("location", each.place)
    if each.record is not None:
        event.add("url", link(each.record))
    return event


def _put_when(event: Event, each: Occasion) -> None:
    """A last day takes no time of anybody's day; of a sitting whose end is not known, none is made up."""
    if each.starts_at is None:
        event.add("dtstart", each.on)
        event.add("dtend", _day_after(each.last_on or each.on))
        event.add("transp", "TRANSPARENT")
        return
    event.add("dtstart", _utc(each.starts_at))
    if each.ends_at and each.ends_at > each.starts_at:
        event.add("dtend", _utc(each.ends_at))


def _day_after(day: date) -> date:
    return day + timedelta(days=1)


def _utc(wall_clock: datetime) -> datetime:
    return wall_clock.replace(tzinfo=VIETNAM).astimezone(UTC)
