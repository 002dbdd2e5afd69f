"""The figures of a year are what a clerk finds who reads every record: of the demonstration, and of the full house."""

from collections.abc import Iterator
from datetime import date

import pytest
from by_hand import ByHand
from full_house import full_round
from sqlalchemy import event, select, text

from oversight import schema
from oversight.database import Database
from oversight.demo import build_demo
from oversight.models.organisations import Body, Council
from oversight.yearly import Scope, figures_of, told
from oversight.yearly.counting import COUNTINGS
from oversight.yearly.course import issued_by_year
from oversight.yearly.public import names_told, public_scope

TODAY = date(2026, 11, 23)
YEARS = range(2021, 2027)


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('yearly') / 'demo.db'}")
    schema.upgrade(database)
    build_demo(database, TODAY)
    yield database
    database.dispose()


def assert_same(session, scope: Scope) -> None:
    found, hand = figures_of(session, scope), ByHand(session, scope.council_id, scope.year, scope.today, scope.bodies)
    assert {name: round(float(count), 1) if count is not None else None for name, count in found.found.counts.items()} \
        == {name: round(float(count), 1) if count is not None else None for name, count in hand.counts().items()}
    assert found.found.groups == hand.groups()
    assert {(each.unit_id, each.name, each.asked, each.fulfilled, each.overdue) for each in found.found.units} \
        == hand.units()


@pytest.mark.parametrize("year", YEARS)
def test_every_council_of_the_demonstration_is_counted_as_by_hand(demonstration, year):
    with demonstration.reading() as session:
        for council in session.scalars(select(Council)):
            assert_same(session, Scope(council.id, year, TODAY))


def test_the_demonstration_has_something_of_every_kind_to_count(demonstration):
    """Else the comparison above would hold of noughts."""
    counted = set()
    with demonstration.reading() as session:
        for council in session.scalars(select(Council)):
            for year in YEARS:
                found = figures_of(session, Scope(council.id, year, TODAY)).found.counts
                counted |= {name for name, count in found.items() if count}
    assert {"rounds", "units", "reports.on_time", "sittings", "recommendations", "recommendations.overdue", "fulfilled",
            "fulfilled.median", "proposals.answered", "proposals.days", "commitments.kept", "rungs"} <= counted


def test_a_committee_is_counted_by_its_own_rounds(demonstration):
    with demonstration.reading() as session:
        bodies = session.scalars(select(Body)).all()
        for body in bodies:
            for year in (2024, 2025, 2026):
                assert_same(session, Scope(body.council_id, year, TODAY, (body.id,)))


def test_the_number_of_statements_does_not_grow_with_the_register(demonstration):
    statements = []
    with demonstration.reading() as session:
        councils = session.scalars(select(Council.id)).all()
        event.listen(demonstration.engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
        counts = []
        for council in councils:
            for year in YEARS:
                statements.clear()
                figures_of(session, Scope(council, year, TODAY))
                counts.append(len(statements))
    assert len(set(counts)) == 1
    assert counts[0] < 2 * 2 * len(COUNTINGS)


def test_a_full_house_is_counted_as_by_hand_on_both_databases(play):
    round_ = full_round(play)
    session = play.audience
    for year in (2023, 2024, 2025):
        for today in (date(2024, 11, 1), date(2026, 11, 23)):
            assert_same(session, Scope(round_.council_id, year, today))
            assert_same(session, Scope(round_.council_id, year, today, (round_.ordering_body_id,)))
    assert figures_of(session, Scope(round_.council_id, 2024, TODAY)).found.counts["extensions.granted"] == 1


def test_the_year_before_is_what_that_year_is_told_itself(play):
    round_ = full_round(play)
    later = figures_of(play.audience, Scope(round_.council_id, 2025, TODAY))
    assert later.before == figures_of(play.audience, Scope(round_.council_id, 2024, TODAY)).found
    lines = {line.label: line for part in told(later) for line in part.lines}
    assert (lines["Đợt giám sát đã thành lập Đoàn"].now, lines["Đợt giám sát đã thành lập Đoàn"].change) == (0, -1)
    assert lines["Số ngày thực hiện, bình quân"].change is None


def test_a_committee_that_ordered_nothing_has_an_empty_year(play):
    round_ = full_round(play)
    found = figures_of(play.audience, Scope(round_.council_id, 2024, TODAY, (play.ids["committee"],)))
    assert found.is_empty
    assert not found.found.units
    assert not any(part.groups for part in told(found))


def test_the_course_begins_with_the_first_year_in_which_anything_was_issued(play):
    round_ = full_round(play)
    assert issued_by_year(play.audience, Scope(round_.council_id, 2026, TODAY)) == [(2024, 1), (2025, 0), (2026, 0)]
    assert issued_by_year(play.audience, Scope(round_.council_id, 2023, TODAY)) == [(2023, 0)]


def test_what_was_called_off_stopped_taken_back_or_left_out_is_no_more_than_it_was(play):
    play.a("recommendation", "escalated")
    play.a("round", "cancelled")
    stopped = play.a("round", "suspended")
    play.take(play.a("proposal", "forwarded"), "withdraw_forwarding")
    scope = Scope(stopped.council_id, 2024, TODAY)
    assert_same(play.audience, scope)
    found = figures_of(play.audience, scope).found
    assert found.groups["rounds.state"]["cancelled"] == 1
    assert found.counts["proposals"] == 0
    assert_same(play.audience, Scope(stopped.council_id, 2025, TODAY))


def test_a_step_that_was_left_out_was_not_taken(play):
    item = play.a("recommendation", "escalated")
    years = {rung.taken_on.year for rung in item.rungs if rung.is_left_out}
    assert years, "the script leaves one out"
    for year in years:
        assert_same(play.audience, Scope(item.council_id, year, TODAY))


def test_what_is_still_internal_is_not_among_the_figures_for_everybody(play):
    round_ = play.a("round", "established")
    public = public_scope(round_.council_id, 2024, TODAY)
    assert figures_of(play.audience, Scope(round_.council_id, 2024, TODAY)).found.counts["rounds"] == 1
    assert figures_of(play.audience, public).is_empty
    assert names_told(play.audience, round_.council_id, 2024) == {"bodies": [], "units": []}
    play.take(round_, "issue_plan")
    play.take(round_, "notify")
    assert figures_of(play.audience, public).found.counts["rounds"] == 1
    assert names_told(play.audience, round_.council_id, 2024)["bodies"] == [play.body("standing_committee").name]


def test_the_figures_for_everybody_are_those_of_the_council_where_nothing_is_internal(play):
    council = full_round(play).council_id
    own, public = (figures_of(play.audience, scope) for scope in (
        Scope(council, 2024, TODAY), public_scope(council, 2024, TODAY)))
    assert own.found == public.found


@pytest.mark.parametrize(("stem", "state", "table", "column", "counted"), [
    ("recommendation", "fulfilled", "recommendations", "assessed_on", ("fulfilled", "fulfilled.median")),
    ("proposal", "resolved", "forwardings", "replied_on", ("proposals.answered", "proposals.days"))])
def test_what_was_done_before_its_day_was_kept_is_counted_by_the_day_of_its_step(
        play, stem, state, table, column, counted):
    """As the tables were before migration 0007: the day is told by the journal alone."""
    record = play.a(stem, state)
    council = record.council_id

    def figures():
        found = [figures_of(play.audience, Scope(council, year, TODAY)).found.counts for year in (2024, 2025)]
        return [[counts[name] for name in counted] for counts in found]
    before = figures()
    assert any(number for year in before for number in year)
    with play.database.engine.begin() as connection:
        changed = connection.execute(text(f"UPDATE {table} SET {column} = NULL WHERE {column} IS NOT NULL"))  # noqa: S608
        assert changed.rowcount
    assert figures() == before
