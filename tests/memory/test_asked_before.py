"""What somebody is told of the past is what they may read; and it costs one statement, whatever there is of it."""

import pytest
from cast.characters import CHARACTERS
from cast.days import day
from sqlalchemy import event, select

from oversight.memory import asked_before, reach_of
from oversight.memory.likeness import Rarity
from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.rules.standing import may_read, seats_of
from oversight.services import journal
from oversight.services.recommendation import add_recommendation

TODAY = day("20/12/2024")
TYPED = "Kiện toàn Ban Chỉ đạo chuyển đổi số"


def told(play, who: str, text: str = TYPED, **more):
    return asked_before(play.audience, play.person(who), TODAY, play.ids["steering_board"], text, **more)


@pytest.mark.parametrize("state", ["draft", "issued", "fulfilled"])
def test_the_reach_says_in_sql_what_the_standing_says_of_a_record(play, state):
    item = play.a("recommendation", state)
    play.take(item.round.proposals[0], "accept") if state == "draft" else None
    for who in CHARACTERS:
        person, session = play.person(who), play.audience
        for model in (Recommendation, Proposal):
            said = set(session.scalars(select(model.id).where(reach_of(person, TODAY).covers(model))))
            known = {each.id for each in session.scalars(select(model))
                     if may_read(seats_of(person, each, TODAY), each)}
            assert said == known, (who, model)


@pytest.mark.parametrize(("who", "count"), [("secretary", 1), ("chair", 1), ("unit_head", 1), ("committee_chair", 0),
                                            ("neighbour_secretariat", 0), ("outsider", 0)])
def test_only_who_may_read_it_is_told(play, who, count):
    play.a("recommendation", "issued")
    assert len(told(play, who).alike) == count


def test_one_statement_however_many(play):
    round_id = play.a("recommendation", "issued").round_id
    with play.acting("secretary", "22/10/2024") as (session, actor):
        round_ = session.get_one(Round, round_id)
        for place in range(40):
            add_recommendation(session, round_, actor, {
                "text": f"Kiện toàn Ban Chỉ đạo, lần {place}", "lead_unit_id": play.ids["steering_board"]})
    with play.database.reading() as session:
        person, counted = session.get_one(Person, play.ids["secretary"]), []
        reach_of(person, TODAY)  # the seats of who asks are there
        event.listen(session, "do_orm_execute", lambda state: counted.append(state.statement))
        found = asked_before(session, person, TODAY, play.ids["steering_board"], TYPED, round_id=round_id)
    assert len(counted) == 1
    assert (len(found.alike), found.times) == (41, 0)


def test_a_circle_that_came_by_a_file_comes_to_an_end(play):
    play.a("recommendation", "issued")
    with play.acting("secretariat", "01/12/2024") as (session, actor):
        one, other = (session.get_one(Unit, play.ids[key]) for key in ("steering_board", "commune"))
        one.successor_id, other.successor_id = other.id, one.id
        session.flush()
        journal.enter(session, one, actor, "edited", "Sửa đơn vị")
    assert len(told(play, "secretary").alike) == 1


def test_what_came_later_is_left_out(play):
    play.a("recommendation", "issued")
    assert told(play, "secretary", until=day("20/10/2024")).alike == []
    assert len(told(play, "secretary", until=day("21/10/2024")).alike) == 1


def test_among_nothing_everything_weighs_the_same():
    assert Rarity([]).likeness("giải ngân vốn", "giải ngân vốn") == pytest.approx(1)
