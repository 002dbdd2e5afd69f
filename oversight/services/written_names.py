"""From a name that a person wrote to the unit or person meant; what the directory does not know yet is added to it."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council, Unit
from oversight.models.people import Person
from oversight.ordering import by_given_name
from oversight.refusal import BadlyTyped
from oversight.rules.same_name import is_same_name
from oversight.rules.unit_ending import why_not_chosen
from oversight.services.directory import add_person, add_unit

Rows = list[dict[str, Any]]


def known_units(session: Session, council_id: str) -> list[Unit]:
    """Those to choose from: one that was dissolved is asked nothing new."""
    return [unit for unit in units_of_council(session, council_id) if unit.ended_on is None]


def units_of_council(session: Session, council_id: str) -> list[Unit]:
    """Those that were dissolved as well."""
    return list(session.scalars(select(Unit).where(Unit.council_id == council_id).order_by(Unit.name)))


def known_people(session: Session, council: Council) -> list[Person]:
    """Also those of the council above: its delegates' group joins the rounds of the councils below."""
    near = [each for each in (council.id, council.upper_id) if each]
    people = session.scalars(select(Person).where(Person.council_id.in_(near)))
    return sorted(people, key=lambda person: (person.council_id != council.id, by_given_name(person.name)))


def written(person: Person) -> str:
    """As offices name somebody in a list: "Dương Thị Lan, Phó Chủ tịch HĐND huyện"."""
    return f"{person.name}, {person.title}" if person.title else person.name


class WrittenNames:
    """Reads names for one council while one form is read. `added` are the names that became known by it.

    `also` are the units and people that the record has already: meant first, and perhaps of another council. Of them
    those `kept` may be units that were dissolved since.
    """

    def __init__(
        self, session: Session, council: Council, actor: Actor, also: Iterable[Unit | Person] = (),
        kept: Iterable[Unit] = (),
    ) -> None:
        self.session, self.council, self.actor = session, council, actor
        others, self.kept = list(also), frozenset(unit.id for unit in kept)
        self.units = [*(each for each in others if isinstance(each, Unit)), *units_of_council(session, council.id)]
        self.people = [*(each for each in others if isinstance(each, Person)), *known_people(session, council)]
        self.added: list[str] = []

    def unit(self, text: str) -> Unit:
        """Raises BadlyTyped for a name that cannot be kept, and for a unit that is no more."""
        found = next((unit for unit in self.units if is_same_name(unit.name, text)), None)
        if found is not None and found.ended_on and found.id not in self.kept:
            raise BadlyTyped(why_not_chosen(found))
        return found or self._joining(self.units, add_unit(self.session, self.council, self.actor, text))

    def person(self, text: str) -> Person:
        """A name alone is enough where one person bears it; where several do, BadlyTyped asks for the office."""
        exact = next((person for person in self.people if is_same_name(written(person), text)), None)
        named = list({person.id: person for person in self.people if is_same_name(person.name, text)}.values())
        if exact is None and len(named) > 1:
            raise BadlyTyped(f"Có {len(named)} người tên {text}; hãy ghi thêm chức vụ sau dấu phẩy.")
        name, _, title = text.partition(",")
        return exact or next(iter(named), None) or self._joining(
            self.people, add_person(self.session, self.council, self.actor, name, title))

    def unit_rows(self, rows: Rows, place: str) -> Rows:
        """`unit` of each row becomes `unit_id`. Raises BadlyTyped at "units.2.unit", where `place` is "units"."""
        return self._rows(rows, place, "unit", self.unit)

    def person_rows(self, rows: Rows, place: str) -> Rows:
        """As unit_rows, for `person`."""
        return self._rows(rows, place, "person", self.person)

    def _joining(self, known: list, new: Unit | Person) -> Unit | Person:
        known.append(new)
        self.added.append(new.name)
        return new

    def _rows(self, rows: Rows, place: str, cell: str, find: Callable[[str], Any]) -> Rows:
        told: dict[str, dict[str, Any]] = {}
        faults: dict[str, str] = {}
        for number, row in enumerate(rows):
            try:
                found = find(row[cell] or "")
                if found.id in told:
                    raise BadlyTyped("Đã ghi ở một dòng trên.")
                told[found.id] = _with_id(row, cell, found.id)
            except BadlyTyped as refusal:
                faults[f"{place}.{number}.{cell}"] = str(refusal)
        if faults:
            raise BadlyTyped(fields=faults)
        return list(told.values())


def _with_id(row: dict[str, Any], cell: str, found_id: str) -> dict[str, Any]:
    """The name says whose row it is, not the place where it was written: so its old id is not told."""
    return {name: value for name, value in row.items() if name not in (cell, "id")} | {f"{cell}_id": found_id}
