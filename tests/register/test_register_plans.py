"""A hundred thousand recommendations: no page reads more rows than it shows, whatever is looked for.

SQLite counts the steps of its machine, so that what was read is known and not guessed: a page of fifty takes some two
thousand, the whole table some millions. PostgreSQL tells what it read when asked to explain.
"""

import json
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from crowd import THEMES, TODAY
from sqlalchemy import event
from sqlalchemy.dialects import postgresql, sqlite

from oversight.register import ROWS, Place, Wanted, board, counts, load, narrowed, options, page, slices
from oversight.register.counts import MOST_COUNTED
from oversight.register.order import (
    AWAITED,
    CLOSED,
    DRAFTED,
    GROUP,
    GROUP_WIDTH,
    RECONSIDERED,
    TO_BE_JUDGED,
    PlaceInOrder,
    YearOfIssue,
    number_of_day,
)
from oversight.rules.recommendation import AWAITED_STATES
from workflows.tables import workflow

STEPS_AT_ONCE = 100
STEPS_OF_A_PAGE = 8_000
STEPS_OF_A_COUNT = 60_000
INDEXED = ("nothing", "unit", "state", "late", "open", "to_be_judged", "closed", "poor", "year", "level", "nature",
           "term", "body", "owner")

OWN_INDEX = {"nothing": "order", "late": "order", "open": "order", "to_be_judged": "order", "closed": "order",
             "poor": "state"}


def looks(crowd) -> dict[str, Wanted]:
    return {
        "nothing": Wanted(), "unit": Wanted(unit=crowd.ids["unit"]), "state": Wanted(state="in_progress"),
        "late": Wanted(is_late=True), "open": Wanted(state="dang-mo"), "to_be_judged": Wanted(state="cho-danh-gia"),
        "closed": Wanted(state="da-dong"), "poor": Wanted(state="chua-dat"), "year": Wanted(year=2024),
        "level": Wanted(level="province"), "nature": Wanted(nature="data"), "term": Wanted(term="long"),
        "body": Wanted(owner_body=crowd.ids["committee"]), "owner": Wanted(owner=crowd.ids["member"]),
        "theme": Wanted(theme=THEMES[7])}


class Reader:
    """Of the largest council's office unless told otherwise. `spent` counts what the last look cost."""

    def __init__(self, crowd, session, who: str = "office") -> None:
        self.crowd, self.session = crowd, session
        self.person = crowd.person(session, who)
        self.slices = slices(self.person, TODAY)

    def several(self, wanted: Wanted):
        return narrowed(self.session, wanted, TODAY)

    def page(self, wanted: Wanted, **edge: Place):
        return page(self.session, self.slices, self.several(wanted), **edge)

    def steps_of(self, act: Callable[[], Any]) -> int:
        told = [0]
        connection = self.session.connection().connection.driver_connection
        connection.set_progress_handler(lambda: told.__setitem__(0, told[0] + 1), STEPS_AT_ONCE)
        act()
        connection.set_progress_handler(None, 0)
        return told[0] * STEPS_AT_ONCE

    def statements_of(self, act: Callable[[], Any]) -> list[tuple[str, Any]]:
        heard: list[tuple[str, Any]] = []

        def listen(_connection, _cursor, statement, told, _context, _many):
            heard.append((statement, told))

        event.listen(self.crowd.database.engine, "before_cursor_execute", listen)
        try:
            act()
        finally:
            event.remove(self.crowd.database.engine, "before_cursor_execute", listen)
        return heard

    def plans_of(self, act: Callable[[], Any]) -> list[str]:
        explain = "EXPLAIN QUERY PLAN " if self.is_sqlite else "EXPLAIN "
        return ["\n".join(str(row[-1]) for row in self.session.connection().exec_driver_sql(explain + statement, told))
                for statement, told in self.statements_of(act)]

    @property
    def is_sqlite(self) -> bool:
        return self.crowd.database.engine.dialect.name == "sqlite"


@pytest.fixture
def reader(crowd):
    with crowd.database.reading() as session:
        yield Reader(crowd, session)


def on_sqlite(reader) -> None:
    if not reader.is_sqlite:
        pytest.skip("only SQLite counts its steps")


def test_the_words_of_the_order_are_those_of_the_rules():
    """The indexes are written; a new state of the workflow needs a new migration."""
    table = workflow("recommendation")
    judging = {state for row in table.transitions if row.trigger.startswith("assess_") for state in row.source}
    expected = {
        AWAITED: AWAITED_STATES, TO_BE_JUDGED: judging, DRAFTED: {table.initial.name},
        CLOSED: {state.name for state in table.states if state.is_final}}
    named = {int(group): set(re.findall(r"'(\w+)'", words))
             for words, group in re.findall(r"WHEN (.*?) THEN (\d)", GROUP)}
    told = {state.name: next((group for group in named if state.name in named[group]), CLOSED)
            for state in table.states}
    groups = {group: {state for state in told if told[state] == group} for group in told.values()}
    assert groups == expected | {RECONSIDERED: {*told} - set().union(*expected.values())}


@pytest.mark.parametrize("engine", [postgresql.dialect(), sqlite.dialect()], ids=lambda engine: engine.name)
def test_the_order_is_letter_by_letter_the_one_that_the_migration_indexed(engine):
    kept = import_module("oversight.migrations.versions.0008_the_order_of_the_register")
    indexed = {PlaceInOrder: f"(({kept.GROUP}) * 100000000 + {kept.DAY[engine.name]})",
               YearOfIssue: kept.YEAR[engine.name]}
    for words, expression in indexed.items():
        assert str(words().compile(dialect=engine)).replace("recommendations.", "") == expression


@pytest.mark.parametrize("name", INDEXED)
def test_a_page_walks_its_own_index_and_sorts_nothing_but_itself(reader, name):
    wanted = looks(reader.crowd)[name]
    first = reader.page(wanted)
    for act in (lambda: reader.page(wanted), lambda: reader.page(wanted, after=first.after)):
        [plan] = reader.plans_of(act)
        if reader.is_sqlite:  # of a few rows PostgreSQL rather sorts them all
            assert f"INDEX register_by_{OWN_INDEX.get(name, name)} " in plan
        assert "Seq Scan on recommendations" not in plan
        assert "SCAN recommendations" not in plan
        assert "SCAN rounds" not in plan


@pytest.mark.parametrize("name", INDEXED)
def test_the_first_page_the_second_and_the_way_back_cost_what_they_show(reader, name):
    on_sqlite(reader)
    wanted = looks(reader.crowd)[name]
    pages_of_states = len(reader.several(wanted))
    first = reader.page(wanted)
    second = reader.page(wanted, after=first.after)
    assert len(first.ids) == len(second.ids) == ROWS
    for edge in ({}, {"after": first.after}, {"after": second.after}, {"before": second.before}):
        spent = reader.steps_of(lambda edge=edge: reader.page(wanted, **edge))
        assert spent < STEPS_OF_A_PAGE * pages_of_states


def test_a_page_in_the_middle_of_everything_costs_no_more(reader):
    """Also where thousands are due on one day: that day is walked by key."""
    on_sqlite(reader)
    crowded_day = Place(20261231, "01a00000-0000-7000-8000-000000000000")
    assert len(reader.page(Wanted(), after=crowded_day).ids) == ROWS
    assert reader.steps_of(lambda: reader.page(Wanted(), after=crowded_day)) < STEPS_OF_A_PAGE
    late_in_it = Place(CLOSED * GROUP_WIDTH + 20280101, "01a00000-0000-7000-8000-000000000000")
    assert reader.steps_of(lambda: reader.page(Wanted(), before=late_in_it)) < STEPS_OF_A_PAGE


def test_a_field_reads_what_its_rounds_were_asked_and_no_more(reader):
    on_sqlite(reader)
    found = reader.page(Wanted(theme=THEMES[7]))
    assert len(found.ids) == ROWS
    assert reader.steps_of(lambda: reader.page(Wanted(theme=THEMES[7]))) < 3 * STEPS_OF_A_PAGE


def test_on_postgresql_a_page_reads_its_rows_and_one_more(reader):
    if reader.is_sqlite:
        pytest.skip("SQLite counts steps instead")
    for name in ("nothing", "late", "level", "nature", "term", "year", "state", "closed"):
        [(statement, told)] = reader.statements_of(lambda name=name: reader.page(looks(reader.crowd)[name]))
        [[plan]] = reader.session.connection().exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", told)
        assert max(rows_read(plan[0]["Plan"] if isinstance(plan, list) else json.loads(plan)[0]["Plan"])) <= ROWS + 1


def rows_read(node: dict[str, Any]):
    if node.get("Relation Name") == "recommendations":
        yield node["Actual Rows"] + node.get("Rows Removed by Filter", 0)
    for below in node.get("Plans", ()):
        yield from rows_read(below)


@pytest.mark.parametrize("name", [*INDEXED, "theme"])
def test_counting_stops_where_nobody_reads_on(reader, name):
    several = reader.several(looks(reader.crowd)[name])
    counted = counts(reader.session, reader.slices, several, TODAY)
    assert 0 < counted.all <= MOST_COUNTED + 1
    assert len(reader.statements_of(lambda: counts(reader.session, reader.slices, several, TODAY))) == 2
    if reader.is_sqlite:
        assert reader.steps_of(
            lambda: counts(reader.session, reader.slices, several, TODAY)) < STEPS_OF_A_COUNT * len(several)


def test_the_board_and_the_lists_to_choose_from_ask_a_fixed_number_of_questions(reader):
    several = reader.several(Wanted())
    columns = board(reader.session, reader.slices, several, TODAY)
    assert [len(column.ids) for column in columns] == [8] * 5
    assert len(reader.statements_of(lambda: board(reader.session, reader.slices, several, TODAY))) == 10
    assert len(reader.statements_of(lambda: options(reader.session, reader.slices))) <= 14
    if reader.is_sqlite:
        assert reader.steps_of(lambda: options(reader.session, reader.slices)) < STEPS_OF_A_COUNT


def test_the_rows_of_a_page_are_told_in_a_fixed_number_of_statements(reader):
    few, many = reader.page(Wanted(unit=reader.crowd.ids["unit"])).ids[:3], reader.page(Wanted()).ids

    def told(ids):
        reader.session.expire_all()
        return len(reader.statements_of(lambda: load(reader.session, reader.person, TODAY, ids)))

    assert len(load(reader.session, reader.person, TODAY, many)) == ROWS
    assert told(many) <= told(few) + 2
    assert told(many) < 20


@pytest.mark.parametrize("who", ["committee_chair", "member", "unit_head"])
def test_who_reads_a_part_pays_for_that_part(crowd, who):
    """What a committee ordered, a member's rounds, a unit's own: found by their keys, then put in order."""
    with crowd.database.reading() as session:
        reader = Reader(crowd, session, who)
        plans = reader.plans_of(lambda: reader.page(Wanted()))
        assert len(reader.page(Wanted()).ids) == ROWS
        assert "SCAN recommendations" not in plans[0]
        assert "SCAN rounds" not in plans[0]
        assert "Seq Scan on recommendations" not in plans[0]
        if reader.is_sqlite:
            assert reader.steps_of(lambda: reader.page(Wanted())) < 100_000


def test_from_the_first_page_to_the_last_and_back_everything_is_seen_once_and_in_order(crowd):
    """A unit's own register, small enough to turn every page of it."""
    with crowd.database.reading() as session:
        reader = Reader(crowd, session, "unit_head")
        seen, found = [], reader.page(Wanted())
        while True:
            seen.append(found.ids)
            if found.after is None:
                break
            found = reader.page(Wanted(), after=found.after)
        back = [found.ids]
        while found.before is not None:
            found = reader.page(Wanted(), before=found.before)
            back.append(found.ids)
        everything = [key for ids in seen for key in ids]
        assert len(everything) == len(set(everything))
        assert back[::-1] == seen
        items = load(session, reader.person, TODAY, everything)
        assert len(items) == len(everything), "what the statement finds, the rule lets through"
        late = [bool(item.state in AWAITED_STATES and item.due_on and item.due_on < TODAY) for item in items]
        assert late == sorted(late, reverse=True), "late first"
        assert 0 < sum(late) < len(late)


def test_what_is_late_is_the_first_stretch_of_the_order():
    assert AWAITED == 0
    assert number_of_day(TODAY) == 20261123
