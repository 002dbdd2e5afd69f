"""A house of many years: a search asks the engine's index, and a fixed number of questions."""

import pytest
from cast.days import day
from seeker import TODAY, found
from sqlalchemy import event, func, insert, literal, select, text

from oversight.models.identity import new_id
from oversight.models.search import SearchEntry
from oversight.search import read, readable, search
from oversight.search.matching import holds
from oversight.search.searching import COLUMNS, MOST_FOUND
from oversight.search.tokens import tokens_of

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


def plan(session, typed):
    asked = select(*COLUMNS).where(holds(session, read(typed).widest)).order_by(
        SearchEntry.weight, SearchEntry.source_id.desc()).limit(MOST_FOUND)
    compiled = asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
    explain = {"sqlite": "EXPLAIN QUERY PLAN ", "postgresql": "EXPLAIN "}[session.get_bind().dialect.name]
    rows = session.connection().exec_driver_sql(explain + str(compiled).replace("%", "%%"))
    return "\n".join(str(row[-1]) for row in rows)


def test_the_engine_answers_from_its_index_and_reads_no_entry_that_does_not_hold_the_words(crowded):
    with crowded.database.reading() as session:
        told = plan(session, "cau treo")
    if crowded.database.engine.dialect.name == "sqlite":
        assert "SEARCH search_entries USING INTEGER PRIMARY KEY" in told
        assert "SCAN search_words VIRTUAL TABLE INDEX" in told
        assert "SCAN search_entries" not in told
    else:
        assert "Bitmap Index Scan on search_words" in told
        assert "Seq Scan" not in told


def test_what_is_rare_is_found_and_what_is_everywhere_is_counted_and_bounded(crowded):
    assert found(crowded, "secretariat", "cau treo").total == 2
    everywhere = found(crowded, "secretariat", "de nghi")
    assert everywhere.total >= MANY // 10
    assert len(everywhere.candidates) == MOST_FOUND


def statements(database, act):
    counted = []
    listener = lambda *told: counted.append(told[2])  # noqa: E731
    event.listen(database.engine, "before_cursor_execute", listener)
    try:
        act()
    finally:
        event.remove(database.engine, "before_cursor_execute", listener)
    return len([told for told in counted if told != "BEGIN"])


@pytest.mark.parametrize(("typed", "most"), [("cau treo", 3), ("de nghi", 3), ("cầu treo", 5), ("hoa", 4)])
def test_the_number_of_questions_grows_neither_with_the_house_nor_with_what_is_found(crowded, typed, most):
    with crowded.database.reading() as session:
        person = crowded.person("secretariat")
        assert person.seats
        count = statements(crowded.database, lambda: search(session, person, day(TODAY), read(typed)))
        assert count <= most
        candidates = search(session, person, day(TODAY), read(typed)).candidates[:20]
        assert statements(crowded.database, lambda: readable(session, person, day(TODAY), candidates)) <= 8


def test_the_plan_that_is_tested_is_of_a_full_table(crowded):
    assert crowded.audience.scalar(select(func.count(literal(1))).select_from(SearchEntry)) >= MANY
