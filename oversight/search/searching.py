"""Tra cứu: what a person may find for what was typed, ranked, a page at a time."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from oversight.models.people import Person
from oversight.models.round import Round
from oversight.models.search import SearchEntry
from oversight.search.asked import Asked, Look
from oversight.search.matching import holds
from oversight.search.ranking import Candidate, ranked
from oversight.search.scope import findable, rounds_to_choose_from

MOST_FOUND = 300
"""Ranked for one question; who has more had better say more. It bounds the work, whatever was typed."""
COLUMNS = [getattr(SearchEntry, name) for name in ("number", "kind", "source_id", "record_id", "round_id", "title")]


@dataclass(frozen=True)
class Narrowed:
    """To kinds of kinds.py (one), and to the year of the round's establishing act."""

    kind: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Found:
    """`counts` by kind, of the chosen year; `total` of what was chosen. `candidates` are at most MOST_FOUND."""

    candidates: list[Candidate]
    counts: dict[str, int]
    total: int


NOTHING, EVERYTHING = Found([], {}, 0), Narrowed()


def search(session: Session, person: Person, today: date, asked: Asked, narrowed: Narrowed = EVERYTHING) -> Found:
    """One statement to count and one a look, whatever the house holds; two more where nothing was found and the last
    word may be unfinished. Empty for a question without a word."""
    if not asked.words:
        return NOTHING
    seen = findable(person, today)
    found = _found(session, asked.looks, asked, seen, narrowed)
    return found if found.counts or not asked.unfinished else _found(session, [asked.unfinished], asked, seen, narrowed)


def years(session: Session, person: Person, today: date) -> list[int]:
    """Of the rounds that the person may find, newest first."""
    known = select(Round.established_on).where(
        Round.id.in_(rounds_to_choose_from(person, today)), Round.established_on.is_not(None)).distinct()
    return sorted({day.year for day in session.scalars(known)}, reverse=True)


def _found(
    session: Session, looks: list[Look], asked: Asked, seen: ColumnElement[bool], narrowed: Narrowed,
) -> Found:
    in_year = [seen, *_of_year(narrowed.year)]
    counts = _counts(session, looks[-1], in_year)
    total = counts.get(narrowed.kind, 0) if narrowed.kind else sum(counts.values())
    if not total:
        return Found([], counts, 0)
    of_kind = [SearchEntry.kind == narrowed.kind] if narrowed.kind else []
    return Found(ranked(_candidates(session, looks, [*in_year, *of_kind]), asked), counts, total)


def _counts(session: Session, look: Look, conditions: list[ColumnElement[bool]]) -> dict[str, int]:
    counted = select(SearchEntry.kind, func.count()).where(holds(session, look), *conditions)
    return dict(session.execute(counted.group_by(SearchEntry.kind)).all())


def _candidates(session: Session, looks: list[Look], conditions: list[ColumnElement[bool]]) -> list[Candidate]:
    """Each look hands over what the ones before it have not found."""
    found: dict[int, Candidate] = {}
    for look in looks:
        if len(found) < MOST_FOUND:
            rows = session.execute(
                select(*COLUMNS).where(holds(session, look), *conditions)
                .order_by(SearchEntry.weight, SearchEntry.source_id.desc(), SearchEntry.part).limit(MOST_FOUND))
            for row in rows:
                found.setdefault(row.number, Candidate(*row, look))
    return list(found.values())[:MOST_FOUND]


def _of_year(year: int | None) -> list[ColumnElement[bool]]:
    if year is None:
        return []
    rounds = Round.__table__.c
    of_year = select(rounds.id).where(rounds.established_on.between(date(year, 1, 1), date(year, 12, 31)))
    return [SearchEntry.round_id.in_(of_year)]
