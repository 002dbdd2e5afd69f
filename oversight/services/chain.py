"""The chain of a proposal or a recommendation on one timeline: from the word that was said to the end of it."""

from datetime import date

from sqlalchemy.orm import Session

from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.rules.proposal import TOLD_ABOVE, is_taken_back
from oversight.services.chain_ahead import stages_ahead
from oversight.services.chain_origin import stages_of_origin
from oversight.services.chain_stage import Stage
from oversight.services.chain_steps import stages_of_steps
from workflows.roles import Role


def chain_of(
    session: Session, record: Proposal | Recommendation, seats: frozenset[Role], today: date
) -> list[Stage]:
    """For a reader who sits in `seats` toward `record`, and may read it.

    The council above is told where a proposal comes from and what it did with it, and nothing else of the round.
    """
    is_from_above = reads_from_above(seats)
    done = [*stages_of_origin(session, record, is_from_above=is_from_above),
            *stages_of_steps(session, record, TOLD_ABOVE if is_from_above else None)]
    is_over = is_from_above and is_taken_back(record)
    return _in_order(done) + ([] if is_over else stages_ahead(record, today))


def reads_from_above(seats: frozenset[Role]) -> bool:
    return seats == {Role.UPPER_SECRETARIAT}


def _in_order(stages: list[Stage]) -> list[Stage]:
    """By day; of one day, as they came."""
    return sorted(stages, key=lambda stage: stage.on or date.min)
