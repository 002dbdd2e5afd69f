"""One shared machine a table: it moves the record it is given, by the rows of the table and nothing else."""

from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest

from oversight.services.engine import machine_of
from workflows.machine import build_machine, fire
from workflows.roles import Role
from workflows.tables import all_workflows
from workflows.vocabulary import State, Transition, Workflow

TABLE = Workflow("example", "Ví dụ", (State("open", "Đang mở"), State("closed", "Đã đóng", is_final=True)), (
    Transition("close", "Đóng", ("open",), "closed", by=(Role.CHAIR,), effects=("lock", "ring")),
    Transition("reopen", "Mở lại", ("closed",), "open", by=(Role.CHAIR,)),
    Transition("knock", "Gõ cửa", ("open", "closed"), "=", by=(Role.CHAIR,))))


def a_record(state="open"):
    return SimpleNamespace(state=state, heard=[])


def hears(word):
    return lambda event: event.model.heard.append((word, event.model.state))


def a_machine(*, allow=lambda event: True, effect=hears):
    return build_machine(TABLE, allow, hears("facts"), effect)


@pytest.mark.parametrize("stem", all_workflows())
def test_a_machine_knows_the_triggers_of_its_table_and_makes_none_of_its_own(stem):
    machine, table = machine_of(stem), all_workflows()[stem]
    assert {*machine.events} == {*table.by_trigger}
    ways = {(name, source, row[0].dest) for name, event in machine.events.items()
            for source, row in event.transitions.items()}
    assert ways == {(row.trigger, source, row.leads_to(source)) for row in table.transitions for source in row.source}


def test_a_table_has_one_machine_for_all_its_records():
    assert machine_of("round") is machine_of("round")
    assert machine_of("round").models == []


def test_a_record_carries_nothing_of_the_machine():
    record = a_record()
    fire(a_machine(), record, "close")
    assert vars(record).keys() == {"state", "heard"}


def test_facts_are_kept_and_effects_run_in_their_order_before_the_state_changes():
    record = a_record()
    assert fire(a_machine(), record, "close")
    assert record.heard == [("facts", "open"), ("lock", "open"), ("ring", "open")]
    assert record.state == "closed"


def test_a_refused_step_runs_nothing():
    record = a_record()
    assert not fire(a_machine(allow=lambda event: False), record, "close")
    assert (record.state, record.heard) == ("open", [])


def test_an_effect_that_fails_leaves_the_record_where_it_was():
    def breaks(name):
        return hears(name) if name == "lock" else lambda event: 1 / 0

    record = a_record()
    with pytest.raises(ZeroDivisionError):
        fire(a_machine(effect=breaks), record, "close")
    assert record.state == "open"


def test_a_step_that_stays_runs_its_course_and_moves_nothing():
    record = a_record("closed")
    assert fire(a_machine(), record, "knock")
    assert (record.state, record.heard) == ("closed", [("facts", "closed")])


def test_a_name_without_code_stops_the_machine_from_being_built():
    def nobody_wrote(name):
        raise LookupError(name)

    with pytest.raises(LookupError, match="lock"):
        a_machine(effect=nobody_wrote)


def test_what_the_caller_tells_reaches_the_condition_and_the_effects():
    heard = []
    machine = a_machine(allow=lambda event: heard.append(event.kwargs) or True)
    fire(machine, a_record(), "close", attempt="this one")
    assert heard == [{"attempt": "this one"}]


def test_many_people_move_their_own_records_through_one_machine_at_once():
    """A queue would be shared by all of them, and a step done by somebody else's hand."""
    machine = a_machine()

    def back_and_forth(_):
        record, moved = a_record(), 0
        for trigger, expected in [("close", "closed"), ("reopen", "open")] * 200:
            moved += fire(machine, record, trigger) and record.state == expected
        return moved

    with ThreadPoolExecutor(4) as people:
        assert [*people.map(back_and_forth, range(4))] == [400] * 4
