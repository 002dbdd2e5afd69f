"""A year counted: one function a subject, each a statement or a few, whatever the size of the register."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from oversight.yearly.commitments import count_commitments
from oversight.yearly.follow_up import count_extensions, count_rungs
from oversight.yearly.proposals import count_proposals
from oversight.yearly.recommendations import count_addressees, count_days, count_recommendations
from oversight.yearly.reports import count_reports
from oversight.yearly.rounds import count_rounds, count_sittings, count_units
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally, joined

COUNTINGS = (
    count_rounds, count_units, count_reports, count_sittings, count_recommendations, count_days, count_addressees,
    count_extensions, count_rungs, count_proposals, count_commitments)


@dataclass(frozen=True)
class YearFigures:
    scope: Scope
    found: Tally
    before: Tally

    @property
    def is_empty(self) -> bool:
        return not any(self.found.counts.values())


def figures_of(session: Session, scope: Scope) -> YearFigures:
    """With the year before, counted in the same way as of the same day."""
    return YearFigures(scope, _counted(session, scope), _counted(session, scope.before))


def _counted(session: Session, scope: Scope) -> Tally:
    return joined(count(session, scope) for count in COUNTINGS)
