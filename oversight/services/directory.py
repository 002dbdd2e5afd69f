"""Danh mục: the units and people that a council works with, written once and chosen ever after."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council, Unit
from oversight.models.people import Person
from oversight.refusal import BadlyTyped
from oversight.services import journal
from oversight.text import fault_in_text, tidy

LIMIT = 500


def add_unit(session: Session, council: Council, actor: Actor, name: str, kind: str = "") -> Unit:
    """The unit of that name, made if the council has none. Raises BadlyTyped for a name that cannot be kept."""
    name = _named(name)
    known = select(Unit).where(Unit.council_id == council.id, Unit.name == name)
    return session.scalar(known) or _added(session, Unit(council=council, name=name, kind=_kept(kind)), actor, "đơn vị")


def add_person(session: Session, council: Council, actor: Actor, name: str, title: str = "") -> Person:
    """The person of that name and office, made if the council knows none. Raises BadlyTyped as add_unit does."""
    name, title = _named(name), _kept(title)
    known = select(Person).where(Person.council_id == council.id, Person.name == name, Person.title == title)
    return session.scalar(known) or _added(session, Person(council=council, name=name, title=title), actor, "người")


def _named(name: str) -> str:
    if not (name := _kept(name)):
        raise BadlyTyped(fields={"name": "Hãy nhập tên."})
    return name


def _kept(text: str) -> str:
    text = tidy(text)
    if fault := fault_in_text(text, LIMIT):
        raise BadlyTyped(fields={"name": fault})
    return text


def _added(session: Session, row: Unit | Person, actor: Actor, what: str) -> Unit | Person:
    session.add(row)
    session.flush()
    journal.enter(session, row, actor, "created", f"Thêm {what} vào danh mục", typed={"name": row.name})
    return row
