"""Where it began: who said it at which sitting, in which words, and the papers that keep it.

The council above never reads the sitting itself. What is told here stands in the letter that it was sent.
"""

from collections.abc import Iterator

from sqlalchemy import Row, Select, select
from sqlalchemy.orm import Session

from oversight.models.ledger import Commitment
from oversight.models.minutes import Minutes
from oversight.models.organisations import Unit
from oversight.models.papers import IssuedPaper, PaperSubject
from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Finding, Sitting, SittingUnit, Statement
from oversight.papers.wording import number_and_code
from oversight.services.chain_stage import Stage
from oversight.services.isolation import without_the_wall


def stages_of_origin(session: Session, record: Proposal | Recommendation, *, is_from_above: bool) -> list[Stage]:
    """`is_from_above`: the reader belongs to the council above, which is told the sitting and its minutes alone.

    Only columns are read past the wall, and only for who may read `record`: no row of the round comes along.
    """
    with without_the_wall(session):
        stages = [] if record.sitting_id is None else [*_at_the_sitting(session, record)]
        return stages if is_from_above else [*stages, *_concluded(session, record)]


def _at_the_sitting(session: Session, record: Proposal | Recommendation) -> Iterator[Stage]:
    about = select(Sitting.opens_at, Sitting.chair_id, Sitting.ended_at).where(Sitting.id == record.sitting_id)
    sitting = session.execute(about).one_or_none()
    if sitting is None:  # a packet brings the proposal without its sitting
        return
    place, held_on = ("sitting", record.sitting_id), sitting.opens_at.date() if sitting.opens_at else None
    who, quote = _said(session, record, sitting)
    yield Stage(_label_of(record), held_on, who, quote, told=_with_whom(session, record.sitting_id), place=place)
    minutes_id = session.scalar(select(Minutes.id).where(Minutes.sitting_id == record.sitting_id))
    if minutes_id:
        yield from _issued(session, "minutes", "minutes", minutes_id, "Ghi vào biên bản")


def _concluded(session: Session, record: Proposal | Recommendation) -> Iterator[Stage]:
    if record.sitting_id:
        label = "Thông báo kết luận buổi làm việc"
        yield from _issued(session, "conclusion_notice", "sitting", record.sitting_id, label)
    yield from _issued(session, "round_conclusion", "round", record.round_id, "Kết luận giám sát")


def _issued(session: Session, kind: str, stem: str, record_id: str, label: str) -> Iterator[Stage]:
    for paper in session.execute(_papers(kind, stem, record_id)).all()[:1]:
        yield Stage(
            label, paper.dated_on, document=f"số {number_and_code(paper.number, paper.notation)}", paper_id=paper.id,
            paper_of=(stem, record_id))


def _papers(kind: str, stem: str, record_id: str) -> Select:
    about = PaperSubject.stem == stem, PaperSubject.record_id == record_id, IssuedPaper.kind == kind
    columns = IssuedPaper.id, IssuedPaper.number, IssuedPaper.notation, IssuedPaper.dated_on
    return select(*columns).join(PaperSubject, PaperSubject.paper_id == IssuedPaper.id).where(*about).order_by(
        IssuedPaper.id)


def _label_of(record: Proposal | Recommendation) -> str:
    if record.stem == "proposal":
        return "Đơn vị đề xuất tại buổi làm việc"
    return "Đơn vị hứa tại buổi làm việc" if record.commitment_id else "Chủ tọa kết luận tại buổi làm việc"


def _said(session: Session, record: Proposal | Recommendation, sitting: Row) -> tuple[str, str]:
    """Who said it, and the words; what a secretary put into better words later is not what was said."""
    if record.stem == "proposal":
        return _speech(session, select(
            Statement.speaker, Statement.speaker_title, Statement.quote, Statement.text).where(
                Statement.id == record.statement_id))
    if record.commitment_id:
        return _speech(session, select(
            Commitment.who, Commitment.who_title, Commitment.quote, Commitment.text).where(
                Commitment.id == record.commitment_id))
    concluded = select(Person.name, Person.title, Finding.quote, Finding.text).select_from(Finding)
    return _speech(session, concluded.outerjoin(Person, Person.id == sitting.chair_id).where(
        Finding.id == record.finding_id))


def _speech(session: Session, wanted: Select) -> tuple[str, str]:
    found = session.execute(wanted).one_or_none()
    if found is None:
        return "", ""
    name, title, quote, text = found
    return ", ".join(each for each in (name, title) if each), quote or text


def _with_whom(session: Session, sitting_id: str) -> tuple[tuple[str, str], ...]:
    units = select(Unit.name).join(SittingUnit, SittingUnit.unit_id == Unit.id)
    names = session.scalars(units.where(SittingUnit.sitting_id == sitting_id).order_by(SittingUnit.position))
    return (("Buổi làm việc với", ", ".join(names)),)
