"""Somebody of the company at the box: what they find, as kinds and titles."""

from cast import Play
from cast.days import day

from oversight.search import Narrowed, Readable, read, readable, search
from oversight.search.searching import EVERYTHING, MOST_FOUND, Found
from oversight.services.isolation import confine
from oversight.services.membership import councils_of

TODAY = "20/12/2024"


def found(play: Play, who: str, typed: str, narrowed: Narrowed = EVERYTHING, on: str = TODAY) -> Found:
    """Behind the wall of who asks, as on the web."""
    with play.database.reading() as session:
        person = play.person(who)
        confine(session, councils_of(session, person, day(on)))
        return search(session, person, day(on), read(typed), narrowed)


def shown(play: Play, who: str, typed: str, on: str = TODAY) -> list[Readable]:
    """All of it, held against the rules of each record."""
    with play.database.reading() as session:
        person = play.person(who)
        confine(session, councils_of(session, person, day(on)))
        candidates = search(session, person, day(on), read(typed)).candidates
        assert len(candidates) < MOST_FOUND
        return readable(session, person, day(on), candidates)


def kinds(play: Play, who: str, typed: str, on: str = TODAY) -> set[str]:
    return {each.candidate.kind for each in shown(play, who, typed, on)}


def sources(play: Play, who: str, typed: str, on: str = TODAY) -> list[str]:
    return [each.candidate.source_id for each in shown(play, who, typed, on)]
