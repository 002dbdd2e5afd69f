"""One story in progress: characters act through the services, each act a unit of work, and the audience looks.

What the audience sees is read from the database again after every act, never remembered.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import pytest
from sqlalchemy.orm import Session

from cast import audit, scenes
from cast.days import hour_of
from cast.entrance import enter_the_company
from cast.scenery import EMPTY, Scenery
from cast.script import SCRIPT, Line, spoken
from oversight.actor import Actor
from oversight.models.base import Base
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person
from oversight.models.records import Stateful
from oversight.refusal import Refusal
from oversight.services import papers, steps
from oversight.services.isolation import COUNCILS, confine
from oversight.services.membership import councils_of

COMPANY = "company"
Noun = TypeVar("Noun", bound=Base)


class Play:
    def __init__(self, scenery: Scenery, audience: Session, ids: dict[str, str]) -> None:
        self.scenery, self.database, self.ids = scenery, scenery.database, ids
        self._audience = audience
        self.has_begun = self.has_acted = False

    @property
    def audience(self) -> Session:
        """A session that only looks, and every look is a new one: what others wrote meanwhile is seen.

        Whoever has looked is in the story: its scenery is not changed any more.
        """
        self.has_begun = True
        self._audience.rollback()
        return self._audience

    # Who and what there is

    def a(self, stem: str, state: str) -> Any:
        """A record that has come to `state` by its steps. The first one of a story comes with the scenery."""
        if self.has_begun:
            return scenes.play_until(self, (stem, state))
        record = scenes.set_the_scene(self, (stem, state))
        self.has_acted = False
        return record

    def people(self, *keys: str) -> dict[str, Person]:
        """Several at one look."""
        audience = self.audience
        return {key: audience.get(Person, self.ids[key]) for key in keys}

    def person(self, key: str) -> Person:
        return self.audience.get(Person, self.ids[key])

    def unit(self, key: str) -> Unit:
        return self.audience.get(Unit, self.ids[key])

    def body(self, key: str) -> Body:
        return self.audience.get(Body, self.ids[key])

    def council(self, key: str) -> Council:
        return self.audience.get(Council, self.ids[key])

    def journal_of(self, record: Stateful) -> list[JournalEntry]:
        """What the journal says about one record, oldest first."""
        entries = self.audience.query(JournalEntry).filter_by(record_id=record.id)
        return entries.order_by(JournalEntry.position).all()

    # Acting

    def take(
        self, record: Stateful, trigger: str, *, by: str = "", on: str = "", together: Sequence[Stateful] = (),
        version: int | None = None, **typed: Any,
    ) -> JournalEntry:
        """One step, said as in script.py where the story does not say otherwise; a value of None is left out."""
        line = SCRIPT.get((record.stem, trigger), Line(by, on))
        with self.acting(by or line.by, on or line.on) as (session, actor):
            there, *others = self.found(session, actor, record, *together)
            told = self._told(session, there, trigger, actor, line.typed | typed)
            entry = steps.take(
                session, there, trigger, actor, told, companions=others,
                version=record.version if version is None else version)
        return self.audience.get(JournalEntry, entry.id)

    def do(self, verb: Callable[..., Noun], record: Base, *content: Any, by: str, on: str, **more: Any) -> Noun:
        """Any other verb of oversight/services, as verb(session, record, actor, *content)."""
        with self.acting(by, on) as (session, actor):
            made = verb(session, *self.found(session, actor, record), actor, *content, **more)
        return self.audience.get(type(made), made.id) if isinstance(made, Base) else made

    @contextmanager
    def acting(self, by: str, on: str) -> Iterator[tuple[Session, Actor]]:
        self.has_acted = True
        with self.database.writing() as session:
            yield session, Actor(session.get(Person, self.ids[by]), hour_of(on))
        self.audience.rollback()

    @contextmanager
    def refusing(self, kind: type[Refusal], *saying: str) -> Iterator[Any]:
        """What is done inside is refused with these words, and nothing in the house has changed."""
        before = audit.content_of(self.database)
        with pytest.raises(Refusal) as caught:
            yield caught
        assert type(caught.value) is kind, f"{type(caught.value).__name__}: {caught.value}"
        _assert_it_says(str(caught.value), saying)
        assert audit.content_of(self.database) == before

    def found(self, session: Session, actor: Actor, *records: Noun) -> list[Noun]:
        """The audience's records, in the session of an act, behind the wall of whoever acts.

        Where the wall hides a record it is taken away: the seats must refuse by themselves too.
        """
        confine(session, councils_of(session, actor.person, actor.today))
        if all(session.get(type(record), record.id) for record in records):
            return [session.get(type(record), record.id) for record in records]
        session.info.pop(COUNCILS)
        session.expire_all()
        return [session.get_one(type(record), record.id) for record in records]

    def _told(self, session: Session, record: Stateful, trigger: str, actor: Actor, typed: dict) -> dict[str, Any]:
        row = record.workflow.by_trigger.get(trigger)
        told = {name: spoken(value, actor.today, self.ids) for name, value in typed.items()}
        if row is None or row.issues is None:
            return told
        number = papers.next_number(session, row.issues, record, actor.today.year)
        return {"paper_number": number, "paper_dated_on": actor.today} | told


def _assert_it_says(sentences: str, saying: tuple[str, ...]) -> None:
    assert sentences.strip(), "a refusal without a word"
    assert sentences.endswith((".", "?")), f"not a sentence: {sentences}"
    for words in saying:
        assert words in sentences, f"{words!r} is not in {sentences!r}"


@contextmanager
def a_play(scenery: Scenery) -> Iterator[Play]:
    ids = _company_of(scenery)
    with scenery.database.reading() as audience:
        play = Play(scenery, audience, ids)
        yield play
        if play.has_acted:
            audience.rollback()
            audit.assert_the_journal_is_whole(audience)


def _company_of(scenery: Scenery) -> dict[str, str]:
    if COMPANY not in scenery.notes:
        scenery.set_back(EMPTY)
        with scenery.database.writing() as session:
            ids = enter_the_company(session)
        scenery.keep(COMPANY, ids)
    scenery.set_back(COMPANY)
    return scenery.notes[COMPANY]
