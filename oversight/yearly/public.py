"""The figures of a year as everybody is told them: nothing of rounds still internal, no name nobody looked through."""

from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from oversight.yearly.counting import YearFigures
from oversight.yearly.recommendations import count_addressees
from oversight.yearly.rounds import count_rounds
from oversight.yearly.scope import Scope
from oversight.yearly.tally import MOST_UNITS, Tally

BODIES = "rounds.body"


def public_scope(council_id: str, year: int, today: date) -> Scope:
    return Scope(council_id, year, today, is_public=True)


def names_told(session: Session, council_id: str, year: int) -> dict[str, list[str]]:
    """The names that stand beside the numbers, whatever the day; those of themes are the library's own words."""
    scope = public_scope(council_id, year, date(year, 12, 31))
    bodies = {*_bodies(session, scope), *_bodies(session, scope.before)}
    units = count_addressees(session, scope).units[:MOST_UNITS]
    return {"bodies": sorted(bodies), "units": sorted({unit.name for unit in units})}


def without_names(figures: YearFigures) -> YearFigures:
    """The numbers alone, while somebody is still to look through a name that changed."""
    return replace(figures, found=_nameless(figures.found), before=_nameless(figures.before))


def _bodies(session: Session, scope: Scope) -> list[str]:
    return list(count_rounds(session, scope).groups[BODIES])


def _nameless(tally: Tally) -> Tally:
    return replace(tally, groups={**tally.groups, BODIES: {}}, units=())
