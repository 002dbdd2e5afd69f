"""Khóa and kỳ họp of a council: kept by its secretariat in the council's journal, found by what people call them."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.organisations import Council
from oversight.refusal import NotYours
from oversight.rules.closed_lists import COUNCIL_SESSIONS
from oversight.rules.council_sessions import day_is_outside, outside_the_term
from oversight.rules.same_name import is_same_name, plain
from oversight.services.directory_entry import add, change
from oversight.services.directory_reading import Reading
from workflows.roles import Role

Kept = CouncilTerm | CouncilSession


def session_called(session: Session, council_id: str, name: str) -> CouncilSession | None:
    """The one of that council whose name is written so, whatever the capitals and spaces."""
    return next((each for each in sessions_of(session, council_id) if plain(each.name) == plain(name)), None)


def sessions_of(session: Session, council_id: str) -> list[CouncilSession]:
    """The latest first; those without a day before all."""
    found = session.scalars(select(CouncilSession).where(CouncilSession.council_id == council_id))
    return sorted(found, key=lambda each: each.opens_on or date.max, reverse=True)


def terms_of(session: Session, council_id: str) -> list[CouncilTerm]:
    """The latest first."""
    found = select(CouncilTerm).where(CouncilTerm.council_id == council_id)
    return list(session.scalars(found.order_by(CouncilTerm.starts_on.desc())))


def may_keep(actor: Actor, council_id: str) -> bool:
    """The secretariat of that very council."""
    seats = actor.person.seats if actor.person else []
    held = (seat for seat in seats if seat.ended_on is None or seat.ended_on >= actor.today)
    return any(seat.role == Role.SECRETARIAT and seat.council_id == council_id for seat in held)


def add_term(session: Session, council: Council, actor: Actor, typed: Mapping[str, Any]) -> CouncilTerm:
    """Raises NotYours, and BadlyTyped with a sentence beside each field; so do the next three."""
    _require(actor, council.id)
    values = _term(typed, terms_of(session, council.id), ())
    return add(session, CouncilTerm(council=council, **values), actor, "Thêm khóa của Hội đồng nhân dân", values)


def change_term(session: Session, term: CouncilTerm, actor: Actor, typed: Mapping[str, Any]) -> CouncilTerm:
    _require(actor, term.council_id)
    own = [each for each in sessions_of(session, term.council_id) if each.term_id == term.id]
    values = _term(typed, _others(terms_of(session, term.council_id), term), own)
    return change(session, term, actor, "Sửa khóa của Hội đồng nhân dân", values)


def add_session(session: Session, council: Council, actor: Actor, typed: Mapping[str, Any]) -> CouncilSession:
    _require(actor, council.id)
    values = _session(typed, sessions_of(session, council.id), terms_of(session, council.id))
    return add(session, CouncilSession(council=council, **values), actor, "Thêm kỳ họp", values)


def change_session(session: Session, kept: CouncilSession, actor: Actor, typed: Mapping[str, Any]) -> CouncilSession:
    _require(actor, kept.council_id)
    others = _others(sessions_of(session, kept.council_id), kept)
    return change(session, kept, actor, "Sửa kỳ họp", _session(typed, others, terms_of(session, kept.council_id)))


def _require(actor: Actor, council_id: str) -> None:
    if not may_keep(actor, council_id):
        raise NotYours("Khóa và kỳ họp do Văn phòng giúp việc của chính Hội đồng nhân dân đó ghi.")


def _others(rows: Iterable[Kept], row: Kept) -> list[Kept]:
    return [each for each in rows if each.id != row.id]


def _term(typed: Mapping[str, Any], others: list[Kept], sessions: Iterable[CouncilSession]) -> dict[str, Any]:
    """`sessions` are those of the term: none of them may be left outside by new dates."""
    reading = Reading(typed)
    values = {"name": _name(reading, others, "Hãy nhập tên khóa, ví dụ Khóa XVII, nhiệm kỳ 2021 - 2026."),
              "starts_on": reading.day("starts_on"), "ends_on": reading.day("ends_on")}
    if values["starts_on"] is None:
        reading.refuse("starts_on", "Hãy ghi ngày bắt đầu khóa.")
    _refuse_swapped(reading, values, "starts_on", "ends_on", "Ngày kết thúc khóa phải sau ngày bắt đầu.")
    for each in sessions if not reading.faults else ():
        _refuse_leaving_outside(reading, each, values["starts_on"], values["ends_on"])
    reading.check()
    return values


def _refuse_leaving_outside(reading: Reading, each: CouncilSession, starts: date, ends: date | None) -> None:
    name, day = outside_the_term(each.opens_on, each.closes_on, starts, ends)
    if name:
        place = "starts_on" if day < starts else "ends_on"
        reading.refuse(place, f"“{each.name}” của khóa này họp ngày {day:%d/%m/%Y}, nằm ngoài thời gian vừa ghi.")


def _session(typed: Mapping[str, Any], others: list[Kept], terms: list[CouncilTerm]) -> dict[str, Any]:
    reading, known = Reading(typed), {"": None} | {term.id: term for term in terms}
    term = reading.one_of("term_id", known, "Hãy chọn một khóa trong danh sách.")
    values = {
        "name": _name(reading, others, "Hãy nhập tên kỳ họp, ví dụ Kỳ họp thứ 29 (thường lệ cuối năm 2024)."),
        "kind": reading.one_of("kind", {code: code for code, _ in COUNCIL_SESSIONS}, "Hãy chọn loại kỳ họp."),
        "term_id": term.id if term else None, "place": reading.line("place"),
        "opens_on": reading.day("opens_on"), "closes_on": reading.day("closes_on")}
    if values["closes_on"] and not values["opens_on"]:
        reading.refuse("opens_on", "Đã ghi ngày bế mạc thì ghi cả ngày khai mạc.")
    _refuse_swapped(reading, values, "opens_on", "closes_on", "Ngày bế mạc không được trước ngày khai mạc.")
    if term and not reading.faults:
        _refuse_a_day_outside(reading, values, term)
    reading.check()
    return values


def _refuse_a_day_outside(reading: Reading, values: dict[str, Any], term: CouncilTerm) -> None:
    name, day = outside_the_term(values["opens_on"], values["closes_on"], term.starts_on, term.ends_on)
    if name:
        reading.refuse(name, day_is_outside(day, term.name, term.starts_on, term.ends_on))


def _name(reading: Reading, others: list[Kept], missing: str) -> str:
    """Unique in the council: a forwarding finds its session by it."""
    name = reading.line("name", missing)
    if any(is_same_name(each.name, name) for each in others):
        reading.refuse("name", "Hội đồng nhân dân này đã có mục mang tên đó.")
    return name


def _refuse_swapped(reading: Reading, values: dict[str, Any], first: str, last: str, sentence: str) -> None:
    if values[first] and values[last] and values[last] < values[first]:
        reading.refuse(last, sentence)
