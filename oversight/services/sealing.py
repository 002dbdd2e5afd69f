"""The seal of a sitting: its words are heard when its minutes are read back, and after that nobody writes any.

Whoever writes content of a sitting holds the minutes too, and their version grows with what they print: the page on
which somebody presses "Đọc lại biên bản" must have shown the last word. A page made after it is not disturbed.
"""

from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.models.sitting import Sitting
from oversight.rules.room import words_of
from oversight.services.holding import hold
from oversight.services.steps import VERSION_GROWS


def hold_with_the_minutes(session: Session, sitting: Sitting) -> None:
    """The sitting first, as everybody does, so that two never wait for each other."""
    hold(session, sitting)
    if sitting.minutes:
        hold(session, sitting.minutes)


def tell_the_minutes(sitting: Sitting, before: list[Any]) -> None:
    """`before`: words_of the sitting before it was written to. The caller enters both in the journal."""
    if sitting.minutes and words_of(sitting) != before:
        flag_modified(sitting.minutes, VERSION_GROWS)
