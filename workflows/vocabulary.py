"""The words a workflow is written in. They follow the `transitions` package: trigger, source, dest.

Every word is frozen data and imports nothing of the house, so that a table can be read,
printed and tested without a database, a web server or a person.
"""

from dataclasses import dataclass, field
from typing import Literal

from workflows.roles import Role

STAY = "="  # the mark of `transitions` for a step that leaves the state as it is

Tone = Literal["neutral", "progress", "attention", "done"]
Kind = Literal["text", "line", "date", "datetime", "choice", "check"]


@dataclass(frozen=True)
class State:
    """Where a record stands. `edited_by` names the seats that may change its content there.

    `is_internal` hides the record from the units; `is_final` means that nobody is waited for any more; `halts` that
    nothing below the record moves while it stands here, but a correction of what was issued.
    """

    name: str
    label: str
    tone: Tone = "progress"
    edited_by: tuple[Role, ...] = ()
    is_final: bool = False
    is_internal: bool = False
    halts: bool = False


@dataclass(frozen=True)
class Need:
    """A positive sentence that must hold, answered by `rule` in oversight/rules/<stem>.py.

    The rule takes the record and today, and returns the names of what is still missing; none means yes.
    `met_by` says who can supply it, so that a disabled button is never a dead end. `part` names the part of the
    record's own content where it is written, when it is: whoever may write there has something to do.
    """

    rule: str
    text: str
    met_by: tuple[Role, ...] = ()
    part: str = ""


@dataclass(frozen=True)
class Check:
    """A positive sentence about what was typed, answered by `rule(record, typed)` in oversight/rules/<stem>.py.

    The rule returns True, or a sentence of its own that says why not, or False for the plain refusal.
    """

    rule: str
    field: str
    text: str


@dataclass(frozen=True)
class Ask:
    """Something a step must be told. `is_fact` stores it on the record under its own name.

    A date that tells what happened cannot lie after today unless `may_be_future`.
    `choices` are (value, label) pairs; `choices_from` names a function of oversight/services/choices.py, and
    `suggested_from` one whose values are offered while a line is typed: any other words will do as well.
    """

    name: str
    label: str
    kind: Kind = "text"
    is_required: bool = True
    is_fact: bool = False
    may_be_future: bool = False
    hint: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    choices_from: str = ""
    suggested_from: str = ""


@dataclass(frozen=True)
class Paper:
    """A document that a step issues; composed by oversight/papers/<kind>.py.

    `code` is the series abbreviation of Decree 30/2020/NĐ-CP, appendix III ("BB", "QĐ"; "" for a
    công văn, which has none). `form` is the number of the model there. `issuer` tells whose series
    the number comes from. `corrects` names the kind of paper that this one corrects: it is linked to
    the last of that kind of the same record. `code_by_ordering` names the bodies whose paper is of another type: a
    council resolves ("NQ") where a standing committee decides. `is_internal` keeps it from the units' people.
    """

    kind: str
    label: str
    code: str
    form: str
    issuer: Literal["ordering_body", "delegation"] = "ordering_body"
    corrects: str = ""
    code_by_ordering: tuple[tuple[str, str], ...] = ()
    is_internal: bool = False

    def code_for(self, ordering: str) -> str:
        return dict(self.code_by_ordering).get(ordering, self.code)


@dataclass(frozen=True)
class Transition:
    """One row of the law: what may be done, from where, by whom, when ready, on what authority.

    `law` is the key of a provision (workflows/law.py); its deadline belongs to this step.
    `effects` are functions of oversight/services/<stem>.py that run before the state changes.
    `is_exception` keeps a step out of to-do lists: it is possible, but nobody waits for it.
    `on_behalf` names the seats in `by` that may act for another but are not waited for.
    `together` lets one hand take the step for several records at once, with one paper.
    `barred` are seats whose holder may not take it whatever else they hold: nobody assesses their own unit.
    """

    trigger: str
    label: str
    source: tuple[str, ...]
    dest: str
    by: tuple[Role, ...]
    needs: tuple[Need, ...] = ()
    asks: tuple[Ask, ...] = ()
    checks: tuple[Check, ...] = ()
    law: str = ""
    effects: tuple[str, ...] = ()
    issues: Paper | None = None
    is_exception: bool = False
    on_behalf: tuple[Role, ...] = ()
    together: bool = False
    barred: tuple[Role, ...] = ()

    @property
    def awaited(self) -> tuple[Role, ...]:
        """The seats that the step waits for."""
        return tuple(role for role in self.by if role not in self.on_behalf)

    def leads_to(self, state: str) -> str:
        return state if self.dest == STAY else self.dest


@dataclass(frozen=True)
class Workflow:
    """A whole table. `stem` is its address in every layer."""

    stem: str
    label: str
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    intro: str = ""
    by_trigger: dict[str, Transition] = field(init=False, repr=False, compare=False)
    by_state: dict[str, State] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_trigger", {row.trigger: row for row in self.transitions})
        object.__setattr__(self, "by_state", {state.name: state for state in self.states})

    @property
    def initial(self) -> State:
        return self.states[0]

    def state(self, name: str) -> State:
        return self.by_state[name]

    def leaving(self, state: str) -> tuple[Transition, ...]:
        """The rows that start in `state`, in the order of the table."""
        return tuple(row for row in self.transitions if state in row.source)
