"""Rounds, the units in them, the sittings held."""

from collections import Counter

from sqlalchemy import case, distinct, func, select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body
from oversight.models.round import Round, SupervisedUnit
from oversight.models.sitting import Sitting, SittingUnit
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally

CANCELLED = "cancelled"


def count_rounds(session: Session, scope: Scope) -> Tally:
    found = session.execute(
        select(Body.name, Round.state, Round.origin, func.count()).join(Body, Body.id == Round.ordering_body_id)
        .where(scope.owns(Round), scope.has(Round.established_on))
        .group_by(Body.name, Round.state, Round.origin)).all()
    groups = {name: Counter() for name in ("rounds.body", "rounds.state", "rounds.origin")}
    for *keys, count in found:
        for group, key in zip(groups.values(), keys, strict=True):
            group[key] += count
    concluded = session.scalar(
        select(func.count()).select_from(Round).where(scope.owns(Round), scope.has(Round.concluded_on)))
    return Tally({"rounds": sum(row[-1] for row in found), "rounds.concluded": concluded}, groups)


def count_units(session: Session, scope: Scope) -> Tally:
    on_site = func.count(distinct(case((SupervisedUnit.way == "on_site", SupervisedUnit.unit_id))))
    units, rows, direct = session.execute(
        select(func.count(distinct(SupervisedUnit.unit_id)), func.count(), on_site)
        .join(Round, Round.id == SupervisedUnit.round_id)
        .where(scope.owns(SupervisedUnit), scope.has(Round.established_on), Round.state != CANCELLED)).one()
    return Tally({"units": units, "units.rows": rows, "units.on_site": direct})


def count_sittings(session: Session, scope: Scope) -> Tally:
    held = scope.owns(Sitting), scope.has_moment(Sitting.ended_at)
    sittings, units = session.execute(
        select(func.count(distinct(Sitting.id)), func.count(distinct(SittingUnit.unit_id)))
        .outerjoin(SittingUnit, SittingUnit.sitting_id == Sitting.id).where(*held)).one()
    return Tally({"sittings": sittings, "sittings.units": units})
