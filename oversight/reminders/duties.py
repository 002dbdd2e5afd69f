"""What is due now: the letters of this morning, and the letters that wait. Called every minute; the rest is data."""

from collections.abc import Callable

from oversight.actor import Actor
from oversight.database import Database
from oversight.mail import MailServer
from oversight.reminders.delivering import Clock, Courier
from oversight.reminders.mornings import is_to_be_told, make_digests
from oversight.reminders.outbox import tidy_up


def do_what_is_due(
    database: Database, server: MailServer | None, clock: Clock, link: str = "",
    goes_on: Callable[[], bool] = lambda: True,
) -> tuple[int, int]:
    """How many letters were written, and how many sent. Without a server they are kept, and then expire."""
    actor = Actor(None, clock())
    tidy_up(database, actor)
    written = make_digests(database, actor, goes_on) if is_to_be_told(database, actor) else 0
    return written, Courier(database, server, clock, link).deliver(goes_on) if server else 0
