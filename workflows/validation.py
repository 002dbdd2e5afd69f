"""What `transitions` would notice only in use is refused here, when the table is read."""

from collections import Counter
from collections.abc import Iterator

from workflows.vocabulary import STAY, Transition, Workflow


class TableError(ValueError):
    """A workflow table contradicts itself; the message lists every fault found."""


def refuse_a_broken_table(table: Workflow) -> None:
    faults = list(faults_of(table))
    if faults:
        raise TableError(f"{table.stem}: " + "; ".join(faults))


def faults_of(table: Workflow) -> Iterator[str]:
    yield from (f"state {name} stands twice" for name in _twice(s.name for s in table.states))
    yield from (f"trigger {name} stands twice" for name in _twice(t.trigger for t in table.transitions))
    for row in table.transitions:
        yield from _faults_of_row(table, row)
    yield from (f"state {name} cannot be reached" for name in _unreachable(table))
    yield from (f"state {name} is a dead end" for name in _dead_ends(table))


def _faults_of_row(table: Workflow, row: Transition) -> Iterator[str]:
    known = {*table.by_state}
    yield from (f"{row.trigger} starts in unknown {name}" for name in row.source if name not in known)
    if row.dest not in known | {STAY}:
        yield f"{row.trigger} leads to unknown {row.dest}"
    if not row.by:
        yield f"{row.trigger} has nobody to take it"
    asked = {ask.name for ask in row.asks} | ({"paper_dated_on", "paper_number"} if row.issues else set())
    yield from (f"{row.trigger} checks {c.field}, which it does not ask" for c in row.checks if c.field not in asked)


def _twice(names: Iterator[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _unreachable(table: Workflow) -> list[str]:
    reached, frontier = {table.initial.name}, [table.initial.name]
    while frontier:
        found = {row.leads_to(here) for here in frontier for row in table.leaving(here)}
        frontier = sorted(found - reached)
        reached |= found
    return [state.name for state in table.states if state.name not in reached]


def _dead_ends(table: Workflow) -> list[str]:
    return [state.name for state in table.states if not state.is_final and not table.leaving(state.name)]
