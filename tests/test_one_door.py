"""No record changes its state but by a step of its table, taken from a seat of that step."""

import pytest
from whole_round import EVERY_SEAT, TODAY, House, every_state, sitter, typed_for

from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.options import options
from oversight.services.steps import take
from workflows.roles import Role
from workflows.tables import all_workflows, workflow

EVERY_TRIGGER = {trigger for table in all_workflows().values() for trigger in table.by_trigger}
LATIN_LOOKALIKES = str.maketrans("aceiopsx", "асеіорѕх")


@pytest.fixture(scope="module")
def house():
    with House.in_memory() as made:
        yield made


class TakenBack(Exception):
    """Ends a unit of work whose step was allowed, so that the next one finds the same house."""


def attempt(house, stem, row, role):
    with house.database.writing() as session:
        record, actor = house.record(session, stem, row.trigger), sitter(session, house.ids, role)
        before, version = record.state, record.version
        entry = take(session, record, row.trigger, actor, typed_for(session, record, row), version=version)
        assert (entry.action, entry.label) == (row.trigger, row.label)
        assert (entry.seat, entry.actor_id) == (role, actor.person.id)
        assert (record.state, entry.from_state, entry.to_state) == (row.leads_to(before), before, row.leads_to(before))
        assert record.version > version
        assert bool(entry.paper_id) == bool(row.issues)
        raise TakenBack


@pytest.mark.parametrize(("stem", "state"), every_state())
def test_a_step_is_taken_from_its_states_and_its_seats_and_from_no_others(house, stem, state):
    """A refusal leaves not one byte behind."""
    house.stand(stem, state)
    picture = house.picture()
    for row in workflow(stem).leaving(state):
        for role in EVERY_SEAT:
            with pytest.raises(TakenBack if role in row.by else NotYours):
                attempt(house, stem, row, role)
            assert house.picture() == picture, (row.trigger, role)


@pytest.mark.parametrize(("stem", "state"), every_state())
def test_every_trigger_that_does_not_leave_the_state_is_refused_to_everybody(house, stem, state):
    """And touches nothing: the unit of work is committed, not rolled back."""
    house.stand(stem, state)
    picture = house.picture()
    elsewhere = EVERY_TRIGGER - {row.trigger for row in workflow(stem).leaving(state)}
    with house.database.writing() as session:
        record = house.record(session, stem)
        for actor in [sitter(session, house.ids, role) for role in EVERY_SEAT]:
            for trigger in elsewhere:
                with pytest.raises(OutOfStep):
                    take(session, record, trigger, actor, {"reason": "Bổ sung"}, version=record.version)
    assert house.picture() == picture


def hostile_names(table):
    yield from ("__class__", "__init__", "__dict__", "state", "take", "trigger", "", " ", "=", "*", None)
    for state in table.states:
        yield from (f"to_{state.name}", f"is_{state.name}", state.name)
    for trigger in table.by_trigger:
        yield from (f"may_{trigger}", trigger.upper(), f"{trigger} ", f"{trigger}\x00", f"{trigger}/../{trigger}")
        yield trigger.translate(LATIN_LOOKALIKES)
        yield "".join(letter if letter == "_" else chr(ord(letter) + 0xFEE0) for letter in trigger)  # full width


@pytest.mark.parametrize("stem", all_workflows())
def test_a_name_that_only_looks_like_a_step_is_no_step(house, stem):
    table = workflow(stem)
    house.stand(stem, table.initial.name)
    picture = house.picture()
    with house.database.writing() as session:
        record, actor = house.record(session, stem), sitter(session, house.ids, Role.CHAIR)
        for name in {*hostile_names(table)} - {*table.by_trigger}:
            with pytest.raises(OutOfStep, match="Không có bước này"):
                take(session, record, name, actor)
    assert house.picture() == picture


@pytest.mark.parametrize(("stem", "state"), every_state())
def test_a_person_is_offered_exactly_what_the_door_would_let_through(house, stem, state):
    house.stand(stem, state)
    with house.database.reading() as session:
        record = house.record(session, stem)
        for role in EVERY_SEAT:
            offered = options(session, record, sitter(session, house.ids, role).person, TODAY)
            assert [option.row for option in offered] == [*workflow(stem).leaving(state)]
            assert [option.is_mine for option in offered] == [role in option.row.by for option in offered]
            assert {option.seat for option in offered} <= {role, None}


def test_what_is_missing_is_the_same_words_on_the_checklist_and_in_the_refusal(house):
    house.stand("round", "draft")
    told = []

    def establish_without_members(session):
        round_, chair = session.get_one(Round, house.ids["round"]), sitter(session, house.ids, Role.CHAIR)
        round_.members.clear()
        shown = next(o for o in options(session, round_, chair.person, TODAY) if o.row.trigger == "establish")
        told.extend(tick.refusal for tick in shown.checklist if not tick.is_met)
        take(session, round_, "establish", chair, {"paper_number": 1, "paper_dated_on": TODAY})

    with pytest.raises(Unmet) as refused:
        house.write(establish_without_members)
    assert [*refused.value.sentences] == told
    assert told[0].endswith("(còn: thành phần Đoàn).")
    assert told[1].endswith("(còn: Trưởng đoàn giám sát, Thư ký Đoàn giám sát).")


EVERY_STEP = [(stem, row.trigger) for stem, table in all_workflows().items() for row in table.transitions]


@pytest.mark.parametrize(("stem", "trigger"), EVERY_STEP)
def test_a_step_that_is_told_nothing_names_each_thing_it_asks_for(house, stem, trigger):
    row = workflow(stem).by_trigger[trigger]
    wanted = {ask.name for ask in row.asks if ask.is_required}
    wanted |= {"paper_number", "paper_dated_on"} if row.issues else set()
    house.stand(stem, row.source[0])

    def take_without_a_word(session):
        actor = sitter(session, house.ids, row.by[0])
        take(session, house.record(session, stem, trigger), trigger, actor, {"late_reason": "x"})
        raise BadlyTyped

    with pytest.raises(BadlyTyped) as refused:
        house.write(take_without_a_word)
    assert refused.value.fields.keys() == wanted


def test_what_a_step_does_not_ask_is_neither_stored_nor_told(house):
    house.stand("recommendation", "issued")
    slipped = {"state": "fulfilled", "version": 9, "council_id": house.ids["neighbour"], "text": "x", "due_on": None}
    with house.database.writing() as session:
        item = session.get_one(Recommendation, house.ids["recommendation"])
        before = item.council_id, item.text, item.due_on
        entry = take(session, item, "begin", sitter(session, house.ids, Role.UNIT_HEAD), {"plan": "Quý I"} | slipped)
        assert entry.typed == {"plan": "Quý I"}
        assert (item.state, item.council_id, item.text, item.due_on) == ("in_progress", *before)
