"""What a stranger may read: published items, as they stand, and not a word that nobody has looked through.

The session has no walls here, so every statement begins at the publications that were not withdrawn.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Select, case, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.identity import is_id
from oversight.models.organisations import Council
from oversight.models.papers import IssuedPaper
from oversight.models.publication import Publication
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round, SupervisedUnit
from oversight.rules.publication import PAPER, RECOMMENDATION, ROUND, YEAR, reasons_against
from oversight.services.publication import Item, confirmed_marks

A_PAGE = 50
LIVE = Publication.withdrawn_on.is_(None)

KINDS_IN_ORDER = case(
    *((Publication.kind == kind, place) for place, kind in enumerate((YEAR, ROUND, PAPER, RECOMMENDATION))), else_=9)


@dataclass(frozen=True)
class PublicCouncil:
    council: Council
    items: int
    newest: date


@dataclass(frozen=True)
class PublicItem:
    """`is_looked_through`: the words are still those that somebody confirmed; other words are not shown."""

    publication: Publication
    item: Item
    is_looked_through: bool


def public_councils(session: Session) -> list[PublicCouncil]:
    """Those that show anything, by name."""
    counted = (
        select(Publication.council_id, func.count().label("shown"), func.max(Publication.published_on).label("newest"))
        .where(LIVE).group_by(Publication.council_id).subquery())
    found = select(Council, counted.c.shown, counted.c.newest).join(counted, counted.c.council_id == Council.id)
    return [PublicCouncil(*row) for row in session.execute(found.order_by(Council.name))]


def public_years(session: Session, council_id: str) -> list[int]:
    """Newest first."""
    found = select(Publication.year).where(LIVE, Publication.council_id == council_id, Publication.year.is_not(None))
    return sorted(set(session.scalars(found)), reverse=True)


def public_items(
    session: Session, council_id: str, year: int, today: date, skipped: int = 0
) -> tuple[list[PublicItem], bool]:
    """A page, one kind after another, and whether more follow."""
    shown = select(Publication).where(LIVE, Publication.council_id == council_id, Publication.year == year)
    in_order = shown.order_by(KINDS_IN_ORDER, Publication.published_on.desc(), Publication.id.desc())
    found = session.scalars(in_order.offset(skipped).limit(A_PAGE + 1)).all()
    return _items(session, found[:A_PAGE], today), len(found) > A_PAGE


def public_item(session: Session, publication_id: str, today: date) -> PublicItem | None:
    """None for what is not shown, or not any more, or must not be: nobody outside learns which."""
    if not is_id(publication_id):
        return None
    found = session.scalars(select(Publication).where(LIVE, Publication.id == publication_id)).all()
    return next(iter(_items(session, found, today)), None)


def public_parts(session: Session, round_: Round, council_id: str, today: date) -> list[PublicItem]:
    """What else of a round is shown: its papers and recommendations."""
    of_round = [select(model.id).where(model.round_id == round_.id) for model in (IssuedPaper, Recommendation)]
    shown = select(Publication).where(
        LIVE, Publication.council_id == council_id, or_(*(Publication.subject_id.in_(ids) for ids in of_round)))
    return _items(session, session.scalars(_in_order(shown)).all(), today)


def is_corrected(session: Session, paper: IssuedPaper) -> bool:
    return session.scalar(select(IssuedPaper.id).where(IssuedPaper.corrects_id == paper.id).limit(1)) is not None


def _in_order(shown: Select) -> Select:
    return shown.order_by(Publication.published_on.desc(), Publication.id.desc())


def _items(session: Session, shown: Iterable[Publication], today: date) -> list[PublicItem]:
    publications = list(shown)
    marks, subjects = confirmed_marks(session, publications), _subjects(session, publications)
    pairs = ((each, subjects.get(each.subject_id or each.council_id)) for each in publications)
    items = ((each, Item(each.kind, subject, each.year)) for each, subject in pairs if subject is not None)
    return [PublicItem(each, item, marks.get(each.id) == item.mark) for each, item in items
            if not reasons_against(item.kind, item.subject, item.year or today.year, today)]


def _subjects(session: Session, publications: list[Publication]) -> dict[str, object]:
    """By their ids: a statement a kind, however many there are."""
    loaded = {
        PAPER: select(IssuedPaper).options(joinedload(IssuedPaper.round)),
        ROUND: select(Round).options(
            selectinload(Round.units).selectinload(SupervisedUnit.unit), joinedload(Round.ordering_body)),
        RECOMMENDATION: select(Recommendation).options(
            joinedload(Recommendation.round), joinedload(Recommendation.lead_unit),
            selectinload(Recommendation.fulfilments)),
        YEAR: select(Council)}
    models = {PAPER: IssuedPaper, ROUND: Round, RECOMMENDATION: Recommendation, YEAR: Council}
    found = {}
    for kind, wanted in loaded.items():
        ids = {each.subject_id or each.council_id for each in publications if each.kind == kind}
        rows = session.scalars(wanted.where(models[kind].id.in_(ids))).all() if ids else ()
        found |= {row.id: row for row in rows}
    return found
