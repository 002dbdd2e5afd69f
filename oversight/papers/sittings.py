"""How papers speak of a sitting: who met whom, when, and who was in the chair."""

from datetime import date, datetime

from oversight.models.people import Person
from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.papers.bodies import supervising
from oversight.papers.letterhead import DELEGATION
from oversight.papers.phrases import MISSING, day, inside_a_sentence, listed, some_units, told
from oversight.papers.signing import role_in
from oversight.papers.wording import time_and_date
from workflows.roles import Role

CHAIRED_AS = {
    Role.DELEGATION_HEAD: "Trưởng đoàn giám sát", Role.DELEGATION_DEPUTY: "Phó Trưởng đoàn giám sát",
    Role.DELEGATION_MEMBER: "Thành viên Đoàn giám sát", Role.DELEGATION_SECRETARY: "Thư ký Đoàn giám sát"}


def delegation_of(round_: Round) -> str:
    return f"{DELEGATION} của {listed(body.full for body in supervising(round_))}"


def units_of(sitting: Sitting) -> str:
    return some_units(row.unit.name for row in sitting.units)


def working_with(sitting: Sitting) -> str:
    """"với Ban Chỉ đạo chuyển đổi số huyện về công tác chuyển đổi số …"."""
    return f"với {units_of(sitting)} về {inside_a_sentence(told(sitting.round.theme))}"


def held_on(sitting: Sitting) -> date | None:
    moment = sitting.started_at or sitting.opens_at
    return moment.date() if moment else None


def hour_and_day(moment: datetime | None) -> str:
    return time_and_date(moment) if moment else f"{MISSING} giờ {MISSING}, {day(None)}"


def presented(person: Person | None, round_: Round) -> str:
    """"Nguyễn Văn A, Chủ tịch HĐND huyện, Trưởng đoàn giám sát"."""
    if person is None:
        return MISSING
    return ", ".join(filter(None, (person.name, person.title, CHAIRED_AS.get(role_in(round_, person), ""))))


def chair_by_office(sitting: Sitting) -> str:
    """How a subject names whoever concluded: by the seat, never by name."""
    role = role_in(sitting.round, sitting.chair) if sitting.chair else ""
    return CHAIRED_AS.get(role, "chủ trì") if role in (Role.DELEGATION_HEAD, Role.DELEGATION_DEPUTY) else "chủ trì"


def programme_of(sitting: Sitting) -> tuple[str, ...]:
    """One item a line, as it was typed; the agenda of the room where no programme was written beforehand."""
    typed = (line.strip().removeprefix("-").strip() for line in sitting.programme.splitlines())
    return tuple(filter(None, typed)) or tuple(item.text.strip() for item in sitting.agenda)
