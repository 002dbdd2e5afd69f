"""Who may find what, as a condition on entries. It says in SQL what rules/standing.py says of a record in hand, and
asks the records as they stand now: who lost a seat this morning finds nothing this morning."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, Table, and_, or_, select, union_all

from oversight.models.base import Base
from oversight.models.people import Person, Seat
from oversight.models.search import SearchEntry
from oversight.models.sent_above import proposals_sent_to
from oversight.rules.paper_kinds import papers_issued
from oversight.search.kinds import HEARD
from workflows.roles import UNIT, Role
from workflows.tables import workflow


@dataclass(frozen=True)
class Held:
    """What somebody sits in today: ids of councils, bodies and units."""

    person: str
    offices: tuple[str, ...]
    led: tuple[str, ...]
    chaired: tuple[tuple[str, str | None], ...]
    units: tuple[str, ...]


def held_by(person: Person, today: date) -> Held:
    seats = [seat for seat in person.seats if seat.ended_on is None or seat.ended_on >= today]
    chairs = [seat for seat in seats if seat.role == Role.CHAIR]
    return Held(
        person.id, _councils(seat for seat in seats if seat.role == Role.SECRETARIAT),
        _councils(seat for seat in chairs if seat.body and seat.body.kind in ("standing_committee", "council")),
        tuple((seat.council_id, seat.body_id) for seat in chairs),
        tuple(seat.unit_id for seat in seats if seat.role in UNIT and seat.unit_id))


def findable(person: Person, today: date) -> ColumnElement[bool]:
    held = held_by(person, today)
    whole, own, of_units = whole_rounds(held), _own_records(held), records_of_units(held.units)
    return or_(
        SearchEntry.round_id.in_(whole), SearchEntry.record_id.in_(own), SearchEntry.record_id.in_(_papers_about(own)),
        _open_to_units(of_units), _units(held, whole))


def rounds_to_choose_from(person: Person, today: date) -> Select:
    """Ids of the rounds that the person may find anything of."""
    entries = select(SearchEntry.round_id).where(findable(person, today), SearchEntry.kind == "round")
    return entries.distinct()


def whole_rounds(held: Held) -> Select:
    """Where the person reads everything: the offices and leaders of the council, the chair, the delegation."""
    rounds, bodies, members = _table("rounds"), _table("bodies"), _table("delegation_members")
    was_handed_over = bodies.c.council_id != rounds.c.council_id
    chairs = (and_(rounds.c.council_id == council, or_(was_handed_over, rounds.c.ordering_body_id == body))
              for council, body in held.chaired)
    offered_to = [council for council, _ in held.chaired]
    sat = select(members.c.round_id).where(members.c.person_id == held.person)
    return select(rounds.c.id).join(bodies, bodies.c.id == rounds.c.ordering_body_id).where(or_(
        rounds.c.council_id.in_([*held.offices, *held.led]), *chairs,
        and_(rounds.c.state == "transferred", rounds.c.successor_id.in_(offered_to)), rounds.c.id.in_(sat)))


def _own_records(held: Held) -> Select:
    """One by one: proposals sent up to the person's office, sittings that the person chairs, with their minutes."""
    sittings, minutes = _table("sittings"), _table("minutes")
    chaired = select(sittings.c.id).where(sittings.c.chair_id == held.person)
    return _any_of([
        proposals_sent_to(held.offices), chaired, select(minutes.c.id).where(minutes.c.sitting_id.in_(chaired))])


def records_of_units(units: Collection[str]) -> Select:
    """What concerns the units and is internal no more."""
    asked, met, beside = _table("supervised_units"), _table("sitting_units"), _table("cooperating_units")
    sittings = select(met.c.sitting_id).where(met.c.unit_id.in_(units))
    return _any_of([
        _shown("round", _table("rounds").c.id.in_(select(asked.c.round_id).where(asked.c.unit_id.in_(units)))),
        _shown("self_report", _table("self_reports").c.unit_id.in_(units)),
        _shown("sitting", _table("sittings").c.id.in_(sittings)),
        _shown("minutes", _table("minutes").c.sitting_id.in_(sittings)),
        _shown("recommendation", or_(
            _table("recommendations").c.lead_unit_id.in_(units),
            _table("recommendations").c.id.in_(select(beside.c.recommendation_id).where(beside.c.unit_id.in_(units))))),
        _shown("proposal", _table("proposals").c.unit_id.in_(units))])


TABLES = {"round": "rounds", "self_report": "self_reports", "sitting": "sittings", "minutes": "minutes",
          "recommendation": "recommendations", "proposal": "proposals"}


def _shown(stem: str, condition: ColumnElement[bool]) -> Select:
    records = _table(TABLES[stem])
    internal = [state.name for state in workflow(stem).states if state.is_internal]
    return select(records.c.id).where(condition, records.c.state.not_in(internal))


def _open_to_units(records: Select) -> ColumnElement[bool]:
    """Of their records, not what was said in the room before it was read back, nor results before the conclusion."""
    minutes, rounds = _table("minutes"), _table("rounds")
    read_back = _shown("minutes", minutes.c.id.is_not(None)).with_only_columns(minutes.c.sitting_id)
    concluded = select(rounds.c.id).where(rounds.c.concluded_on.is_not(None))
    may_see_papers = [kind for kind, paper in papers_issued().items() if not paper.is_internal]
    own = and_(
        SearchEntry.record_id.in_(records),
        or_(SearchEntry.kind.not_in(HEARD), SearchEntry.record_id.in_(read_back)),
        or_(SearchEntry.kind != "conclusion", SearchEntry.record_id.in_(concluded)))
    return or_(own, SearchEntry.record_id.in_(_papers_about(records, may_see_papers)))


def _papers_about(records: Select, kinds: Collection[str] | None = None) -> Select:
    papers, subjects = _table("papers"), _table("paper_subjects")
    about = select(papers.c.id).join(subjects, subjects.c.paper_id == papers.c.id)
    found = about.where(subjects.c.record_id.in_(records))
    return found if kinds is None else found.where(papers.c.kind.in_(kinds))


def _units(held: Held, whole: Select) -> ColumnElement[bool]:
    """The catalogue of one's council, the units of one's rounds, one's own unit."""
    asked = _table("supervised_units")
    councils = [*held.offices, *(council for council, _ in held.chaired)]
    in_rounds = select(asked.c.unit_id).where(asked.c.round_id.in_(whole))
    return and_(SearchEntry.kind == "unit", or_(
        SearchEntry.council_id.in_(councils), SearchEntry.record_id.in_(held.units),
        SearchEntry.record_id.in_(in_rounds)))


def _councils(seats: Iterable[Seat]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seat.council_id for seat in seats))


def _any_of(selects: list[Select]) -> Select:
    found = union_all(*selects).subquery()
    return select(found.c[0])


def _table(name: str) -> Table:
    return Base.metadata.tables[name]
