"""Issuing a paper: a number of its series, a description frozen for good, and what it is about."""

from dataclasses import replace

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from oversight.canonical import digest
from oversight.models.papers import IssuedPaper, PaperSubject
from oversight.models.records import Stateful
from oversight.papers.document import Document
from oversight.papers.freezing import to_json
from oversight.papers.issuing import Issuing
from oversight.refusal import BadlyTyped
from oversight.rules.check_code import new_check_code
from oversight.rules.numbering import notation
from oversight.services.attempt import Attempt
from oversight.services.engine import find
from oversight.services.signers import signer_of
from workflows.vocabulary import Paper


def next_number(session: Session, paper: Paper, record: Stateful, year: int) -> int:
    """What to propose: one more than the highest of the series; each year begins with 1."""
    series = _series(record.round.council_id, notation(paper, record), year)
    return (session.scalar(select(func.max(IssuedPaper.number)).where(*series)) or 0) + 1


def issue(attempts: list[Attempt]) -> IssuedPaper:
    """One paper for all records of the attempts. Raises BadlyTyped when the number is already taken."""
    first = attempts[0]
    issuing = _issuing(first, tuple(attempt.record for attempt in attempts))
    _refuse_a_taken_number(first.session, issuing)
    paper = _frozen(issuing, replace(compose(issuing), check_code=new_check_code()))
    paper.subjects = [_subject(record) for record in issuing.records]
    first.session.add(paper)
    _flush_or_refuse(first.session, issuing)
    return paper


def compose(issuing: Issuing) -> Document:
    """The official document as it would stand now; a draft when it has no number yet."""
    return find("papers", issuing.paper.kind, "compose")(issuing)


def draft(paper: Paper, record: Stateful) -> Document:
    signer = signer_of(paper, record, None, None)
    return compose(Issuing(paper, (record,), notation(paper, record), None, None, {}, signer=signer))


def papers_of(session: Session, record: Stateful) -> list[IssuedPaper]:
    """Every paper that is about the record, oldest first."""
    about = select(PaperSubject.paper_id).where(PaperSubject.stem == record.stem, PaperSubject.record_id == record.id)
    return list(session.scalars(select(IssuedPaper).where(IssuedPaper.id.in_(about)).order_by(IssuedPaper.id)))


def _issuing(attempt: Attempt, records: tuple[Stateful, ...]) -> Issuing:
    paper, typed = attempt.row.issues, attempt.typed
    return Issuing(
        paper, records, notation(paper, attempt.record), typed["paper_number"], typed["paper_dated_on"], typed,
        _corrected(attempt.session, attempt.record, paper.corrects),
        signer_of(paper, attempt.record, attempt.actor.person, typed["paper_dated_on"]))


def _corrected(session: Session, record: Stateful, kind: str) -> IssuedPaper | None:
    return next((paper for paper in reversed(papers_of(session, record)) if kind and paper.kind == kind), None)


def _frozen(issuing: Issuing, document: Document) -> IssuedPaper:
    frozen = to_json(document)
    return IssuedPaper(
        council_id=issuing.record.council_id, round=issuing.record.round, kind=issuing.paper.kind,
        notation=issuing.notation, year=issuing.dated_on.year, number=issuing.number, dated_on=issuing.dated_on,
        subject=document.subject, document=frozen, sha256=digest(frozen), check_code=document.check_code,
        corrects=issuing.corrects)


def _subject(record: Stateful) -> PaperSubject:
    return PaperSubject(stem=record.stem, record_id=record.id)


def _series(council_id: str, code: str, year: int) -> tuple:
    return IssuedPaper.council_id == council_id, IssuedPaper.notation == code, IssuedPaper.year == year


def _refuse_a_taken_number(session: Session, issuing: Issuing) -> None:
    series = _series(issuing.record.council_id, issuing.notation, issuing.dated_on.year)
    holder = session.scalar(select(IssuedPaper).where(*series, IssuedPaper.number == issuing.number))
    if holder:
        raise _taken(issuing, f" cho “{holder.subject}”")


def _flush_or_refuse(session: Session, issuing: Issuing) -> None:
    try:
        session.flush()
    except IntegrityError as error:  # somebody took the number between the question and the answer
        raise _taken(issuing) from error


def _taken(issuing: Issuing, holder: str = "") -> BadlyTyped:
    code = f"{issuing.number:02d}/{issuing.notation}"
    return BadlyTyped(fields={"paper_number": f"Số {code} năm {issuing.dated_on.year} đã được cấp{holder}."})
