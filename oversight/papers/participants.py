"""Thành phần tham dự: who was there, in groups, as they were entered that day."""

from collections.abc import Iterable

from oversight.models.round import Round
from oversight.models.sitting import Attendance, Sitting
from oversight.papers.blocks import Participants, Person
from oversight.papers.letterhead import DELEGATION
from oversight.papers.phrases import MISSING
from oversight.papers.represented import authorisation_of
from oversight.rules.sitting import ATTENDS
from workflows.roles import Role

SEATS = {
    Role.DELEGATION_HEAD: "Trưởng đoàn", Role.DELEGATION_DEPUTY: "Phó Trưởng đoàn",
    Role.DELEGATION_MEMBER: "Thành viên", Role.DELEGATION_SECRETARY: "Thư ký"}
NOBODY_YET = (Person(MISSING),)


def groups_of(sitting: Sitting) -> tuple[Participants, ...]:
    """The delegation and every unit always, the others when somebody was invited, or excused."""
    came = [row for row in sitting.attendance if row.presence in ATTENDS]
    groups = [(DELEGATION, [_member(row, sitting.round) for row in came if row.side == "delegation"] or NOBODY_YET)]
    groups += _when_any("Đại biểu mời", (_guest(row) for row in came if row.side == "invited"))
    groups += _of_units(sitting, came)
    groups += _when_any("Vắng mặt có lý do", (_absent(row, sitting) for row in sitting.attendance
                                              if row.presence == "excused"))
    return tuple(Participants(title, tuple(people), str(place)) for place, (title, people) in enumerate(groups, 1))


def seat_in(round_: Round, name: str) -> str:
    """By name, as attendance keeps names; two members of one name are told apart by nobody here, so neither is."""
    held = [SEATS.get(member.role, "") for member in round_.members if member.person.name == name]
    return held[0] if len(held) == 1 else ""


def _of_units(sitting: Sitting, came: list[Attendance]) -> list[tuple[str, Iterable[Person]]]:
    units = [row.unit for row in sitting.units]
    theirs = [row for row in came if row.side == "unit"]
    groups = [(unit.name, [_of_unit(row) for row in theirs if row.unit_id == unit.id] or NOBODY_YET) for unit in units]
    known = {unit.id for unit in units}
    return groups + _when_any("Đại diện cơ quan, đơn vị liên quan", (
        _of_unit(row) for row in theirs if row.unit_id not in known))


def _when_any(title: str, people: Iterable[Person]) -> list[tuple[str, list[Person]]]:
    found = list(people)
    return [(title, found)] if found else []


def _member(row: Attendance, round_: Round) -> Person:
    return Person(row.name, _joined(row.title, authorisation_of(row)), seat_in(round_, row.name))


def _guest(row: Attendance) -> Person:
    return Person(row.name, _joined(row.title, row.unit.name if row.unit else "", authorisation_of(row)))


def _of_unit(row: Attendance) -> Person:
    return Person(row.name, _joined(row.title, authorisation_of(row)))


def _absent(row: Attendance, sitting: Sitting) -> Person:
    seat = seat_in(sitting.round, row.name) if row.side == "delegation" else ""
    return Person(row.name, _joined(row.title, row.unit.name if row.unit else ""), seat)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
