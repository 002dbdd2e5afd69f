"""Days and hours as a story writes them, in Vietnam."""

from datetime import date, datetime

from oversight.actor import VIETNAM, Actor
from oversight.models.people import Person


def moment(text: str) -> datetime:
    """Wall-clock time, as sittings keep it."""
    return datetime.strptime(text, "%d/%m/%Y %H:%M")


def day(text: str) -> date:
    return moment(f"{text} 00:00").date()


def acting(person: Person | None, on: str) -> Actor:
    """At nine in the morning, unless the story names the hour."""
    return Actor(person, moment(on if " " in on else f"{on} 09:00").replace(tzinfo=VIETNAM))
