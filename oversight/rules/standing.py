"""Who sits where toward a record. No seat, no access."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from workflows.roles import UNIT, Role


def seats_of(person: Any, record: Any, today: date) -> frozenset[Role]:
    """Every seat of `person` toward `record` on that day; empty means that the record does not exist for them."""
    if person is None:
        return frozenset()
    held = [seat for seat in person.seats if seat.ended_on is None or seat.ended_on >= today]
    return frozenset((*_council_seats(held, record), *_unit_seats(held, record), *_round_seats(person, record)))


def _council_seats(held: list, record: Any) -> Iterator[Role]:
    round_ = record.round
    for seat in held:
        if seat.role == Role.SECRETARIAT and seat.council_id == round_.council_id:
            yield Role.SECRETARIAT
        if seat.role == Role.CHAIR and chairs_the_round(seat, round_):
            yield Role.CHAIR
        elif seat.role == Role.CHAIR and leads_the_council(seat, round_):
            yield Role.LEADERSHIP
        if seat.role == Role.CHAIR and round_.state == "transferred" and seat.council_id == round_.successor_id:
            yield Role.SUCCESSOR_CHAIR
        if seat.role == Role.SECRETARIAT and seat.council_id in _councils_above(record):
            yield Role.UPPER_SECRETARIAT


def chairs_the_round(seat: Any, round_: Any) -> bool:
    """The chair of the ordering body; after a handover, any chair of the council that took the round over."""
    was_handed_over = round_.ordering_body.council_id != round_.council_id
    return seat.council_id == round_.council_id and (was_handed_over or seat.body_id == round_.ordering_body_id)


def leads_the_council(seat: Any, round_: Any) -> bool:
    """The standing committee coordinates what its council's committees supervise (article 75 of Law 87): it reads."""
    is_theirs = seat.council_id == round_.council_id
    return is_theirs and seat.body is not None and seat.body.kind in ("standing_committee", "council")


def _councils_above(record: Any) -> set[str]:
    return {passing.to_council_id for passing in getattr(record, "forwardings", ()) if is_theirs_above(passing)}


def is_theirs_above(passing: Any) -> bool:
    """What was taken back before anybody received it is theirs no more."""
    return passing.withdrawn_on is None or passing.received_on is not None


def _unit_seats(held: list, record: Any) -> Iterator[Role]:
    units = units_of(record)
    return (Role(seat.role) for seat in held if seat.role in UNIT and seat.unit_id in units)


def _round_seats(person: Any, record: Any) -> Iterator[Role]:
    yield from (Role(member.role) for member in record.round.members if member.person_id == person.id)
    sitting = getattr(record, "sitting", record) if record.stem in ("sitting", "minutes") else None
    if sitting is not None and sitting.chair_id == person.id:
        yield Role.SITTING_CHAIR


def units_of(record: Any) -> set[str]:
    """The units that a record concerns: those whose people sit in a unit's seat toward it."""
    return UNITS_OF[record.stem](record)


UNITS_OF = {
    "round": lambda round_: {row.unit_id for row in round_.units},
    "self_report": lambda report: {report.unit_id},
    "sitting": lambda sitting: {row.unit_id for row in sitting.units},
    "minutes": lambda minutes: {row.unit_id for row in minutes.sitting.units},
    "recommendation": lambda item: {item.lead_unit_id, *(row.unit_id for row in item.cooperating)},
    "proposal": lambda proposal: {proposal.unit_id},
}


def may_read(seats: frozenset[Role], record: Any) -> bool:
    """Any seat reads; a unit does not see what is still internal to the council."""
    is_unit_only = seats <= set(UNIT)
    return bool(seats) and not (is_unit_only and record.standing.is_internal)


def may_edit(seats: frozenset[Role], record: Any) -> bool:
    return bool(seats & set(record.standing.edited_by)) and not is_sealed(record) and not is_halted(record)


def is_halted(record: Any) -> bool:
    """Below a round that is suspended, cancelled or over, nothing moves."""
    return record.round is not record and record.round.standing.halts


def is_sealed(record: Any) -> bool:
    """What was said at a sitting is read back from the minutes' draft; from then on it is theirs to change."""
    minutes = record.minutes if record.stem == "sitting" else None
    return minutes is not None and minutes.state != "draft"
