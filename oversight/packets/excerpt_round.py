"""The round of a proposal that came from elsewhere: as much of it as the proposal must hang on, and never one of ours.

Nobody here sits in the council that it belongs to, so nobody sees it as a round.
"""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council
from oversight.models.round import Round
from oversight.packets.bad_packet import BadPacket
from oversight.packets.here import cells_of, refuse_a_round_of_ours
from oversight.packets.organisations import part_there
from oversight.services.one_door import let_through

STATE = "following_up"
"""Below it every step may be taken. How the round itself goes on is not known here."""


def excerpt_there(session: Session, council: Council, told: dict[str, Any]) -> Round:
    """`told` as in shape.ROUND. Raises BadPacket, and OutOfStep when the round itself is here."""
    if refuse_a_round_of_ours(session, told["id"]):
        if cells_of(session, Round, told["id"], "council_id").council_id != council.id:
            raise BadPacket("Mã đợt giám sát trong gói đã thuộc Hội đồng nhân dân khác.")
        return session.get_one(Round, told["id"])
    begun = told["established_on"]
    round_ = Round(
        id=told["id"], council=council, theme=told["theme"], regime_id=told["regime_id"], state=STATE,
        established_on=date.fromisoformat(begun) if begun else None,
        ordering_body=part_there(session, Body, council, told["ordering_body"]))
    session.add(round_)
    let_through(session, round_, STATE)
    return round_
