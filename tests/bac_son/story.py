"""One story: every step is taken through the door, and gives back the paper that it issued."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy.orm import Session

import oversight.models  # noqa: F401  maps every table
from bac_son import day_at_work, institutions
from bac_son.days import acting, day, moment
from oversight import schema
from oversight.database import Database
from oversight.models.minutes import Minutes
from oversight.models.organisations import Unit
from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.papers.document import Document
from oversight.papers.freezing import from_json
from oversight.rules.ledger import ledger_digest
from oversight.services import papers
from oversight.services.editing import edit
from oversight.services.ledger import read_ledger_back
from oversight.services.round import open_round
from oversight.services.sitting import plan_sitting
from oversight.services.steps import take


@cache
def _database() -> Database:
    database = Database("sqlite://")
    schema.upgrade(database)
    return database


@contextmanager
def at_bac_son(**content: Any) -> Iterator["Story"]:
    """Nothing is committed: the next story finds the house empty. `content` goes into the draft of the round."""
    with _database().writing_by_hand() as session:
        yield Story(session, content)
        session.rollback()


class Story:
    """`round`, then `sitting` and `minutes` as far as the story has come."""

    def __init__(self, session: Session, content: dict[str, Any]) -> None:
        self.session, self.here = session, institutions.enter(session)
        self.units, self.people = self.here.units, self.here.people
        told = institutions.content_of_the_round(self.here) | content
        self.round = open_round(session, self.here.committee, acting(self.people["clerk"], "01/09/2024"), told)

    @property
    def minutes(self) -> Minutes:
        return self.sitting.minutes

    def take(
        self, record: Stateful, trigger: str, by: str, on: str, together: Sequence[Stateful] = (), **typed: Any,
    ) -> Document | None:
        """Papers are numbered 1, 2, 3 … and dated the day of the step; the one that came out, as it was frozen."""
        if record.workflow.by_trigger[trigger].issues:
            typed = {"paper_number": len(self.round.papers) + 1, "paper_dated_on": day(on)} | typed
        actor = acting(self.people[by], on)
        entry = take(self.session, record, trigger, actor, {"late_reason": "Chờ số liệu"} | typed, companions=together)
        return from_json(self.session.get(IssuedPaper, entry.paper_id).document) if entry.paper_id else None

    def edit(self, record: Stateful, **content: Any) -> None:
        edit(self.session, record, acting(self.people["clerk"], "18/10/2024"), content)

    def draft_of(self, record: Stateful, trigger: str) -> Document:
        return papers.draft(record.workflow.by_trigger[trigger].issues, record)

    def establish(self) -> Document:
        return self.take(self.round, "establish", "chair", "05/09/2024")

    def ask_for_reports(self) -> Document:
        return self.take(self.round, "notify", "chair", "10/09/2024", plan_sent_on=day("10/09/2024"), channel="system")

    def announce(self, *units: Unit, **content: Any) -> Document:
        """A sitting on 18/10/2024 with these units, planned and announced."""
        told = day_at_work.programme(self.here, units or self.units[:1]) | content
        self.sitting = plan_sitting(self.session, self.round, acting(self.people["clerk"], "01/10/2024"), told)
        return self.take(
            self.sitting, "notify", "clerk", "02/10/2024", programme_notified_on=day("02/10/2024"), channel="system")

    def meet(self, **content: Any) -> None:
        """Opened and written down: everything that happened that day, but for what the story tells."""
        self.take(self.sitting, "open", "chair", "18/10/2024", started_at=moment("18/10/2024 08:00"))
        self.edit(self.sitting, **day_at_work.everything(self.here) | content)
        read_ledger_back(
            self.session, self.sitting, acting(self.people["clerk"], "18/10/2024"), ledger_digest(self.sitting))

    def approve(self) -> None:
        self.take(self.sitting, "end", "chair", "18/10/2024 11:40", ended_at=moment("18/10/2024 11:30"))
        self.take(self.minutes, "read_back", "clerk", "18/10/2024")
        self.take(self.minutes, "approve", "chair", "18/10/2024")

    def issue_the_minutes(self) -> Document:
        self.take(self.minutes, "sign", "clerk", "18/10/2024", signed_on=day("18/10/2024"))
        return self.take(self.minutes, "issue", "clerk", "18/10/2024")

    def until_the_minutes(self, *units: Unit, **content: Any) -> Document:
        """From the establishing act to the minutes of one sitting."""
        self.establish()
        self.ask_for_reports()
        self.announce(*units)
        self.meet(**content)
        self.approve()
        return self.issue_the_minutes()
