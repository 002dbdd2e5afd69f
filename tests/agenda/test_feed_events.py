"""What leaves the house for a telephone: RFC 5545 in Vietnamese, nothing that records say; and whose secret lives."""

from datetime import UTC, date, datetime, timedelta

import pytest
from agenda_reader import agenda
from cast.days import day, hour_of, moment
from icalendar import Calendar
from sqlalchemy import text

from oversight.actor import Actor
from oversight.agenda.occasion import Occasion
from oversight.feeds.events import calendar_of
from oversight.feeds.secrets import feeds_of, is_to_be_noted, living_feed, make_feed, note_reading, revoke
from oversight.models.calendar_feed import CalendarFeed
from oversight.refusal import BadlyTyped, NotYours
from oversight.services.accounts import create_account

LONG = ("Buổi làm việc với Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp, phát triển "
        "nông thôn; Trường Phổ thông dân tộc bán trú; Ủy ban nhân dân xã Vũ Lễ")
NOW = Actor(None, datetime(2024, 10, 1, 2, 0, tzinfo=UTC))


def written(*occasions: Occasion) -> bytes:
    return calendar_of(occasions, NOW, lambda record: f"https://giamsat.example/{record.stem}/{record.id}")


def events(*occasions: Occasion) -> list:
    return Calendar.from_ical(written(*occasions)).walk("VEVENT")


def sitting(**more) -> Occasion:
    own = {"starts_at": moment("18/10/2024 08:00"), "place": "Hội trường, tầng 2; nhà A"} | more
    return Occasion("sitting-1", "sitting", day("18/10/2024"), LONG, **own)


def test_no_line_is_longer_than_the_standard_allows_and_no_letter_is_broken():
    lines = written(sitting()).split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")
    assert str(events(sitting())[0]["SUMMARY"]) == LONG
    assert str(events(sitting())[0]["LOCATION"]) == "Hội trường, tầng 2; nhà A"


def test_eight_o_clock_in_vietnam_is_one_o_clock_in_utc():
    event, = events(sitting(ends_at=moment("18/10/2024 11:15")))
    assert event.decoded("DTSTART") == datetime(2024, 10, 18, 1, 0, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2024, 10, 18, 4, 15, tzinfo=UTC)
    assert b"DTSTART:20241018T010000Z" in written(sitting())


def test_a_last_day_is_a_whole_day_that_takes_no_time_and_rings_no_bell():
    due = Occasion("report-1", "report", day("07/10/2024"), "Hạn gửi báo cáo: UBND xã Vũ Lễ")
    event, = events(due)
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2024, 10, 7), date(2024, 10, 8))
    assert str(event["TRANSP"]) == "TRANSPARENT"
    assert b"DTSTART;VALUE=DATE:20241007" in written(due)
    assert b"VALARM" not in written(due)


def test_a_session_lasts_to_the_end_of_its_last_day():
    event, = events(Occasion("session-1", "session", day("09/12/2024"), "Kỳ họp thứ 29", last_on=day("11/12/2024")))
    assert event.decoded("DTEND") == date(2024, 12, 12)


def test_the_same_occasion_keeps_its_name_and_is_stamped_anew():
    first, = events(sitting())
    second, = events(sitting(place="Nhà văn hóa"))
    assert first["UID"] == second["UID"] == "sitting-1@so-giam-sat"
    assert first.decoded("DTSTAMP") == NOW.now


def test_a_line_break_in_a_place_makes_no_line_of_its_own():
    content = written(sitting(place="Hội trường\r\nBEGIN:VALARM\nX"))
    assert b"\r\nBEGIN:VALARM" not in content
    assert len(Calendar.from_ical(content).walk("VEVENT")) == 1


def test_what_a_recommendation_says_stays_in_the_house(play):
    item = play.a("recommendation", "issued")
    found = agenda(play, "unit_head", on="12/11/2024", last="31/12/2025")
    content = written(*found).replace(b"\r\n ", b"").decode()
    assert f"recommendation-{item.id}@so-giam-sat" in content
    assert f"URL:https://giamsat.example/recommendation/{item.id}" in content
    assert item.text[:30] not in content


# Secrets

@pytest.fixture
def owner(play):
    """The unit's head, who can sign in."""
    with play.acting("unit_head", "01/10/2024") as (session, actor):
        create_account(session, "truong.ban@bacson.vn", "no password", person=actor.person)
    return "unit_head"


def made(play, who: str) -> str:
    with play.acting(who, "01/10/2024") as (session, actor):
        return make_feed(session, actor)


def is_alive(play, secret: str) -> bool:
    return living_feed(play.audience, secret) is not None


def test_the_database_does_not_know_the_secret(play, owner):
    secret = made(play, owner)
    assert is_alive(play, secret)
    assert len(secret) >= 40
    row = play.audience.execute(text("SELECT * FROM calendar_feeds")).one()
    assert secret not in map(str, row)


@pytest.mark.parametrize("other", ["", "x", "é" * 40, "a" * 5000, "%", "' OR 1=1 --", "\ud800"])
def test_any_other_word_opens_nothing(play, owner, other):
    secret = made(play, owner)
    assert not is_alive(play, other)
    assert not is_alive(play, secret[:-1] + ("A" if secret[-1] != "A" else "B"))
    assert not is_alive(play, secret.swapcase())


def test_a_revoked_address_is_dead_and_another_one_lives(play, owner):
    first, second = made(play, owner), made(play, owner)
    with play.acting(owner, "02/10/2024") as (session, actor):
        revoke(session, actor, living_feed(session, first))
    assert (is_alive(play, first), is_alive(play, second)) == (False, True)


def test_nobody_revokes_the_address_of_another(play, owner):
    made(play, owner)
    feed = play.audience.query(CalendarFeed).one()
    with play.refusing(NotYours, "Chỉ người tạo"), play.acting("chair", "02/10/2024") as (session, actor):
        revoke(session, actor, session.get_one(CalendarFeed, feed.id))


def test_an_account_that_is_shut_takes_its_addresses_along(play, owner):
    secret = made(play, owner)
    with play.database.engine.begin() as connection:
        connection.execute(text("UPDATE accounts SET active = :no"), {"no": False})
    assert not is_alive(play, secret)


def test_who_has_no_account_has_no_living_address(play):
    assert not is_alive(play, made(play, "unit_clerk"))


def test_five_addresses_are_enough(play, owner):
    for _ in range(5):
        made(play, owner)
    with play.refusing(BadlyTyped, "thu hồi"):
        made(play, owner)


def test_reading_is_noted_now_and_then(play, owner):
    made(play, owner)
    feed = play.audience.query(CalendarFeed).one()
    now = hour_of("03/10/2024")
    assert is_to_be_noted(feed, now)
    with play.acting(owner, "03/10/2024") as (session, actor):
        note_reading(session, feed.id, actor.now)
    feed, = feeds_of(play.audience, Actor(play.person(owner), now))
    assert not is_to_be_noted(feed, now + timedelta(minutes=5))
    assert is_to_be_noted(feed, now + timedelta(minutes=15))
