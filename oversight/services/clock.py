"""What the clock on the wall in Vietnam shows whoever acts: sittings keep their hours without a zone."""

from datetime import datetime

from oversight.actor import VIETNAM, Actor


def on_the_wall(actor: Actor) -> datetime:
    return actor.now.astimezone(VIETNAM).replace(tzinfo=None)
