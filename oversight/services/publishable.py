"""What of a council's year could be shown to everybody, and what is: a page at a time, in the person's hands only."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.organisations import Council
from oversight.models.papers import IssuedPaper
from oversight.models.publication import Publication
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round, SupervisedUnit
from oversight.rules.paper_kinds import papers_issued
from oversight.rules.publication import NAMED_BY_LAW, PAPER, RECOMMENDATION, ROUND, YEAR, reasons_against
from oversight.services.publication import Item, confirmed_marks
from oversight.yearly import Scope
from workflows.tables import workflow

A_PAGE = 50


@dataclass(frozen=True)
class Publishable:
    """`publication` by which it is shown now; `is_changed` since somebody last looked through its words."""

    item: Item
    publication: Publication | None
    is_changed: bool = False


def publishables(
    session: Session, scope: Scope, kind: str, *, every_paper: bool = False, skipped: int = 0
) -> tuple[list[Publishable], bool]:
    """A page of one kind, newest first, and whether more follow. `every_paper` beside those that the law names."""
    found = [*session.scalars(_wanted(scope, kind, every_paper).offset(skipped).limit(A_PAGE + 1))]
    items = [Item(kind, subject, scope.year) for subject in found[:A_PAGE]
             if not reasons_against(kind, subject, scope.year, scope.today)]
    return _with_what_is_shown(session, scope.council_id, items), len(found) > A_PAGE


def _wanted(scope: Scope, kind: str, every_paper: bool) -> Select:
    return {PAPER: _papers, ROUND: _rounds, RECOMMENDATION: _recommendations, YEAR: _year}[kind](scope, every_paper)


def _papers(scope: Scope, every_paper: bool) -> Select:
    open_ones = [kind for kind, paper in papers_issued().items() if not paper.is_internal]
    kinds = open_ones if every_paper else NAMED_BY_LAW
    return (
        select(IssuedPaper).join(Round, Round.id == IssuedPaper.round_id).options(joinedload(IssuedPaper.round))
        .where(scope.owns(IssuedPaper), IssuedPaper.year == scope.year, IssuedPaper.kind.in_(kinds),
               Round.state.not_in(_internal("round")))
        .order_by(IssuedPaper.dated_on.desc(), IssuedPaper.id.desc()))


def _rounds(scope: Scope, _every: bool) -> Select:
    return (
        select(Round).options(selectinload(Round.units).selectinload(SupervisedUnit.unit))
        .where(scope.owns(Round), scope.has(Round.established_on), Round.state.not_in(_internal("round")))
        .order_by(Round.established_on.desc(), Round.id.desc()))


def _recommendations(scope: Scope, _every: bool) -> Select:
    return (
        select(Recommendation).options(
            joinedload(Recommendation.round), joinedload(Recommendation.lead_unit),
            selectinload(Recommendation.fulfilments))
        .where(scope.owns(Recommendation), scope.has(Recommendation.issued_on),
               Recommendation.state.not_in(_internal("recommendation")))
        .order_by(Recommendation.issued_on.desc(), Recommendation.id.desc()))


def _year(scope: Scope, _every: bool) -> Select:
    """For those alone who answer for the whole council."""
    return select(Council).where(Council.id == scope.council_id, scope.bodies is None)


def _internal(stem: str) -> list[str]:
    return [state.name for state in workflow(stem).states if state.is_internal]


def _with_what_is_shown(session: Session, council_id: str, items: list[Item]) -> list[Publishable]:
    if not items:
        return []
    wanted = select(Publication).where(
        Publication.council_id == council_id, Publication.kind == items[0].kind, Publication.withdrawn_on.is_(None))
    if items[0].kind != YEAR:
        wanted = wanted.where(Publication.subject_id.in_([item.subject_id for item in items]))
    shown = list(session.scalars(wanted))
    marks, by_subject = confirmed_marks(session, shown), {_key(each.subject_id, each.year): each for each in shown}
    return [_publishable(item, by_subject.get(_key(item.subject_id, item.year)), marks) for item in items]


def _key(subject_id: str | None, year: int | None) -> Any:
    """The figures of a year have no subject but their year."""
    return subject_id or year


def _publishable(item: Item, publication: Publication | None, marks: dict[str, str]) -> Publishable:
    is_changed = publication is not None and marks.get(publication.id) != item.mark
    return Publishable(item, publication, is_changed)


def councils_to_publish_for(person: Any, today: date) -> dict[str, tuple[str, ...] | None]:
    """By council id, with the bodies whose rounds alone the person answers for; the office answers for all."""
    held = [seat for seat in (person.seats if person else ()) if seat.ended_on is None or seat.ended_on >= today]
    found: dict[str, tuple[str, ...] | None] = {}
    for seat in held:
        if seat.role == "chair" and seat.body_id:
            found[seat.council_id] = (*(found.get(seat.council_id) or ()), seat.body_id)
    return found | {seat.council_id: None for seat in held if seat.role == "secretariat"}
