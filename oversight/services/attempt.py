"""An attempt: a step that is happening. It judges itself, once, inside the machine."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.calendar import Deadline
from oversight.models.records import Stateful
from oversight.refusal import BadlyTyped, NotYours, Refusal, Unmet
from oversight.rules.deadlines import deadline_of, done_on, provision_of
from oversight.rules.numbering import faults_in_number
from oversight.rules.standing import seats_of
from oversight.rules.typed import NOT_ON_THE_LIST, faults_in
from oversight.services.days_off import days_off
from oversight.services.engine import find, rule
from oversight.services.on_behalf import acting_by_itself, as_it_stands
from oversight.services.options import checklist
from workflows.roles import Role
from workflows.vocabulary import Transition

OWN_UNIT = "Bạn giữ ghế của chính đơn vị này; bước này phải do người khác thực hiện."
BY_ITSELF = "{0} sử dụng phần mềm này và tự ghi bước này."


@dataclass
class Attempt:
    """`typed` maps the names of the row's asks to values.

    `seat` and `deadline` are those of the moment it was judged, before any effect. They are no cached properties:
    until Python 3.12 one lock guards such a property for all threads, and a thread waiting there while holding a
    row of the database stops the one that holds the lock.
    """

    session: Session
    record: Stateful
    row: Transition
    actor: Actor
    typed: dict[str, Any]
    from_state: str = ""
    seat: Role | None = None
    deadline: Deadline | None = None
    refusal: Refusal | None = None

    def __post_init__(self) -> None:
        self.from_state = self.record.state

    @property
    def today(self) -> date:
        return self.actor.today

    @property
    def citation(self) -> str:
        found = provision_of(self.row, self.record, self.today)
        return found.citation if found else ""

    @property
    def told(self) -> dict[str, Any]:
        """What was typed, for the journal: only what the row asks, so that nothing else can slip in."""
        asked = {ask.name for ask in self.row.asks} | ({"paper_number", "paper_dated_on"} if self.row.issues else set())
        return {name: value for name, value in self.typed.items() if name in asked and value not in (None, "")}

    @property
    def is_late(self) -> bool:
        return self.deadline is not None and self.deadline.is_late(done_on(self.row, self.typed, self.today))

    def keep_facts(self) -> None:
        """Stores what was told as a fact under its own name, where deadlines count from it."""
        for ask in self.row.asks:
            if ask.is_fact and ask.name in self.typed:
                setattr(self.record, ask.name, self.typed[ask.name])

    def is_allowed(self) -> bool:
        """Asked by the machine as the condition of every row; the reason is kept in `refusal`."""
        self.refusal = self._not_mine() or self._not_ready() or self._badly_typed()
        return self.refusal is None

    def _not_mine(self) -> Refusal | None:
        seats = seats_of(self.actor.person, self.record, self.today)
        row = as_it_stands(self.session, self.record, self.row, self.today)
        self.seat = next((role for role in row.by if role in seats), None)
        if self.seat and not seats & {*self.row.barred}:
            return None
        if self.seat:
            return NotYours(OWN_UNIT)
        if seats & {*self.row.by}:
            return NotYours(BY_ITSELF.format(acting_by_itself(self.session, self.record, self.row, self.today).name))
        titles = ", ".join(role.title for role in self.row.by)
        return NotYours(f"Bước “{self.row.label}” do {titles} thực hiện.")

    def _not_ready(self) -> Refusal | None:
        unmet = [tick.refusal for tick in checklist(self.record, self.row, self.today) if not tick.is_met]
        return Unmet(*unmet) if unmet else None

    def _badly_typed(self) -> Refusal | None:
        faults = faults_in(self.row, self.typed, self.today)
        faults |= faults_in_number(self.row, self.typed, self.today)
        faults |= self._not_on_the_list(faults)
        faults |= self._failed_checks(faults)
        faults = faults or self._late_without_reason()
        return BadlyTyped(fields=faults) if faults else None

    def _late_without_reason(self) -> dict[str, str]:
        self.deadline = deadline_of(self.row, self.record, self.today, days_off(self.session), self.typed)
        if not self.is_late or self.typed.get("late_reason"):
            return {}
        return {"late_reason": f"Đã quá hạn ({self.deadline.sentence}); hãy ghi lý do chậm."}

    def _not_on_the_list(self, faults: dict[str, str]) -> dict[str, str]:
        """Lists that depend on the record are made anew: the page may be old, or forged."""
        asked = [ask for ask in self.row.asks
                 if ask.choices_from and ask.name not in faults and self.typed.get(ask.name)]
        lists = {ask.name: find("services", "choices", ask.choices_from)(self.session, self.record) for ask in asked}
        return {name: NOT_ON_THE_LIST for name, pairs in lists.items() if self.typed[name] not in dict(pairs)}

    def _failed_checks(self, faults: dict[str, str]) -> dict[str, str]:
        asked = [check for check in self.row.checks if check.field not in faults and self.typed.get(check.field)]
        verdicts = {check: rule(self.record.stem, check.rule)(self.record, self.typed) for check in asked}
        failed = {check: verdict for check, verdict in verdicts.items() if verdict is not True}
        return {check.field: verdict or f"Chưa đạt: {check.text}." for check, verdict in failed.items()}
