"""A unit is dissolved: who notes it, who takes over, and that nothing new is asked of it any more."""

from contextlib import contextmanager
from datetime import date

import pytest

from oversight.actor import Actor
from oversight.memory import predecessors_of
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council, Unit
from oversight.refusal import BadlyTyped, NotYours
from oversight.services.choices import units_to_follow
from oversight.services.directory_mandate import Mandate
from oversight.services.unit_ending import note_the_end, successors_for
from oversight.services.written_names import WrittenNames, known_units
from workflows.roles import Role

ENDED_ON = date(2025, 3, 1)


@contextmanager
def office(play, who: str = "secretariat", on: str = "10/03/2025"):
    """The session of an act, and the mandate of whoever keeps the catalogue."""
    with play.acting(who, on) as (session, actor):
        served = frozenset(seat.council_id for seat in actor.person.seats if seat.role == Role.SECRETARIAT)
        yield session, Mandate(actor.person, actor.now, councils=served)


def end(play, unit: str = "steering_board", successor: str | None = "commune", ended_on: date | None = ENDED_ON,
        who: str = "secretariat", on: str = "10/03/2025"):
    with office(play, who, on) as (session, mandate):
        note_the_end(session, mandate, session.get_one(Unit, play.ids[unit]), {
            "ended_on": ended_on, "successor_id": play.ids.get(successor, successor) if successor else ""})


def test_the_office_notes_the_end_and_the_journal_says_so(play):
    end(play)
    unit = play.unit("steering_board")
    assert (unit.ended_on, unit.successor_id) == (ENDED_ON, play.ids["commune"])
    entry = play.audience.query(JournalEntry).filter_by(record_id=unit.id).one()
    assert entry.label == "Ghi nhận đơn vị kết thúc hoạt động"
    assert entry.typed == {"ended_on": "2025-03-01", "successor_id": play.ids["commune"]}


def test_nothing_that_differs_leaves_no_entry(play):
    end(play)
    end(play)
    assert play.audience.query(JournalEntry).filter_by(record_id=play.ids["steering_board"]).count() == 1


def test_a_note_made_by_mistake_is_corrected(play):
    end(play)
    end(play, successor=None, ended_on=None)
    unit = play.unit("steering_board")
    assert (unit.ended_on, unit.successor_id) == (None, None)


@pytest.mark.parametrize(("typed", "field", "saying"), [
    ({"ended_on": None, "successor": None}, "ended_on", "Hãy nhập ngày"),
    ({"ended_on": None}, "ended_on", "bỏ chọn nơi tiếp nhận"),
    ({"ended_on": date(2025, 3, 11)}, "ended_on", "chưa đến"),
    ({"successor": "steering_board"}, "successor_id", "tự tiếp nhận"),
    ({"successor": "not-an-id"}, "successor_id", "danh sách"),
    ({"successor": "00000000-0000-0000-0000-000000000000"}, "successor_id", "danh sách")])
def test_what_cannot_be_is_refused_beside_its_field(play, typed, field, saying):
    play.unit("commune")
    with play.refusing(BadlyTyped, saying) as caught:
        end(play, **typed)
    assert list(caught.value.fields) == [field]


def test_two_units_never_end_in_each_other(play):
    end(play)
    with play.refusing(BadlyTyped, "tự tiếp nhận") as caught:
        end(play, unit="commune", successor="steering_board")
    assert list(caught.value.fields) == ["successor_id"]


def test_whoever_takes_over_goes_on(play):
    end(play, unit="commune", successor="absent_unit")
    with play.refusing(BadlyTyped, "cũng đã kết thúc hoạt động"):
        end(play, successor="commune")


def test_the_chain_leads_from_one_to_the_next(play):
    end(play, ended_on=date(2025, 1, 1))
    end(play, unit="commune", successor="absent_unit")
    assert [unit.id for unit in predecessors_of(play.audience, play.ids["absent_unit"])] == [
        play.ids["commune"], play.ids["steering_board"]]


@pytest.mark.parametrize("who", ["chair", "head", "unit_head", "neighbour_secretariat", "successor_secretariat"])
def test_nobody_else_notes_it(play, who):
    play.unit("commune")
    with play.refusing(NotYours):
        end(play, who=who)


def test_once_the_council_is_no_more_the_office_that_took_over_notes_it(play):
    round_ = play.a("round", "following_up")
    play.take(round_, "transfer")
    play.take(round_, "accept_transfer")
    end(play, who="successor_secretariat", on="10/07/2025")
    assert play.unit("steering_board").ended_on == ENDED_ON


def test_a_successor_is_one_of_those_offered(play):
    with play.acting("neighbour_secretariat", "10/03/2025") as (session, actor):
        neighbour = session.get_one(Council, play.ids["neighbour"])
        stranger = WrittenNames(session, neighbour, actor).unit("Trạm Y tế xã Bình Gia").id
    with play.refusing(BadlyTyped, "danh sách"):
        end(play, successor=stranger)
    with office(play) as (session, mandate):
        offered = successors_for(session, mandate, session.get_one(Unit, play.ids["steering_board"]))
    assert {unit.id for unit in offered} == {play.ids["commune"], play.ids["absent_unit"]}


def test_a_dissolved_unit_is_chosen_no_more_and_typed_by_name_it_says_why(play):
    end(play)
    unit, council = play.unit("steering_board"), play.council("district")
    assert unit.name not in [each.name for each in known_units(play.audience, council.id)]
    names = WrittenNames(play.audience, council, Actor(play.person("secretariat"), None))
    with pytest.raises(BadlyTyped, match="kết thúc hoạt động ngày 01/03/2025; hãy ghi nơi tiếp nhận: Ủy ban nhân dân"):
        names.unit("ban chỉ đạo chuyển đổi số  huyện Bắc Sơn")


def test_whoever_has_it_already_keeps_it(play):
    end(play)
    unit, council = play.unit("steering_board"), play.council("district")
    names = WrittenNames(play.audience, council, Actor(play.person("secretariat"), None), [unit], kept=[unit])
    assert names.unit(unit.name) is unit
    copied = WrittenNames(play.audience, council, Actor(play.person("secretariat"), None), [unit])
    with pytest.raises(BadlyTyped, match="kết thúc hoạt động"):
        copied.unit(unit.name)


def test_its_open_recommendation_goes_first_to_the_named_successor(play):
    item = play.a("recommendation", "issued")
    end(play, successor="absent_unit")
    there = play.audience.get(type(item), item.id)
    assert units_to_follow(play.audience, there)[0][0] == play.ids["absent_unit"]
    play.take(there, "pass_on", by="secretariat", on="11/03/2025", successor_unit_id=play.ids["absent_unit"])
    assert play.audience.get(type(item), item.id).lead_unit_id == play.ids["absent_unit"]
