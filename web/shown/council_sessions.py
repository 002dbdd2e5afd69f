"""Khóa and kỳ họp of the councils that the reader may read, and what a session has before it."""

from dataclasses import dataclass
from typing import Any

from flask import url_for
from sqlalchemy import select

from oversight.models.council_sessions import CouncilSession, CouncilTerm
from oversight.models.follow_up import Rung
from oversight.models.organisations import Council
from oversight.models.proposal import Forwarding
from oversight.models.recommendation import Recommendation
from oversight.models.records import Stateful
from oversight.rules.closed_lists import COUNCIL_SESSIONS
from oversight.rules.standing import may_read
from oversight.services.council_sessions import may_keep, sessions_of, terms_of
from oversight.services.membership import councils_of
from oversight.services.session_agenda import passings_to, reported_to_the_council, rounds_before
from web.filters import date_vi
from web.find import seats
from web.shown.trail import Trail, record_url, shortened
from web.unit_of_work import actor, work
from workflows.roles import Role

LONGEST = 240


@dataclass(frozen=True)
class ShownCouncil:
    name: str
    terms: list[dict[str, Any]]
    sessions: list[dict[str, Any]]
    new_term_url: str | None
    new_session_url: str | None


@dataclass(frozen=True)
class ShownSession:
    facts: list[tuple[str, str | None]]
    proposals: list[dict[str, Any]]
    rounds: list[dict[str, Any]]
    recommendations: list[dict[str, Any]]
    edit_url: str | None


def trail(here: str) -> Trail:
    return [("Lịch", url_for("calendar.show")), ("Khóa, kỳ họp", url_for("council_sessions.listing")), (here, None)]


def readable_councils() -> list[Council]:
    """The one whose secretariat the reader is comes first."""
    work()
    known = councils_of(work(), actor().person, actor().today)
    found = work().scalars(select(Council).where(Council.id.in_(known)).order_by(Council.name))
    return sorted(found, key=lambda council: not may_keep(actor(), council.id))


def shown_councils() -> list[ShownCouncil]:
    return [_council(council) for council in readable_councils()]


def _council(council: Council) -> ShownCouncil:
    is_kept = may_keep(actor(), council.id)
    return ShownCouncil(
        council.name, [_term(term, is_kept) for term in terms_of(work(), council.id)],
        [_session(each) for each in sessions_of(work(), council.id)],
        url_for("council_sessions.new_term", council_id=council.id) if is_kept else None,
        url_for("council_sessions.new_session", council_id=council.id) if is_kept else None)


def _term(term: CouncilTerm, is_kept: bool) -> dict[str, Any]:
    url = url_for("council_sessions.edit_term", term_id=term.id) if is_kept else None
    return {"name": term.name, "starts_on": term.starts_on, "ends_on": term.ends_on, "url": url}


def _session(each: CouncilSession) -> dict[str, Any]:
    return {
        "name": each.name, "url": url_for("council_sessions.show", session_id=each.id),
        "kind": dict(COUNCIL_SESSIONS)[each.kind], "term": each.term.name if each.term else "",
        "days": days_of(each) or "chưa ấn định"}


def days_of(each: CouncilSession) -> str:
    """Empty while no day is fixed."""
    if each.closes_on and each.closes_on != each.opens_on:
        return f"{date_vi(each.opens_on)} đến {date_vi(each.closes_on)}"
    return date_vi(each.opens_on)


def shown_session(kept: CouncilSession) -> ShownSession:
    facts = [
        ("Khóa", kept.term.name if kept.term else None), ("Loại kỳ họp", dict(COUNCIL_SESSIONS)[kept.kind]),
        ("Thời gian", days_of(kept) or None), ("Nơi họp", kept.place or None)]
    may_change = may_keep(actor(), kept.council_id)
    return ShownSession(
        facts, [_proposal(each) for each in passings_to(work(), kept) if _is_for_reader(each.proposal, kept)],
        [_row(each, state=each.standing) for each in rounds_before(work(), kept) if may_read(seats(each), each)],
        [_recommendation(*each) for each in reported_to_the_council(work(), kept) if may_read(seats(each[0]), each[0])],
        url_for("council_sessions.edit_session", session_id=kept.id) if may_change else None)


def _is_for_reader(proposal: Stateful, kept: CouncilSession) -> bool:
    """The council's own people see its agenda; units and guests only what concerns them."""
    held = (seat for seat in actor().person.seats if seat.ended_on is None or seat.ended_on >= actor().today)
    is_own = any(seat.role in (Role.SECRETARIAT, Role.CHAIR) and seat.council_id == kept.council_id for seat in held)
    return is_own or may_read(seats(proposal), proposal)


def _proposal(each: Forwarding) -> dict[str, Any]:
    proposal = each.proposal
    is_last = each.id == proposal.forwardings[-1].id
    state = proposal.standing if is_last else {"label": "Đã chuyển sang kỳ họp sau", "tone": "neutral"}
    return _row(proposal, state=state, council=proposal.round.council.short_name, unit=proposal.unit.name,
                document=each.reply_document)


def _recommendation(item: Recommendation, rung: Rung) -> dict[str, Any]:
    unit = item.lead_unit.name if item.lead_unit else ""
    return _row(item, state=item.standing, unit=unit, taken_on=rung.taken_on, document=rung.document)


def _row(record: Stateful, **cells: Any) -> dict[str, Any]:
    url = record_url(record) if may_read(seats(record), record) else None
    return {"name": shortened(record.name, LONGEST), "url": url} | cells
