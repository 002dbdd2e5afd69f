"""Rows with all that their entries are made from: a fixed number of statements for many of them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.base import Base
from oversight.models.ledger import Commitment
from oversight.models.minutes import Minutes
from oversight.models.proposal import Forwarding, Proposal
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Finding, Sitting, SittingUnit, Statement

WITH: dict[type[Base], tuple[Any, ...]] = {
    SelfReport: (joinedload(SelfReport.unit), selectinload(SelfReport.versions),
                 selectinload(SelfReport.round).selectinload(Round.outline)),
    Sitting: (selectinload(Sitting.units).joinedload(SittingUnit.unit), selectinload(Sitting.attendance),
              selectinload(Sitting.agenda)),
    Minutes: (selectinload(Minutes.sitting).selectinload(Sitting.units).joinedload(SittingUnit.unit),),
    Statement: (selectinload(Statement.sitting),),
    Finding: (selectinload(Finding.sitting),),
    Commitment: (selectinload(Commitment.sitting),),
    Recommendation: (
        joinedload(Recommendation.lead_unit), selectinload(Recommendation.fulfilments),
        selectinload(Recommendation.cooperating).joinedload(CooperatingUnit.unit)),
    Proposal: (joinedload(Proposal.unit), selectinload(Proposal.forwardings).joinedload(Forwarding.to_council)),
}


def loaded(session: Session, model: type[Base], keys: Sequence[str]) -> list[Base]:
    return list(session.scalars(select(model).where(model.id.in_(keys)).options(*WITH.get(model, ()))))
