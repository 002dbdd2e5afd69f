"""Councils, bodies and units of a packet, found here by their id, else by their name, else added.

Two installations write their catalogues apart: the same council bears another id in each. The rows that are here
are never changed by a packet.
"""

from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council, Unit
from oversight.packets.bad_packet import BadPacket
from oversight.rules.same_name import is_same_name

Owned = TypeVar("Owned", Body, Unit)


def council_called(session: Session, told: dict[str, str]) -> Council | None:
    """One with that id must also bear that name: an id is nobody's secret."""
    found = session.get(Council, told["id"])
    if found is not None and is_same_council(found, told):
        return found
    return next((each for each in session.scalars(select(Council)) if is_same_council(each, told)), None)


def is_same_council(council: Council, told: dict[str, str]) -> bool:
    return council.level == told["level"] and is_same_name(council.name, told["name"])


def council_there(session: Session, told: dict[str, str]) -> Council:
    """Raises BadPacket when the id is taken by another one."""
    found = council_called(session, told)
    if found is None:
        if session.get(Council, told["id"]):
            raise BadPacket(f"Mã của {told['name']} trùng mã một Hội đồng nhân dân khác trong hệ thống này.")
        found = Council(**told)
        session.add(found)
        session.flush()
    return found


def part_there(session: Session, model: type[Owned], council: Council, told: dict[str, Any]) -> Owned:
    """A body or unit of `council`. Raises BadPacket when the id is that of another council's."""
    own = session.scalars(select(model).where(model.council_id == council.id)).all()
    found = next((each for each in own if each.id == told["id"]), None) or next(
        (each for each in own if is_same_name(each.name, told["name"])), None)
    if found is None:
        if session.get(model, told["id"]):
            raise BadPacket(f"Mã của “{told['name']}” trùng mã của một cơ quan khác trong hệ thống này.")
        found = model(council_id=council.id, **told)
        session.add(found)
        session.flush()
    return found
