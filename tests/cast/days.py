"""Days and hours as a story writes them: 18/10/2024, 18/10/2024 08:00, in Vietnam."""

from datetime import date, datetime, time

from oversight.actor import VIETNAM


def day(text: str) -> date:
    return datetime.strptime(text, "%d/%m/%Y").date()


def moment(text: str) -> datetime:
    """Wall-clock time, as sittings keep it."""
    return datetime.strptime(text, "%d/%m/%Y %H:%M")


def morning_of(text: str) -> datetime:
    """Nine o'clock in the office: when people act."""
    return datetime.combine(day(text), time(9), VIETNAM)


def hour_of(text: str) -> datetime:
    """When somebody acts: in the morning, unless the story names the hour."""
    return moment(text).replace(tzinfo=VIETNAM) if " " in text else morning_of(text)
