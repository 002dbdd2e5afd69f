"""Issuing a paper: a number of its series, a description frozen for good, and what it is about."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from oversight.canonical import digest
from oversight.models.papers import IssuedPaper, PaperSubject
from oversight.models.records import Stateful
from oversight.papers.customised import customised
from oversight.papers.document import Document
from oversight.papers.freezing import from_json, to_json
from oversight.papers.issuing import Issuing
from oversight.refusal import BadlyTyped
from oversight.rules.check_code import new_check_code
from oversight.services.attempt import Attempt
from oversight.services.engine import find
from oversight.services.number_series import NumberSeries, hold_the_numbers, next_free, why_not_free
from oversight.services.paper_settings import notation_for, settings_for
from oversight.services.signers import signer_of
from workflows.vocabulary import Paper


def next_number(session: Session, paper: Paper, record: Stateful, year: int) -> int:
    """What to propose: one more than the highest of the series; each year begins with 1."""
    return next_free(session, NumberSeries(record.round.council_id, notation_for(paper, record), year))


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
    """The official document as it would stand now; a draft when it has no number yet.

    What the council has set for its papers is laid over it, but never over a text that was approved.
    """
    document = find("papers", issuing.paper.kind, "compose")(issuing)
    approved = _approved_text(issuing)
    if approved:
        return replace(document, issuers=from_json(approved).issuers)
    return customised(document, settings_for(issuing.record, issuing.paper.kind))


def draft(paper: Paper, record: Stateful) -> Document:
    signer = signer_of(paper, record, None, None)
    return compose(Issuing(paper, (record,), notation_for(paper, record), None, None, {}, signer=signer))


def papers_of(session: Session, record: Stateful) -> list[IssuedPaper]:
    """Every paper that is about the record, oldest first."""
    about = select(PaperSubject.paper_id).where(PaperSubject.stem == record.stem, PaperSubject.record_id == record.id)
    return list(session.scalars(select(IssuedPaper).where(IssuedPaper.id.in_(about)).order_by(IssuedPaper.id)))


def _issuing(attempt: Attempt, records: tuple[Stateful, ...]) -> Issuing:
    paper, typed = attempt.row.issues, attempt.typed
    return Issuing(
        paper, records, notation_for(paper, attempt.record), typed["paper_number"], typed["paper_dated_on"], typed,
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


def _approved_text(issuing: Issuing) -> dict | None:
    return issuing.record.approved_text if issuing.paper.kind == issuing.record.stem == "minutes" else None


def _refuse_a_taken_number(session: Session, issuing: Issuing) -> None:
    series = NumberSeries(issuing.record.round.council_id, issuing.notation, issuing.dated_on.year)
    hold_the_numbers(session, series.council_id)
    why = why_not_free(session, series, issuing.number)
    if why:
        raise BadlyTyped(fields={"paper_number": f"{why} Số tiếp theo là {next_free(session, series):02d}."})


def _flush_or_refuse(session: Session, issuing: Issuing) -> None:
    """The database itself keeps a number from being given twice, whatever this program believes."""
    try:
        session.flush()
    except IntegrityError as error:
        code = f"{issuing.number:02d}/{issuing.notation}"
        sentence = f"Số {code} năm {issuing.dated_on.year} đã được cấp."
        raise BadlyTyped(fields={"paper_number": sentence}) from error
