"""A house of many years: a search asks the engine's index, and a fixed number of questions."""

import pytest
from cast.days import day
from seeker import TODAY, found
from sqlalchemy import event, func, insert, select, text

from oversight.models.identity import new_id
from oversight.models.search import SearchEntry
from oversight.search import read, readable, search
from oversight.search.searching import MOST_FOUND
from oversight.search.tokens import tokens_of
from oversight.services.isolation import confine
from oversight.services.membership import councils_of

MANY = 20_000


@pytest.fixture
def crowded(play):
    """Many entries, one in ten of which says "đề nghị" and two in all "cầu treo"."""
    round_ = play.a("round", "concluded")
    wanted = {3: "Xây cầu treo", MANY - 3: "Sửa cầu treo"}
    rows = [_entry(round_, wanted.get(number, "Đề nghị bố trí" if number % 10 == 0 else f"Việc thứ {number}"))
            for number in range(MANY)]
    play.audience.close()
    with play.database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        connection.execute(insert(SearchEntry.__table__), rows)
    if play.database.engine.dialect.name == "postgresql":  # what autovacuum does in the field
        with play.database.engine.connect() as connection, connection.begin():
            connection.execute(text("ANALYZE search_entries"))
    return play


def _entry(round_, title):
    return {"kind": "round", "source_id": new_id(), "part": "", "record_id": round_.id, "round_id": round_.id,
            "council_id": round_.council_id, "weight": 0, "title": title, "text": "",
            "words": " ".join(sorted(tokens_of(title)))}


def plans(play, typed):
    """Of every statement over the entries that a search by the secretariat really makes, scope and wall included."""
    with play.database.reading() as session:
        person = play.person("secretariat")
        confine(session, councils_of(session, person, day(TODAY)))
        asked = executed(play.database, lambda: search(session, person, day(TODAY), read(typed)))
        explain = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}[session.get_bind().dialect.name]
        return ["\n".join(str(row[-1]) for row in session.connection().exec_driver_sql(explain + statement, told))
                for statement, told in asked if "search_entries" in statement]


def executed(database, act):
    """Statements with their parameters; what opens a transaction is none."""
    heard = []

    def listen(_connection, _cursor, statement, told, _context, _many):
        heard.append((statement, told))

    event.listen(database.engine, "before_cursor_execute", listen)
    try:
        act()
    finally:
        event.remove(database.engine, "before_cursor_execute", listen)
    return [each for each in heard if each[0] != "BEGIN"]


def test_the_engine_answers_from_its_index_and_reads_no_entry_that_does_not_hold_the_words(crowded):
    found_plans = plans(crowded, "cau treo")
    assert len(found_plans) == 3
    for told in found_plans:
        if crowded.database.engine.dialect.name == "sqlite":
            assert "SEARCH search_entries USING INTEGER PRIMARY KEY" in told
            assert "SCAN search_words VIRTUAL TABLE INDEX" in told
            assert "SCAN search_entries" not in told
        else:
            assert "Bitmap Index Scan on search_words" in told
            assert "Seq Scan on search_entries" not in told


def test_what_is_rare_is_found_and_what_is_everywhere_is_counted_and_bounded(crowded):
    assert found(crowded, "secretariat", "cau treo").total == 2
    everywhere = found(crowded, "secretariat", "de nghi")
    assert everywhere.total >= MANY // 10
    assert len(everywhere.candidates) == MOST_FOUND


@pytest.mark.parametrize(("typed", "most"), [("cau treo", 3), ("de nghi", 3), ("cầu treo", 5), ("hoa", 4)])
def test_the_number_of_questions_grows_neither_with_the_house_nor_with_what_is_found(crowded, typed, most):
    with crowded.database.reading() as session:
        person = crowded.person("secretariat")
        assert person.seats
        assert len(executed(crowded.database, lambda: search(session, person, day(TODAY), read(typed)))) <= most
        page = search(session, person, day(TODAY), read(typed)).candidates[:20]
        assert len(executed(crowded.database, lambda: readable(session, person, day(TODAY), page))) <= 8


def test_the_plan_that_is_tested_is_of_a_full_table(crowded):
    assert crowded.audience.scalar(select(func.count()).select_from(SearchEntry)) >= MANY
