"""Việc của tôi for a unit: minutes read back wait for its word, until it said one or the minutes go on."""

import pytest

from oversight.services.minutes_comments import comment

ASKED = "Góp ý biên bản"


@pytest.fixture
def minutes(play):
    return play.a("minutes", "read_back")


def group(front_desk, who: str, title: str) -> str:
    """One group of the desk, as its page shows it; "" when it is not there."""
    page = front_desk.visit(who).open("/").text
    return next((part.split("</section>")[0] for part in page.split("<section")[1:] if f">{title} (" in part), "")


@pytest.mark.parametrize("who", ["unit_head", "unit_clerk"])
def test_minutes_that_are_read_back_wait_for_the_word_of_the_unit(front_desk, minutes, who):
    to_do = group(front_desk, who, "Cần làm")
    assert f'href="/minutes/{minutes.id}/y-kien"' in to_do
    assert ASKED in to_do
    assert f"/minutes/{minutes.id}" not in group(front_desk, who, "Đang chờ nơi khác"), "said once"
    assert front_desk.visit(who).open(f"/minutes/{minutes.id}/y-kien").status_code == 200


@pytest.mark.parametrize("who", ["secretariat", "secretary", "head", "chair", "member", "other_unit_head", "outsider"])
def test_nobody_else_is_asked(front_desk, minutes, who):
    assert ASKED not in front_desk.visit(who).open("/").text


def test_whose_colleague_has_commented_is_not_asked_again(front_desk, play, minutes):
    play.do(comment, minutes, play.ids["steering_board"], "Nhất trí.", by="unit_clerk", on="18/10/2024")
    assert ASKED not in front_desk.visit("unit_head").open("/").text


@pytest.mark.parametrize("trigger", ["approve", "revise"])
def test_when_the_minutes_go_on_nobody_is_asked(front_desk, play, minutes, trigger):
    assert ASKED in front_desk.visit("unit_head").open("/").text
    play.take(minutes, trigger)
    assert ASKED not in front_desk.visit("unit_head").open("/").text


def test_below_a_round_that_is_suspended_nobody_is_asked(front_desk, play, minutes):
    play.take(minutes.round, "suspend", on="19/10/2024")
    assert ASKED not in front_desk.visit("unit_head").open("/").text
