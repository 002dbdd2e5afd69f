"""What the council did about its recommendations in the year: more time given, steps of the ladder taken."""

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session

from oversight.models.follow_up import Extension, Rung
from oversight.models.recommendation import Recommendation
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally


def count_extensions(session: Session, scope: Scope) -> Tally:
    decided = scope.has(Extension.decided_on)
    counted = (scope.has(Extension.asked_on), and_(decided, Extension.is_granted), and_(decided, ~Extension.is_granted))
    asked, granted, refused = session.execute(
        select(*(func.count(case((each, 1))) for each in counted)).select_from(Extension)
        .join(Recommendation, Recommendation.id == Extension.recommendation_id).where(scope.owns(Recommendation))).one()
    return Tally({"extensions.asked": asked, "extensions.granted": granted, "extensions.refused": refused})


def count_rungs(session: Session, scope: Scope) -> Tally:
    found = dict(session.execute(
        select(Rung.rung, func.count()).join(Recommendation, Recommendation.id == Rung.recommendation_id)
        .where(scope.owns(Recommendation), scope.has(Rung.taken_on), ~Rung.is_left_out).group_by(Rung.rung)).all())
    return Tally({"rungs": sum(found.values())}, {"rungs.kind": found})
