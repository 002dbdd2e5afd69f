"""What is in the database was written by somebody, through the door, and nobody can make it unsaid."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError
from whole_round import NOW, TODAY, House, sitter

from oversight.actor import Actor
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Unit
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import Round
from oversight.refusal import NotYours, Stale
from oversight.services import journal
from oversight.services.one_door import ForcedState, let_through
from oversight.services.steps import take
from oversight.services.vouching import Unjournaled, row_digest
from workflows.roles import Role


@pytest.fixture
def house(database):
    return House(database)


def the_round(house, session):
    return session.get_one(Round, house.ids["round"])


def the_recommendation(house, session):
    return session.get_one(Recommendation, house.ids["recommendation"])


def test_a_row_that_no_entry_names_is_not_committed(house):
    def write_in_silence(session):
        session.add(Unit(name="Trường Tiểu học", council_id=house.ids["district"]))

    with pytest.raises(Unjournaled, match="units:"):
        house.write(write_in_silence)
    with house.database.reading() as session:
        assert session.scalar(select(Unit).where(Unit.name == "Trường Tiểu học")) is None


def test_a_change_that_no_entry_names_is_not_committed(house):
    def change_in_silence(session):
        the_round(house, session).theme = "Chủ đề khác"

    with pytest.raises(Unjournaled, match="rounds:"):
        house.write(change_in_silence)


def test_a_removal_that_no_entry_names_is_not_committed(house):
    def remove_in_silence(session):
        round_ = the_round(house, session)
        round_.members.pop()

    with pytest.raises(Unjournaled, match="delegation_members:"):
        house.write(remove_in_silence)


def test_what_is_written_after_the_entry_needs_another_one(house):
    def write_afterwards(session):
        round_ = the_round(house, session)
        round_.theme = "Chủ đề mới"
        journal.enter(session, round_, Actor(None, NOW), "edited", "Sửa nội dung")
        round_.theme = "Chủ đề mới nữa"

    with pytest.raises(Unjournaled, match="rounds:"):
        house.write(write_afterwards)


def test_an_entry_holds_the_digest_of_each_row_as_it_stands_and_nothing_of_those_removed(house):
    def cooperate(session):
        item = the_recommendation(house, session)
        item.cooperating.append(CooperatingUnit(council_id=item.council_id, unit_id=house.ids["commune"]))
        return journal.enter(session, item, Actor(None, NOW), "edited", "Thêm đơn vị").id, item.cooperating[0].id

    def part(session):
        item = the_recommendation(house, session)
        item.cooperating.clear()
        return journal.enter(session, item, Actor(None, NOW), "edited", "Bớt đơn vị").id

    added, row_id = house.write(cooperate)
    with house.database.reading() as session:
        row = session.get_one(CooperatingUnit, row_id)
        assert session.get_one(JournalEntry, added).rows[f"cooperating_units:{row_id}"] == row_digest(row)
    removed = house.write(part)
    with house.database.reading() as session:
        item, rows = the_recommendation(house, session), session.get_one(JournalEntry, removed).rows
        assert rows == {f"cooperating_units:{row_id}": None, f"recommendations:{item.id}": row_digest(item)}


def test_every_entry_is_linked_to_the_one_before_it(house):
    house.stand("round", "notified")
    with house.database.reading() as session:
        for scope in session.scalars(select(JournalEntry.scope).distinct()):
            chain = session.scalars(
                select(JournalEntry).where(JournalEntry.scope == scope).order_by(JournalEntry.position)).all()
            assert [entry.position for entry in chain] == [*range(1, len(chain) + 1)]
            assert [entry.previous for entry in chain[1:]] == [entry.digest for entry in chain[:-1]]
            assert all(journal.entry_digest(entry) == entry.digest for entry in chain)


STATEMENTS = {
    "a state": update(Round).values(state="closed"),
    "a table": update(Round.__table__).values(theme="x"),
    "removal": delete(CooperatingUnit),
    "a new row": insert(Unit).values(name="x", council_id="x"),
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_that_writes_past_the_digests_is_refused(house, statement):
    with pytest.raises(Unjournaled, match="not by a statement"):
        house.write(lambda session: session.execute(statement))


REWRITING = {
    "update": "UPDATE journal SET label = 'khác'",
    "delete": "DELETE FROM journal",
}
REPLACING = {
    "sqlite": "INSERT OR REPLACE INTO journal SELECT * FROM journal",
    "postgresql": "TRUNCATE journal",
}


@pytest.mark.parametrize("way", ["update", "delete", "replace"])
def test_the_database_itself_refuses_to_rewrite_the_journal(house, way):
    """Whoever holds the database, and no session of ours."""
    engine = house.database.engine
    statement = REWRITING.get(way) or REPLACING[engine.dialect.name]
    with engine.connect() as connection:
        before = connection.scalar(text("SELECT count(*) FROM journal"))
        with pytest.raises(DBAPIError, match="append-only"):
            connection.execute(text(statement))
        connection.rollback()
        assert connection.scalar(text("SELECT count(*) FROM journal")) == before > 0


def test_a_state_set_by_hand_is_refused_when_it_is_written(house):
    def set_by_hand(session):
        the_round(house, session).state = "closed"

    with pytest.raises(ForcedState):
        house.write(set_by_hand)


def test_a_record_cannot_be_born_in_a_later_state(house):
    def be_born_old(session):
        old = the_round(house, session)
        session.add(Round(council_id=old.council_id, ordering_body=old.ordering_body, theme="x", state="concluded"))

    with pytest.raises(ForcedState):
        house.write(be_born_old)


def test_the_door_lets_through_one_state_and_no_other(house):
    def slip_through(session):
        let_through(session, the_round(house, session), "concluded")
        the_round(house, session).state = "closed"

    with pytest.raises(ForcedState):
        house.write(slip_through)


def test_what_was_let_through_once_is_shut_again(house):
    house.stand("round", "notified")

    def come_back(session):
        round_ = the_round(house, session)
        for state in ("in_progress", "notified"):
            let_through(session, round_, state)
            round_.state = state
            session.flush()
        round_.state = "in_progress"

    with pytest.raises(ForcedState):
        house.write(come_back)


def test_a_refused_step_leaves_no_way_in_behind_it(house):
    house.stand("round", "under_review")

    def try_again_by_hand():
        with house.database.writing_by_hand() as session:
            with pytest.raises(NotYours):
                take(session, the_round(house, session), "return_result", Actor(None, NOW), {"reason": "Bổ sung"})
            session.rollback()
            the_round(house, session).state = "reporting"
            session.flush()

    with pytest.raises(ForcedState):
        try_again_by_hand()


def remind(house, session, seen, number):
    typed = {"paper_number": number, "paper_dated_on": TODAY}
    take(session, the_recommendation(house, session), "remind", sitter(session, house.ids, Role.CHAIR), typed,
         version=seen)


def version_of(house):
    with house.database.reading() as session:
        return the_recommendation(house, session).version


def test_nobody_acts_on_a_page_that_somebody_else_has_changed(house):
    house.stand("recommendation", "issued")
    seen = version_of(house)
    house.write(lambda session: remind(house, session, seen, 1))
    with pytest.raises(Stale):
        house.write(lambda session: remind(house, session, seen, 2))
    with house.database.reading() as session:
        assert the_recommendation(house, session).reminders_sent == 1


def test_a_change_below_a_record_makes_its_page_stale_too(house):
    house.stand("recommendation", "in_progress")
    seen = version_of(house)
    told = {"result": "Đã xong bốn việc", "document": "1/BC", "reported_on": TODAY, "late_reason": "Chờ vốn"}
    house.write(lambda session: take(
        session, the_recommendation(house, session), "report", sitter(session, house.ids, Role.UNIT_HEAD), told))
    assert version_of(house) > seen


def test_of_many_who_press_the_same_button_at_once_one_wins(house):
    house.stand("recommendation", "issued")
    seen, people = version_of(house), 6
    start = Barrier(people)

    def press(number):
        start.wait()
        try:
            house.write(lambda session: remind(house, session, seen, number))
        except (Stale, StaleDataError):
            return "refused"
        return "taken"

    with ThreadPoolExecutor(people) as crowd:
        outcomes = sorted(crowd.map(press, range(1, people + 1)))
    assert outcomes == ["refused"] * (people - 1) + ["taken"]
    with house.database.reading() as session:
        assert the_recommendation(house, session).reminders_sent == 1
        assert len(session.scalars(select(JournalEntry).where(JournalEntry.action == "remind")).all()) == 1
