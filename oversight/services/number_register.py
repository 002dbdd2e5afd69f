"""Sổ đăng ký văn bản đi: every number of every series of a year, with its paper, its note, or nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.models.organisations import Body
from oversight.models.paper_settings import NumberNote
from oversight.models.papers import IssuedPaper
from oversight.rules.numbering import gaps_in, notation_of
from oversight.rules.paper_kinds import papers_issued
from oversight.services.number_series import STILL_TO_GIVE, NumberSeries, next_free
from oversight.services.paper_settings import codes_of


@dataclass(frozen=True)
class RegisterLine:
    """A paper with its number, or a run of numbers with one note, or a run that nothing is known of.

    `note` of a paper tells that the number had been kept for it.
    """

    first: int
    last: int
    paper: IssuedPaper | None = None
    note: NumberNote | None = None
    corrections: tuple[IssuedPaper, ...] = ()

    @property
    def is_gap(self) -> bool:
        return self.paper is None and self.note is None

    @property
    def count(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True)
class RegisteredSeries:
    series: NumberSeries
    lines: list[RegisterLine] = field(default_factory=list)
    next_number: int = 1

    @property
    def papers(self) -> list[IssuedPaper]:
        return [line.paper for line in self.lines if line.paper]

    @property
    def unexplained(self) -> int:
        return sum(line.count for line in self.lines if line.is_gap)


def register_of(session: Session, council_id: str, year: int) -> list[RegisteredSeries]:
    """Series in the order of their ký hiệu; only those that something is known of."""
    papers = _papers(session, council_id, year)
    noted = NumberNote.council_id == council_id, NumberNote.year == year
    notes = session.scalars(select(NumberNote).where(*noted)).all()
    corrections = _corrections(session, papers)
    return [
        _registered(session, NumberSeries(council_id, code, year), papers, notes, corrections)
        for code in sorted({row.notation for row in (*papers, *notes)})]


def years_of(session: Session, council_id: str) -> list[int]:
    """Newest first."""
    found = [select(model.year).where(model.council_id == council_id) for model in (IssuedPaper, NumberNote)]
    return sorted(set(session.scalars(found[0].union(found[1]))), reverse=True)


def notations_of(session: Session, council_id: str) -> list[str]:
    """Every ký hiệu that a paper of the council may bear, and those that were borne."""
    bodies = session.scalars(select(Body).where(Body.council_id == council_id, Body.kind != "office")).all()
    codes = codes_of(session, council_id)
    possible = {notation_of(paper, body.kind, body.code, *codes.get(kind, ("", "")))
                for kind, paper in papers_issued().items() for body in bodies}
    found = [select(model.notation).where(model.council_id == council_id) for model in (IssuedPaper, NumberNote)]
    return sorted(possible | set(session.scalars(found[0].union(found[1]))))


def _papers(session: Session, council_id: str, year: int) -> list[IssuedPaper]:
    wanted = select(IssuedPaper).where(IssuedPaper.council_id == council_id, IssuedPaper.year == year)
    loaded = selectinload(IssuedPaper.signed_copies), selectinload(IssuedPaper.round)
    return list(session.scalars(wanted.options(*loaded).order_by(IssuedPaper.number)))


def _corrections(session: Session, papers: list[IssuedPaper]) -> dict[str, list[IssuedPaper]]:
    """By the id of what they correct: a correction may bear the year after."""
    wanted = select(IssuedPaper).where(IssuedPaper.corrects_id.in_([paper.id for paper in papers]))
    found: dict[str, list[IssuedPaper]] = {}
    for paper in session.scalars(wanted.order_by(IssuedPaper.dated_on, IssuedPaper.number)):
        found.setdefault(paper.corrects_id, []).append(paper)
    return found


def _registered(
    session: Session, series: NumberSeries, papers: Iterable[IssuedPaper], notes: Iterable[NumberNote],
    corrections: dict[str, list[IssuedPaper]],
) -> RegisteredSeries:
    own = {paper.number: paper for paper in papers if paper.notation == series.notation}
    noted = {note.number: note for note in notes if note.notation == series.notation}
    given = [*own, *(number for number, note in noted.items() if note.kind != STILL_TO_GIVE)]
    gaps = gaps_in({*own, *noted}, max(given, default=0))
    lines = [
        *(RegisterLine(number, number, paper, noted.get(number), tuple(corrections.get(paper.id, ())))
          for number, paper in own.items()),
        *_note_lines(note for number, note in sorted(noted.items()) if number not in own),
        *(RegisterLine(first, last) for first, last in gaps)]
    return RegisteredSeries(series, sorted(lines, key=lambda line: line.first), next_free(session, series))


def _note_lines(notes: Iterable[NumberNote]) -> Iterator[RegisterLine]:
    """A run with one reason is one line: what was given before the office began may be a hundred numbers."""
    def run(placed: tuple[int, NumberNote]) -> tuple:
        place, note = placed
        return note.number - place, note.kind, note.reason, note.noted_on, note.noted_by

    for _, placed in groupby(enumerate(notes), key=run):
        together = [note for _, note in placed]
        yield RegisterLine(together[0].number, together[-1].number, note=together[0])
