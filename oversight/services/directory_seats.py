"""Vị trí: giving a standing seat and ending it. A secretariat gives those of its units, and none of a council."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Unit
from oversight.models.people import Person, Seat
from oversight.refusal import NotYours
from oversight.services.directory_bodies import OFFICE
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate, held
from oversight.services.directory_people import sits_for_units_only
from oversight.services.directory_reading import Reading
from workflows.roles import UNIT, Role

COUNCIL_SEATS = (Role.CHAIR, Role.SECRETARIAT)


def roles_to_give(mandate: Mandate) -> tuple[Role, ...]:
    return (*COUNCIL_SEATS, *UNIT) if mandate.is_administrator else UNIT


def bodies_with_a_chair(session: Session, person: Person) -> dict[str, Body]:
    chaired = select(Body).where(Body.council_id == person.council_id, Body.kind != OFFICE).order_by(Body.name)
    return {body.id: body for body in session.scalars(chaired)}


def units_of_council(session: Session, person: Person) -> dict[str, Unit]:
    own = select(Unit).where(Unit.council_id == person.council_id).order_by(Unit.name)
    return {unit.id: unit for unit in session.scalars(own)}


def give_seat(session: Session, mandate: Mandate, person: Person, typed: Mapping[str, Any]) -> Seat:
    """A seat is in the person's own council. Raises BadlyTyped, and NotYours for a seat that is not theirs to give."""
    require_seats_of(session, mandate, person)
    reading = Reading(typed)
    role = reading.one_of("role", {role.value: role for role in roles_to_give(mandate)}, "Hãy chọn vị trí.")
    place = _place(session, reading, person, role)
    if any(_is_same(seat, role, place) for seat in person.seats if held(seat, mandate.today)):
        reading.refuse("role", "Người này đang giữ vị trí đó.")
    reading.check()
    values = {"role": role.value, **place}
    seat = Seat(person=person, council_id=person.council_id, **values)
    return add(session, seat, mandate, f"Giao vị trí: {role.title}", {"person_id": person.id, **values})


def end_seat(session: Session, mandate: Mandate, seat: Seat, typed: Mapping[str, Any]) -> Seat:
    """`ended_on` is the last day in the seat; without it the seat is held until further notice."""
    mandate.require_council(seat.council_id)
    if Role(seat.role) not in roles_to_give(mandate):
        raise NotYours("Chỉ người quản trị được giao hoặc kết thúc vị trí này.")
    label = f"Kết thúc vị trí: {Role(seat.role).title}"
    return change(session, seat, mandate, label, {"ended_on": Reading(typed).day("ended_on")})


def require_seats_of(session: Session, mandate: Mandate, person: Person) -> None:
    """A secretariat does not put people of the council, itself among them, into the seats that answer to it."""
    mandate.require_council(person.council_id)
    if not mandate.is_administrator and not sits_for_units_only(session, person, mandate.today):
        raise NotYours("Người này giữ vị trí của Hội đồng nhân dân; chỉ người quản trị được giao thêm vị trí.")


def _place(session: Session, reading: Reading, person: Person, role: Role | None) -> dict[str, str | None]:
    if role == Role.CHAIR:
        body = reading.one_of("body_id", bodies_with_a_chair(session, person), "Hãy chọn cơ quan.")
        return {"body_id": body and body.id, "unit_id": None}
    if role in UNIT:
        unit = reading.one_of("unit_id", units_of_council(session, person), "Hãy chọn đơn vị.")
        return {"body_id": None, "unit_id": unit and unit.id}
    return {"body_id": None, "unit_id": None}


def _is_same(seat: Seat, role: Role | None, place: dict[str, str | None]) -> bool:
    return seat.role == role and seat.body_id == place["body_id"] and seat.unit_id == place["unit_id"]
