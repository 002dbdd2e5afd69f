"""Gia hạn: asked by the unit, given or refused by whoever decides, on record either way."""

import pytest
from cast.days import day
from cast.two_seats import sit_for_the_unit_too

from oversight.refusal import BadlyTyped, NotYours, OutOfStep, Unmet
from oversight.services.desk_follow_up import tasks_of_the_unit, wishes_to_answer
from oversight.services.recommendation_tasks import split


def waiting_for(play, who: str, on: str) -> list[str]:
    people = play.people(who)
    return [wish.asked_because for wish in wishes_to_answer(play.audience, people[who], day(on))]


def test_a_wish_changes_no_date_and_waits_for_whoever_decides(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    wish, = item.extensions
    assert (item.due_on, wish.wanted_on, wish.is_granted) == (day("15/12/2024"), day("31/01/2025"), None)
    assert {who for who in ("chair", "head", "deputy", "secretariat", "unit_head", "member", "outsider")
            if waiting_for(play, who, "06/12/2024")} == {"chair", "head", "deputy"}


def test_what_is_given_is_written_with_the_day_before_and_the_paper(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    play.take(item, "extend", new_due_on=day("15/01/2025"))
    given, = item.extensions
    assert (given.from_on, given.to_on, given.is_granted) == (day("15/12/2024"), day("15/01/2025"), True)
    assert (given.asked_because, given.document) == ("Chờ nhân sự khối đảng.", "95/TB-HĐND ngày 09/12/2024")
    assert (item.due_on, waiting_for(play, "chair", "10/12/2024")) == (day("15/01/2025"), [])


def test_what_is_refused_says_why_and_the_date_stays(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    play.take(item, "refuse_more_time")
    refused, = item.extensions
    assert (refused.is_granted, refused.reason, item.due_on) == (False, "Thời hạn đã đủ.", day("15/12/2024"))
    play.take(item, "ask_more_time", on="10/12/2024")
    assert len(item.extensions) == 2


def test_one_wish_at_a_time(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    with play.refusing(OutOfStep, "Đơn vị đã đề nghị gia hạn và đang chờ quyết định"):
        play.take(item, "ask_more_time", on="06/12/2024")


def test_nothing_is_refused_that_nobody_asked_for(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(Unmet, "Đơn vị đã đề nghị gia hạn"):
        play.take(item, "refuse_more_time")


def test_time_is_given_unasked_and_to_several_with_one_decision(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "extend")
    given, = item.extensions
    assert (given.asked_on, given.is_granted, item.due_on) == (None, True, day("31/01/2025"))


@pytest.mark.parametrize(("trigger", "field"), [("ask_more_time", "wanted_on"), ("extend", "new_due_on")])
@pytest.mark.parametrize("on", ["15/12/2024", "01/10/2024"])
def test_more_time_is_later(play, trigger, field, on):
    item = play.a("recommendation", "in_progress")
    with play.refusing(BadlyTyped) as caught:
        play.take(item, trigger, **{field: day(on)})
    assert set(caught.value.fields) == {field}


def test_the_unit_does_not_give_itself_time(play):
    item = play.a("recommendation", "in_progress")
    with play.refusing(NotYours, "Gia hạn thực hiện"):
        play.take(item, "extend", by="unit_head")


def test_whoever_sits_in_the_unit_as_well_is_not_asked_to_decide(play):
    item = play.a("recommendation", "in_progress")
    play.take(item, "ask_more_time")
    sit_for_the_unit_too(play, "head")
    assert [waiting_for(play, who, "11/12/2024") != [] for who in ("head", "deputy")] == [False, True]


def test_a_task_with_a_day_of_its_own_waits_for_its_unit_alone(play):
    item = play.a("recommendation", "issued")
    mine = {"text": "Trình quyết định", "unit_id": play.ids["commune"], "due_on": day("20/11/2024")}
    play.do(split, item, [mine, mine | {"text": "Không có ngày", "due_on": None}], by="secretariat", on="22/10/2024")
    people = play.people("other_unit_head", "unit_head", "secretariat")
    found = {who: [task.text for task in tasks_of_the_unit(play.audience, person, day("01/11/2024"))]
             for who, person in people.items()}
    assert found == {"other_unit_head": ["Trình quyết định"], "unit_head": [], "secretariat": []}
