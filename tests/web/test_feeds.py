"""A secret address: made on a page, read by a telephone without an account, dead when it is revoked."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from cast.days import day
from icalendar import Calendar
from sqlalchemy import text

from oversight.actor import VIETNAM
from oversight.models.calendar_feed import CalendarFeed
from oversight.models.people import Seat
from oversight.services import journal
from oversight.services.sitting import plan_sitting

PAGE = "/lich/tren-dien-thoai"
SECRET = re.compile(r'value="https?://[^"/]+(/lich/[\w-]+\.ics)"')


def made(visitor) -> str:
    """The path of a new address, as it stands on the answer."""
    return SECRET.search(visitor.send(PAGE, {"csrf_token": visitor.token()}).text)[1]


def telephone(front_desk, path: str):
    return front_desk.app.test_client().get(path)


def titles(answer) -> list[str]:
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(answer.data).walk("VEVENT")]


@pytest.fixture
def sitting(play):
    """In ten days, at nine, with a unit whose name goes on."""
    round_ = play.a("round", "in_progress")
    at = datetime.combine(datetime.now(VIETNAM).date() + timedelta(days=10), datetime.min.time()).replace(hour=9)
    content = {"opens_at": at, "place": "Hội trường", "units": [{"unit_id": play.ids["steering_board"]}]}
    return play.do(plan_sitting, round_, content, by="secretariat", on="08/10/2024")


def test_the_address_is_shown_once_and_read_without_an_account(play, front_desk, sitting):
    secretariat = front_desk.visit("secretariat")
    path = made(secretariat)
    answer = telephone(front_desk, path)
    assert answer.status_code == 200
    assert answer.mimetype == "text/calendar"
    event = next(each for each in Calendar.from_ical(answer.data).walk("VEVENT")
                 if str(each["UID"]) == f"sitting-{sitting.id}@so-giam-sat")
    assert str(event["SUMMARY"]) == sitting.name
    assert event.decoded("DTSTART") == sitting.opens_at.replace(tzinfo=VIETNAM).astimezone(UTC)
    assert str(event["URL"]).endswith(f"/sitting/{sitting.id}")
    page = secretariat.open(PAGE).text
    assert path not in page
    assert "đang dùng" in page
    assert "chưa lần nào" not in page


def test_the_answer_is_kept_nowhere_and_tells_nobody_where_it_came_from(play, front_desk, sitting):
    answer = telephone(front_desk, made(front_desk.visit("secretariat")))
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers


def test_a_wrong_address_says_nothing_at_all(front_desk):
    answer = telephone(front_desk, "/lich/" + "a" * 43 + ".ics")
    assert (answer.status_code, answer.data) == (404, b"")
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "Set-Cookie" not in answer.headers


def test_the_address_opens_nothing_else(play, front_desk, sitting):
    client = front_desk.app.test_client()
    path = made(front_desk.visit("secretariat"))
    assert client.get(path).status_code == 200
    for other in ("/", "/lich", f"/sitting/{sitting.id}", PAGE):
        assert client.get(other).status_code in (302, 401)


def test_it_is_the_calendar_of_its_owner_whoever_is_signed_in(play, front_desk, sitting):
    path = made(front_desk.visit("outsider"))
    assert titles(front_desk.visit("secretariat").open(path)) == []


def test_a_revoked_address_is_dead(play, front_desk, sitting):
    secretariat = front_desk.visit("secretariat")
    path = made(secretariat)
    revoking = re.search(r'action="([^"]+thu-hoi)"', secretariat.open(PAGE).text)[1]
    assert front_desk.visit("chair").send(revoking, {"csrf_token": front_desk.visit("chair").token()}).status_code in (
        400, 404)
    assert telephone(front_desk, path).status_code == 200
    assert secretariat.send(revoking, {"csrf_token": secretariat.token()}).status_code == 302
    assert telephone(front_desk, path).status_code == 404
    assert "đã thu hồi" in secretariat.open(PAGE).text


def test_nobody_but_its_owner_finds_the_address_to_revoke(play, front_desk, sitting):
    made(front_desk.visit("secretariat"))
    feed, chair = play.audience.query(CalendarFeed).one(), front_desk.visit("chair")
    assert chair.send(f"{PAGE}/{feed.id}/thu-hoi", {"csrf_token": chair.token()}).status_code == 404
    assert play.audience.get(CalendarFeed, feed.id).revoked_at is None


def test_a_lost_seat_empties_it_and_a_shut_account_ends_it(play, front_desk, sitting):
    path = made(front_desk.visit("secretariat"))
    assert titles(telephone(front_desk, path))
    with play.acting("chair", "10/10/2024") as (session, actor):
        seat = session.query(Seat).filter_by(person_id=play.ids["secretariat"]).one()
        seat.ended_on = day("09/10/2024")
        journal.enter(session, seat, actor, "edited", "Thôi giữ vị trí")
    assert titles(telephone(front_desk, path)) == []
    with play.database.engine.begin() as connection:
        connection.execute(text("UPDATE accounts SET active = :no"), {"no": False})
    assert telephone(front_desk, path).status_code == 404


def test_making_one_takes_the_token_of_the_page(front_desk):
    secretariat = front_desk.visit("secretariat")
    assert secretariat.send(PAGE, {}).status_code in (400, 422)
    assert "chưa có địa chỉ" in secretariat.open(PAGE).text


def test_the_sixth_is_refused_on_the_page(front_desk):
    secretariat = front_desk.visit("secretariat")
    for _ in range(5):
        made(secretariat)
    answer = secretariat.send(PAGE, {"csrf_token": secretariat.token()})
    assert answer.status_code == 422
    assert "thu hồi một địa chỉ" in answer.text


def test_the_address_is_not_written_down_where_the_house_notes_its_faults(front_desk, sitting, monkeypatch, caplog):
    path = made(front_desk.visit("secretariat"))

    def fault(*_told, **_more):
        raise RuntimeError("something that nobody thought of")
    monkeypatch.setattr("web.views.feeds.occasions_for", fault)
    assert telephone(front_desk, path).status_code == 500
    assert path.rsplit("/", 1)[-1].removesuffix(".ics") not in caplog.text
    assert "incident" in caplog.text
    assert "/lich/<secret>.ics" in caplog.text
