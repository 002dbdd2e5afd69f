"""Councils, bodies and units of a packet, found here by their id, else by what they are called, else added.

Two installations write their catalogues apart: the same council bears another id in each, and two communes of one
name lie in two districts. The rows that are here are never changed by a packet.
"""

from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council, Unit
from oversight.packets.bad_packet import BadPacket
from oversight.refusal import BadlyTyped
from oversight.rules.same_name import is_same_name

Owned = TypeVar("Owned", Body, Unit)

ANOTHER = "another"
NAMESAKES = "Trong danh mục ở đây đã có cơ quan cùng tên; hãy chọn khóa này của cơ quan nào."


def council_called(session: Session, told: dict[str, str]) -> Council | None:
    """By its id, or the only one that may be meant: what is unknown of its upper council contradicts nothing."""
    if found := _by_id(session, told):
        return found
    alike = [each for each in _namesakes(session, told) if _lies_there(each, told)]
    meant = [each for each in alike if not _is_below_another(each, told)]
    return meant[0] if len(meant) == 1 else None


def bears_its_name(council: Council, told: dict[str, str]) -> bool:
    """Also one that had to be told apart from its namesake when it was added here."""
    names = told["name"], _apart(told["name"], told["place_name"]), _apart(told["name"], told.get("upper", ""))
    return council.level == told["level"] and any(is_same_name(council.name, name) for name in names)


def _apart(name: str, by: str) -> str:
    return f"{name} ({by})"


def councils_to_choose(session: Session, told: dict[str, str]) -> list[Council]:
    """Those here of that name, where nothing but a person can say whether one of them is meant."""
    alike = [] if _by_id(session, told) else _namesakes(session, told)
    return [] if _the_very_one(alike, told) else alike


def council_there(session: Session, told: dict[str, str], chosen: str = "") -> Council:
    """`chosen` is the id of one of `councils_to_choose`, or ANOTHER.

    Raises BadlyTyped with "council" where there is a choice and none was made, BadPacket when the id is taken.
    """
    to_choose = councils_to_choose(session, told)
    if to_choose and chosen != ANOTHER:
        found = next((each for each in to_choose if each.id == chosen), None)
        if found is None:
            raise BadlyTyped(fields={"council": NAMESAKES})
        return found
    found = _by_id(session, told) or _the_very_one(_namesakes(session, told), told)
    return found or _added(session, told)


def _by_id(session: Session, told: dict[str, str]) -> Council | None:
    """It must also bear that name: an id is nobody's secret."""
    found = session.get(Council, told["id"])
    return found if found is not None and bears_its_name(found, told) else None


def _namesakes(session: Session, told: dict[str, str]) -> list[Council]:
    return [each for each in session.scalars(select(Council).order_by(Council.id)) if bears_its_name(each, told)]


def _the_very_one(alike: list[Council], told: dict[str, str]) -> Council | None:
    """Of the same place, below the same council."""
    exact = [each for each in alike if _lies_there(each, told) and is_same_name(_upper(each), told.get("upper", ""))]
    return exact[0] if len(exact) == 1 else None


def _lies_there(council: Council, told: dict[str, str]) -> bool:
    return is_same_name(council.place_name, told["place_name"])


def _is_below_another(council: Council, told: dict[str, str]) -> bool:
    here, there = _upper(council), told.get("upper", "")
    return bool(here and there) and not is_same_name(here, there)


def _upper(council: Council) -> str:
    return council.upper.name if council.upper else ""


def _added(session: Session, told: dict[str, str]) -> Council:
    if session.get(Council, told["id"]):
        raise BadPacket(f"Mã của {told['name']} trùng mã một Hội đồng nhân dân khác trong hệ thống này.")
    found = Council(id=told["id"], level=told["level"], place_name=told["place_name"], **_names_for(session, told))
    session.add(found)
    session.flush()
    return found


def _names_for(session: Session, told: dict[str, str]) -> dict[str, str]:
    """No two councils bear one name in the directory; whoever comes second is called by its upper council too."""
    taken = {each.name for each in session.scalars(select(Council))}
    by = next((by for by in ("", told.get("upper", ""), told["place_name"])
               if (_apart(told["name"], by) if by else told["name"]) not in taken), None)
    if by is None:
        raise BadPacket(f"Danh mục ở đây đã có nhiều cơ quan tên {told['name']}; người quản trị sửa danh mục trước.")
    return {name: _apart(told[name], by) if by else told[name] for name in ("name", "short_name")}


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
