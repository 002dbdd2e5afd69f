"""The storyteller: lets a person act on a day, through the same verbs as the web, one unit of work for each act.

Records are named by what an earlier act returned; every act fetches them anew, as a page would.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.database import Database
from oversight.demo.cast import Cast
from oversight.demo.days import moment
from oversight.files import FileStore
from oversight.models.base import Base
from oversight.models.organisations import Body
from oversight.models.outline import OutlineItem
from oversight.models.people import Person
from oversight.models.recommendation import Recommendation
from oversight.models.records import Stateful
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting
from oversight.rules.ledger import ledger_digest
from oversight.services import papers
from oversight.services.directory_mandate import Mandate
from oversight.services.editing import edit
from oversight.services.evidence import Sent, attach
from oversight.services.fulfilment_evidence import Proof, keep_proof
from oversight.services.ledger import read_ledger_back
from oversight.services.number_notes import note_numbers
from oversight.services.number_series import NumberSeries
from oversight.services.questions import ask
from oversight.services.recommendation import add_recommendation
from oversight.services.round import open_round
from oversight.services.self_report import answer
from oversight.services.sitting import plan_sitting
from oversight.services.steps import row_of, take


@dataclass
class Story:
    """`rounds` and `sittings` gather what was opened, under the key that the demonstration gives it.

    Within one round time never runs backwards: an act of the same day comes after the one told before it.
    """

    database: Database
    cast: Cast
    today: date
    store: FileStore | None = None
    rounds: dict[str, Round] = field(default_factory=dict)
    sittings: dict[str, Sitting] = field(default_factory=dict)
    _latest: datetime | None = None

    def opens(self, key: str, body: str, by: str, on: date, content: dict[str, Any]) -> Round:
        self._latest = None
        with self.database.writing() as session:
            ordering_body = session.get_one(Body, self.cast[body])
            self.rounds[key] = open_round(session, ordering_body, self._actor(session, by, on), content)
        return self.rounds[key]

    def turns_back(self) -> None:
        """To a round told before: its time is its own."""
        self._latest = None

    def recommends(self, round_: Round, by: str, on: date, contents: Sequence[dict[str, Any]]) -> None:
        """Drafts written by hand, all in one go."""
        with self.database.writing() as session:
            fresh, actor = _again(session, round_), self._actor(session, by, on)
            for content in contents:
                add_recommendation(session, fresh, actor, content)

    def plans(self, key: str, round_: Round, by: str, on: date, content: dict[str, Any]) -> Sitting:
        with self.database.writing() as session:
            actor = self._actor(session, by, on)
            self.sittings[key] = plan_sitting(session, _again(session, round_), actor, content)
        return self.sittings[key]

    def edits(self, record: Stateful, by: str, on: date, *, hour: int = 9, **changes: Any) -> None:
        with self.database.writing() as session:
            edit(session, _again(session, record), self._actor(session, by, on, hour), changes)

    def answers(
        self, report: SelfReport, by: str, on: date, answers: dict[int, dict[str, str]], *, hour: int = 9
    ) -> None:
        """`answers` maps the place of an item in the outline to what is written there."""
        with self.database.writing() as session:
            fresh = _again(session, report)
            told = {fresh.round.outline[place].id: cells for place, cells in answers.items()}
            answer(session, fresh, self._actor(session, by, on, hour), told)

    def reads_back(self, meeting: Sitting, by: str, on: date, *, hour: int = 10) -> None:
        """What was promised, asked and proposed, before those in the room."""
        with self.database.writing() as session:
            fresh = _again(session, meeting)
            read_ledger_back(session, fresh, self._actor(session, by, on, hour), ledger_digest(fresh))

    def does(self, verb: Callable[..., Any], record: Stateful, by: str, on: date, place: int, *told: Any) -> None:
        """Any other verb about one item of the outline: verb(session, record, actor, item id, *told)."""
        with self.database.writing() as session:
            fresh = _again(session, record)
            verb(session, fresh, self._actor(session, by, on), fresh.round.outline[place].id, *told)

    def asks(self, round_: Round, by: str, on: date, unit: str, text: str, place: int) -> None:
        with self.database.writing() as session:
            fresh = _again(session, round_)
            ask(session, fresh, self._actor(session, by, on), self.cast[unit], text, item_id=fresh.outline[place].id)

    def proves(self, report: SelfReport, by: str, on: date, place: int, sent: Sent) -> None:
        """Evidence beside an answer. Without a store the demonstration has none."""
        if self.store is not None:
            with self.database.writing() as session:
                fresh = _again(session, report)
                attach(session, self.store, fresh, self._actor(session, by, on), fresh.round.outline[place].id, sent)

    def takes(
        self, record: Stateful, trigger: str, by: str, on: date, *, companions: Sequence[Stateful] = (),
        hour: int = 9, **typed: Any,
    ) -> None:
        """A paper is dated on that day, and numbered next in its series unless `paper_number` is told."""
        with self.database.writing() as session:
            fresh = _again(session, record)
            issued = row_of(fresh, trigger).issues
            if issued:
                number = papers.next_number(session, issued, fresh, on.year)
                typed = {"paper_number": number, "paper_dated_on": on} | typed
            beside = [_again(session, each) for each in companions]
            take(session, fresh, trigger, self._actor(session, by, on, hour), typed, companions=beside)

    def checks(self, item: Recommendation, by: str, on: date, proof: Proof, note: str) -> None:
        """The office holds the report against a paper that it has in its hands."""
        with self.database.writing() as session:
            keep_proof(session, _again(session, item), self._actor(session, by, on), proof)
        self.takes(item, "check_evidence", by, on, checked_on=on, checked_note=note)

    def explains(self, council: str, notation: str, first: int, last: int, by: str, on: date, reason: str) -> None:
        """Numbers of the register that went to papers outside the product, so that none looks lost."""
        with self.database.writing() as session:
            actor, council_id = self._actor(session, by, on), self.cast[council]
            office = Mandate(actor.person, actor.now, councils=frozenset({council_id}))
            note_numbers(session, office, NumberSeries(council_id, notation, on.year), {
                "first": first, "last": last, "kind": "elsewhere", "reason": reason, "noted_on": on})

    def report_of(self, round_: Round, unit: str) -> SelfReport:
        with self.database.reading() as session:
            wanted = SelfReport.round_id == round_.id, SelfReport.unit_id == self.cast[unit]
            return session.scalars(select(SelfReport).where(*wanted)).one()

    def those_of(self, model: type[Base], owner: Round | Sitting) -> list[Any]:
        """Rows of `model` that belong to a round or a sitting, in the order they were written down."""
        column = model.sitting_id if isinstance(owner, Sitting) else model.round_id
        order = getattr(model, "position", model.id)
        with self.database.reading() as session:
            return list(session.scalars(select(model).where(column == owner.id).order_by(order, model.id)))

    def outline_of(self, meeting: Sitting) -> list[OutlineItem]:
        with self.database.reading() as session:
            return list(_again(session, meeting).round.outline)

    def _actor(self, session: Session, by: str, on: date, hour: int = 9) -> Actor:
        """Raises ValueError when the story tells of a day before one already told."""
        told = max(moment(on, hour), self._latest or moment(on, 0))
        actor = Actor(session.get_one(Person, self.cast[by]), told)
        if actor.today != on:
            raise ValueError(f"{by} acts on {on}, after {actor.today} was told")
        self._latest = told
        return actor


def _again(session: Session, record: Any) -> Any:
    return session.get_one(type(record), record.id)
