"""A letter begins to wait: it belongs to the council whose office looks after it."""

from oversight.actor import Actor
from oversight.models.outbox import Outgoing
from oversight.reminders.defaults import kept


def outgoing(
    person_id: str, council_id: str, actor: Actor, subject: str, body: str, occasion: str = ""
) -> Outgoing:
    """`occasion` "" is the digest of the day; the database keeps one of each for a person and day."""
    return Outgoing(
        person_id=person_id, council_id=council_id, day=actor.today, occasion=occasion, subject=subject, body=body,
        next_try_at=actor.now, expires_on=actor.today + kept())
