"""Người: everybody named in papers. Kept by administrators and by the council's own secretariat."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.models.organisations import Council
from oversight.models.people import Person
from oversight.models.round import DelegationMember
from oversight.ordering import by_given_name
from oversight.rules.same_name import is_same_name
from oversight.services.directory_councils import councils
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate, held
from oversight.services.directory_reading import Reading
from workflows.roles import UNIT


def people(session: Session, mandate: Mandate) -> list[Person]:
    """By given name, in the Vietnamese order."""
    loaded = select(Person).options(
        selectinload(Person.council), selectinload(Person.seats), selectinload(Person.accounts))
    reached = [person for person in session.scalars(loaded) if mandate.reaches(person.council_id)]
    return sorted(reached, key=lambda person: by_given_name(person.name))


def enlist_person(session: Session, mandate: Mandate, typed: Mapping[str, Any]) -> Person:
    """Two people may bear one name; the office tells them apart."""
    reading = Reading(typed)
    known = {council.id: council for council in councils(session, mandate)}
    council = reading.one_of("council_id", known, "Hãy chọn Hội đồng nhân dân.")
    values = _values(session, reading, council, None)
    mandate.require_council(council.id)
    return add(session, Person(council=council, **values), mandate, "Thêm người vào danh mục", values)


def change_person(session: Session, mandate: Mandate, person: Person, typed: Mapping[str, Any]) -> Person:
    mandate.require_council(person.council_id)
    values = _values(session, Reading(typed), person.council, person)
    return change(session, person, mandate, "Sửa người trong danh mục", values)


def _values(session: Session, reading: Reading, council: Council | None, person: Person | None) -> dict[str, Any]:
    values = {"name": reading.line("name", "Hãy nhập họ và tên."), "title": reading.line("title")}
    others = session.scalars(select(Person).where(Person.council_id == council.id)).all() if council else []
    if any(other is not person and _is_same(other, values) for other in others):
        reading.refuse("name", "Danh mục đã có người cùng họ tên và chức vụ này.")
    reading.check()
    return values


def _is_same(person: Person, values: dict[str, Any]) -> bool:
    return is_same_name(person.name, values["name"]) and is_same_name(person.title, values["title"])


def sits_for_units_only(session: Session, person: Person, today: date) -> bool:
    """Holds no seat but those of units, and never sat in a delegation: the people a secretariat may look after."""
    others = [seat for seat in person.seats if held(seat, today) and seat.role not in UNIT]
    sat = select(DelegationMember.id).where(DelegationMember.person_id == person.id).limit(1)
    return not others and session.scalar(sat) is None
