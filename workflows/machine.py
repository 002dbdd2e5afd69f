"""Table -> one shared, immutable `transitions.Machine`, with every name resolved to code.

One machine a table, never one a record (ten times the cost), never `add_model` (it overwrites stored
states). `queued` stays False: a queue would be shared by all threads.
"""

from collections.abc import Callable

from transitions import EventData, Machine

from workflows.vocabulary import Workflow

Callback = Callable[[EventData], object]


def build_machine(
    table: Workflow, allow: Callback, keep_facts: Callback, effect: Callable[[str], Callback]
) -> Machine:
    """`allow` decides every step inside the machine; `effect(name)` finds the code of an effect.

    Facts are kept and effects run before the state changes: an exception there leaves the record as it was.
    Raises LookupError (from `effect`) when a name in the table has no code behind it.
    """
    machine = Machine(
        model=None, states=[state.name for state in table.states], initial=table.initial.name,
        auto_transitions=False, send_event=True, queued=False, model_attribute="state")
    for row in table.transitions:
        machine.add_transition(
            row.trigger, list(row.source), row.dest, conditions=[allow],
            before=[keep_facts, *(effect(name) for name in row.effects)])
    return machine


def fire(machine: Machine, record: object, trigger: str, **told: object) -> bool:
    """True when the step was taken; False when `allow` refused. `told` reaches effects as `event.kwargs`."""
    return machine.events[trigger].trigger(record, **told)
