"""How many recommendations were issued in each of the last years: one statement."""

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from oversight.models.recommendation import Recommendation
from oversight.yearly.scope import Scope

YEARS = 5


def issued_by_year(session: Session, scope: Scope) -> list[tuple[int, int]]:
    """From the first year in which any was issued, the last five at most, up to the year of the scope."""
    year = extract("year", Recommendation.issued_on).label("year")
    since = scope.first.replace(year=scope.year - YEARS + 1)
    found = dict(session.execute(
        select(year, func.count()).select_from(Recommendation)
        .where(scope.owns(Recommendation), Recommendation.issued_on.between(since, scope.last)).group_by(year)).all())
    counted = {int(each): count for each, count in found.items()}
    return [(each, counted.get(each, 0)) for each in range(min(counted, default=scope.year), scope.year + 1)]
