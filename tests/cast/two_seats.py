"""Somebody who decides, and sits in the unit as well: nobody judges their own unit."""

from typing import TYPE_CHECKING

from oversight.models.people import Seat
from oversight.services import journal

if TYPE_CHECKING:
    from cast.play import Play


def sit_for_the_unit_too(play: "Play", who: str) -> None:
    with play.acting("secretariat", "10/12/2024") as (session, actor):
        session.add(Seat(council_id=play.ids["district"], person_id=play.ids[who], role="unit_clerk",
                         unit_id=play.ids["steering_board"]))
        session.flush()
        journal.enter(session, play.council("district"), actor, "edited", "Giao ghế")
