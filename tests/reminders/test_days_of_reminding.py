"""When somebody is told: the days before, the day itself, every week after; what waits for nobody is not told."""

import pytest
from cast.days import day
from cast.scenes import fill_in

from oversight.calendar import DaysOff
from oversight.reminders.rhythm import Rhythm, Window, window_of

HOUSE = Rhythm(frozenset({15, 7, 3, 0}), 7)
DUE = "07/10/2024"  # a Monday, of the reports


def told(days, due=DUE, rhythm=HOUSE):
    return [text for text in days if rhythm.falls_on(day(due), day(text))]


def test_the_days_of_the_house():
    october = [f"{number:02}/10/2024" for number in range(1, 32)]
    assert told(october) == ["04/10/2024", "07/10/2024", "14/10/2024", "21/10/2024", "28/10/2024"]
    assert told(["21/09/2024", "22/09/2024", "30/09/2024"]) == ["22/09/2024", "30/09/2024"]


def test_what_falls_on_days_off_is_told_on_the_working_day_before():
    friday = window_of(day("04/10/2024"), day("03/10/2024"), DaysOff())
    assert friday == Window(day("04/10/2024"), day("06/10/2024"))
    before_tet = window_of(day("24/01/2025"), day("23/01/2025"), DaysOff())
    assert before_tet.last == day("02/02/2025")


def test_what_a_stopped_worker_missed_is_told_when_it_is_back():
    assert window_of(day("03/10/2024"), day("27/09/2024"), DaysOff()) == Window(day("28/09/2024"), day("03/10/2024"))


def test_the_first_morning_ever_tells_of_that_day_alone():
    assert window_of(day("03/10/2024"), None, DaysOff()) == Window(day("03/10/2024"), day("03/10/2024"))


@pytest.mark.parametrize(("on", "words"), [
    ("20/09/2024", "Còn 17 ngày (hạn 07/10/2024)"), ("30/09/2024", "Còn 7 ngày (hạn 07/10/2024)"),
    ("04/10/2024", "Còn 3 ngày (hạn 07/10/2024)"), ("07/10/2024", "Hôm nay là ngày cuối (hạn 07/10/2024)"),
    ("14/10/2024", "Quá 7 ngày (hạn 07/10/2024)")])
def test_a_unit_that_has_not_sent_its_report_is_told(play, reminded, on, words):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "unit_clerk")
    letters = reminded.digests(on)
    assert set(letters) == {"unit_head@bacson.vn", "unit_clerk@bacson.vn"}
    assert all(words in letter.body for letter in letters.values())


@pytest.mark.parametrize("on", ["23/09/2024", "01/10/2024", "08/10/2024"])
def test_on_other_days_nobody_is_told(play, reminded, on):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head")
    assert reminded.digests(on) == {}


def test_who_has_answered_is_not_told_and_who_has_not_is(play, reminded):
    play.a("self_report", "submitted")
    reminded.may_sign_in("unit_head", "unit_clerk", "other_unit_head")
    assert set(reminded.digests("04/10/2024")) == {"other_unit_head@bacson.vn"}


def test_who_cannot_do_anything_about_it_is_not_told(play, reminded):
    """The clerk has written everything: it is the head's turn."""
    report = play.a("self_report", "requested")
    fill_in(play, report)
    reminded.may_sign_in("unit_head", "unit_clerk")
    letters = reminded.digests("04/10/2024")
    assert set(letters) == {"unit_head@bacson.vn"}
    assert "Báo cáo của đơn vị: Gửi báo cáo" in letters["unit_head@bacson.vn"].body


def test_nothing_is_told_below_a_round_that_stands_still(play, reminded):
    play.a("round", "suspended")
    reminded.may_sign_in("other_unit_head")
    assert reminded.digests("04/10/2024") == {}


def test_who_left_the_seat_or_lost_the_account_is_not_told(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("unit_head", "outsider", "former_clerk")
    reminded.account_of("unit_head", active=False)
    assert reminded.digests("04/10/2024") == {}


def test_a_recommendation_is_told_until_it_is_reported(play, reminded):
    item = play.a("recommendation", "in_progress")
    reminded.may_sign_in("unit_head")
    assert "Kiến nghị giám sát: Báo cáo" in reminded.digests("12/12/2024")["unit_head@bacson.vn"].body
    play.take(item, "report", on="12/12/2024")
    assert reminded.digests("13/12/2024") == {}


def test_people_of_the_other_council_are_not_told_of_this_one(play, reminded):
    play.a("self_report", "requested")
    reminded.may_sign_in("neighbour_secretariat", "upper_secretariat", "successor_chair")
    assert reminded.digests("04/10/2024") == {}
