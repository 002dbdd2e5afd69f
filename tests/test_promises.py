"""What every table promises, asked of each one: whoever adds a row, a need or a paper is told here what it lacks."""

import ast
import inspect
import re
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from unicodedata import normalize

import pytest
from whole_round import TODAY, House, typed_for

from oversight.models.minutes import Minutes
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Sitting
from oversight.services import choices, engine
from workflows import asks
from workflows.law import ANCHORS, KEYS, ORDERINGS, REGIMES, provision
from workflows.roles import Role
from workflows.tables import all_workflows

ROOT = Path(__file__).resolve().parent.parent
TABLES = all_workflows()
ROWS = [(table, row) for table in TABLES.values() for row in table.transitions]
IDS = [f"{table.stem}-{row.trigger}" for table, row in ROWS]
every_row = pytest.mark.parametrize(("table", "row"), ROWS, ids=IDS)
every_table = pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)


@pytest.fixture(scope="module")
def house():
    with House.in_memory() as made:
        yield made


# The way through.

@every_table
def test_from_every_state_there_is_a_way_to_an_end(table):
    ending = {state.name for state in table.states if state.is_final}
    ways = [(source, row.leads_to(source)) for row in table.transitions for source in row.source]
    while more := {source for source, dest in ways if dest in ending} - ending:
        ending |= more
    assert {state.name for state in table.states} - ending == set()


@every_table
def test_nobody_is_waited_for_where_only_exceptions_lead_on(table):
    """A state that is not final has a step that to-do lists show."""
    waiting = {state.name for state in table.states if not state.is_final}
    shown = {state for row in table.transitions if not row.is_exception for state in row.source}
    assert waiting - shown == set()


@every_table
def test_what_is_final_is_waited_for_by_nobody(table):
    final = {state.name for state in table.states if state.is_final}
    assert [row.trigger for row in table.transitions if final & {*row.source} and not row.is_exception] == []


# The code behind the names.

def test_every_name_in_every_table_has_code_behind_it():
    engine.resolve_everything()


def test_a_name_without_code_is_told_with_the_file_where_it_is_missing():
    with pytest.raises(LookupError, match="every_unit_smiles, which oversight/rules/round.py does not have"):
        engine.rule("round", "every_unit_smiles")


def fresh(stem, ids):
    """The least that can exist: no content, no facts."""
    here = {"council_id": ids["district"]}
    round_ = Round(theme="", ordering_body_id=ids["standing_committee"], **here)
    sitting = Sitting(round=round_, **here)
    return {
        "round": lambda: round_, "sitting": lambda: sitting,
        "minutes": lambda: Minutes(round=round_, sitting=sitting, **here),
        "self_report": lambda: SelfReport(
            round=round_, unit_id=ids["commune"], requested_on=TODAY, due_on=TODAY, **here),
        "recommendation": lambda: Recommendation(round=round_, text="", **here),
        "proposal": lambda: Proposal(round=round_, text="", unit_id=ids["commune"], **here),
    }[stem]()


NEEDS = sorted({(table.stem, need.rule) for table, row in ROWS for need in row.needs})


@pytest.mark.parametrize(("stem", "name"), NEEDS)
def test_a_need_is_answered_with_names_of_what_is_missing_from_the_barest_record_to_the_whole_one(house, stem, name):
    with house.database.writing_by_hand() as session:
        bare = fresh(stem, house.ids)
        session.add(bare)
        session.flush()
        bare.round.regime_id = "L87_594"
        for record in (bare, house.record(session, stem)):
            missing = engine.rule(stem, name)(record, TODAY)
            assert isinstance(missing, list)
            assert all(isinstance(each, str) and each for each in missing) or record is bare
        session.rollback()


CHECKS = [(table.stem, row, check) for table, row in ROWS for check in row.checks]


@pytest.mark.parametrize(("stem", "row", "check"), CHECKS, ids=[f"{c[0]}-{c[1].trigger}-{c[2].rule}" for c in CHECKS])
def test_a_check_says_yes_or_why_not_and_can_say_both(house, stem, row, check):
    """A check that every answer passes would only look like one."""
    with house.database.reading() as session:
        record = house.record(session, stem, row.trigger)
        whole = typed_for(session, record, row)
        values = (whole[check.field], *out_of_place(record, row, check.field))
        told = [whole | {check.field: value} for value in values if value] + [without_what_may_be_left_out(whole, row)]
        verdicts = [engine.rule(stem, check.rule)(record, each) for each in told if each.get(check.field)]
        assert verdicts[0] is True
        assert all(isinstance(each, bool) or (isinstance(each, str) and each) for each in verdicts)
        assert [each for each in verdicts if each is not True]


def out_of_place(record, row, field):
    """Long ago, far ahead, what stands there already, and an answer that says nothing; of a list, each choice."""
    ask = next((ask for ask in row.asks if ask.name == field), None)
    values = {
        "date": (date(2000, 1, 1), date(2040, 1, 1)), "datetime": (datetime(2000, 1, 1), datetime(2040, 1, 1)),
        "choice": tuple(dict(ask.choices)) if ask else ()}
    return (*values.get(ask.kind if ask else "date", ("đang thực hiện",)), getattr(record, field, None))


def without_what_may_be_left_out(whole, row):
    """A check may ask for what alone is not required: a reason, once a step is skipped."""
    return {name: value for name, value in whole.items() if name not in {a.name for a in row.asks if not a.is_required}}


def module_functions(layer, stem):
    """Public functions written in oversight/<layer>/<stem>.py itself."""
    module = import_module(f"oversight.{layer}.{stem}")
    return {name: value for name, value in vars(module).items()
            if inspect.isfunction(value) and value.__module__ == module.__name__ and not name.startswith("_")}


def named_anywhere():
    """How often each name is used in the program; a definition is no use."""
    files = (path for layer in ("oversight", "web") for path in (ROOT / layer).rglob("*.py"))
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield getattr(node, "id", None) or getattr(node, "attr", None) or getattr(node, "name", "*")


@every_table
def test_no_effect_and_no_rule_lies_there_unused(table):
    named = {each.rule for row in table.transitions for each in (*row.needs, *row.checks)}
    named |= {effect for row in table.transitions for effect in row.effects}
    written = module_functions("rules", table.stem) | module_functions("services", table.stem)
    of_the_table = {name for name, function in written.items() if is_for_the_table(function)}
    assert of_the_table - named - used_elsewhere(of_the_table - named) == set()


def is_for_the_table(function):
    """An effect takes the attempt; a rule takes a record and the day, or what was typed."""
    names = [*inspect.signature(function).parameters]
    return names == ["attempt"] or (len(names) == 2 and names[1] in ("today", "typed"))


def used_elsewhere(names):
    calls = [name for name in named_anywhere() if name in names]
    return {name for name in names if calls.count(name) > 1}  # its definition is a node with a name too


# What is asked, and where it is kept.

KINDS = {"date": date, "datetime": datetime, "text": str, "line": str, "choice": str, "check": bool}


@every_row
def test_a_fact_is_kept_in_a_column_of_its_kind(table, row):
    columns = engine.model_of(table.stem).__table__.columns
    for ask in row.asks:
        if ask.is_fact:
            assert ask.name in columns, ask
            assert columns[ask.name].type.python_type is KINDS[ask.kind], ask


@every_row
def test_what_is_asked_is_typed_once_in_one_way(table, row):
    names = [ask.name for ask in row.asks]
    assert len({*names}) == len(names)
    for ask in row.asks:
        assert (ask.kind == "choice") == bool(ask.choices or ask.choices_from), ask
        assert callable(getattr(choices, ask.choices_from)) if ask.choices_from else True
        assert {*names} & {"paper_number", "paper_dated_on", "late_reason", "version"} == set()


def test_a_fact_means_the_same_day_wherever_it_is_asked():
    """One name, one label and kind, in every table: the day a report came in is not two things."""
    asked = {(table.stem, ask.name): (ask.label, ask.kind) for table, row in ROWS for ask in row.asks if ask.is_fact}
    again = {(table.stem, ask.name): (ask.label, ask.kind) for table, row in reversed(ROWS) for ask in row.asks
             if ask.is_fact}
    assert asked == again


# Who.

@every_row
def test_seats_are_seats(table, row):
    assert {type(role) for need in row.needs for role in (*row.by, *need.met_by)} <= {Role}
    assert {type(role) for role in row.by} == {Role}
    assert len({*row.by}) == len(row.by)


@every_table
def test_who_edits_content_is_a_seat(table):
    assert {type(role) for state in table.states for role in state.edited_by} <= {Role}


def test_every_seat_has_something_to_do_or_to_read_for():
    """A member of the delegation and the council's leadership only read and speak; all others move or write."""
    acting = {role for table, row in ROWS for role in row.by}
    writing = {role for table in TABLES.values() for state in table.states for role in state.edited_by}
    assert {*Role} - acting - writing == {Role.DELEGATION_MEMBER, Role.LEADERSHIP}


# The law.

@every_row
def test_the_law_of_a_step_speaks_for_some_body_under_some_regime(table, row):
    assert row.law == "" or row.law in KEYS
    assert row.law == "" or any(provision(row.law, regime.id, body) for regime in REGIMES for body in ORDERINGS)


@every_row
def test_the_days_of_a_step_count_from_a_fact_that_its_record_or_its_round_keeps(table, row):
    model = engine.model_of(table.stem)
    found = {provision(row.law, regime.id, body) for regime in REGIMES for body in ORDERINGS} if row.law else set()
    for anchor in {each.anchor for each in found if each and each.anchor}:
        assert anchor in ANCHORS
        assert hasattr(model, anchor) or hasattr(Round, anchor), anchor


# The words.

VIETNAMESE = re.compile(r"[A-ZĐÀ-ỸƠƯĂÂÊÔ][^.!?]*[^.!?\s]")
NOT_OUR_LETTERS = re.compile(r"[fjwz]", re.IGNORECASE)  # the Vietnamese alphabet has none of them


def labels():
    for role in Role:
        yield role.title
    for table in TABLES.values():
        yield table.label
        yield from (state.label for state in table.states)
        for row in table.transitions:
            yield row.label
            yield from (each.text for each in (*row.needs, *row.checks))
            yield from (ask.label for ask in row.asks)
            yield from (label for ask in row.asks for _, label in ask.choices)
            yield from [row.issues.label] if row.issues else []
    yield from (asks.REASON.label, asks.DOCUMENT.label)


def test_every_label_is_vietnamese_in_one_form_and_no_sentence_end():
    odd = {label for label in labels() if label != normalize("NFC", label).strip() or not VIETNAMESE.fullmatch(label)}
    assert odd | {label for label in labels() if NOT_OUR_LETTERS.search(label)} == set()


@every_table
def test_an_introduction_is_a_whole_sentence(table):
    assert table.intro.endswith(".")
    assert table.intro == normalize("NFC", table.intro)


@every_row
def test_a_trigger_is_an_order_in_plain_letters(table, row):
    """It stands in addresses and in the journal."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", row.trigger)
    assert not re.search(r"((?<!e)ed|ing)$", row.trigger.split("_")[0])


@every_table
def test_states_are_plain_letters_and_no_two_look_alike(table):
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", state.name) for state in table.states)
    assert len({state.label for state in table.states}) == len(table.states)
    assert len({row.label for row in table.transitions}) == len(table.transitions)
