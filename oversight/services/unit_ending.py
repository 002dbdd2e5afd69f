"""Noting that a unit was dissolved, and who took its duties over. Whoever keeps the catalogue of its council does."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.identity import is_id
from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.ordering import by_words
from oversight.refusal import BadlyTyped, NotYours
from oversight.rules.typed import NOT_ON_THE_LIST
from oversight.rules.unit_ending import faults_in_ending
from oversight.services.directory_entry import change
from oversight.services.directory_mandate import Mandate

LABEL, BACK = "Ghi nhận đơn vị kết thúc hoạt động", "Ghi lại: đơn vị đang hoạt động"


def may_note_the_end(session: Session, mandate: Mandate, unit: Unit) -> bool:
    """Also the office of the council that took over what the unit was asked, once the unit's own council is no more."""
    if mandate.reaches(unit.council_id):
        return True
    is_over = unit.council.valid_to is not None and unit.council.valid_to < mandate.today
    taken_over = select(Recommendation.id).where(
        Recommendation.lead_unit_id == unit.id, Recommendation.council_id.in_(mandate.councils)).limit(1)
    return is_over and bool(mandate.councils) and session.scalar(taken_over) is not None


def successors_for(session: Session, mandate: Mandate, unit: Unit) -> list[Unit]:
    """Units that go on, of the unit's council and of those whose office the person is; by name."""
    near = {unit.council_id, *mandate.councils}
    found = session.scalars(select(Unit).where(
        Unit.council_id.in_(near), Unit.ended_on.is_(None), Unit.id != unit.id))
    return sorted(found, key=lambda each: by_words(each.name))


def note_the_end(session: Session, mandate: Mandate, unit: Unit, typed: Mapping[str, Any]) -> Unit:
    """`ended_on` and `successor_id` of `typed`; both empty correct a note made by mistake. Raises BadlyTyped."""
    if not may_note_the_end(session, mandate, unit):
        raise NotYours("Chỉ Văn phòng giúp việc Hội đồng nhân dân của đơn vị ghi nhận được việc này.")
    successor = _held(session, unit, _chosen(session, typed))
    _refuse_a_stranger(session, mandate, unit, successor)
    ended_on = typed.get("ended_on") or None
    if faults := faults_in_ending(unit, ended_on, successor, mandate.today):
        raise BadlyTyped(fields=faults)
    values = {"ended_on": ended_on, "successor_id": successor.id if successor else None}
    return change(session, unit, mandate, LABEL if ended_on else BACK, values)


def _chosen(session: Session, typed: Mapping[str, Any]) -> str | None:
    key = typed.get("successor_id") or None
    if key is not None and (not is_id(key) or session.get(Unit, key) is None):
        raise BadlyTyped(fields={"successor_id": NOT_ON_THE_LIST})
    return key


def _held(session: Session, unit: Unit, successor_id: str | None) -> Unit | None:
    """The successor, with both rows held until the commit: two offices must not end two units in each other."""
    wanted = sorted({unit.id, successor_id or unit.id})
    found = select(Unit).where(Unit.id.in_(wanted)).order_by(Unit.id).with_for_update()
    rows = {row.id: row for row in session.scalars(found.execution_options(populate_existing=True))}
    return rows.get(successor_id) if successor_id else None


def _refuse_a_stranger(session: Session, mandate: Mandate, unit: Unit, successor: Unit | None) -> None:
    """One of a council that the person has nothing to do with; what else is wrong has sentences of its own."""
    is_told_otherwise = successor is None or successor is unit or successor.ended_on is not None
    if not is_told_otherwise and successor not in successors_for(session, mandate, unit):
        raise BadlyTyped(fields={"successor_id": NOT_ON_THE_LIST})
