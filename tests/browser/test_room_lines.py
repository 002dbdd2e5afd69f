"""In the room lines fail, logins run out, records are sealed: no word is lost, none stands twice."""

import re

import pytest
from cast.scenes import read_back
from commune import PASSWORD
from note_taker import Room
from playwright.sync_api import expect

from oversight.services.editing import edit

pytestmark = pytest.mark.browser


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def room(sitting, house, typist):
    return Room(typist(house, "secretary"), sitting)


def said(sitting) -> list[str]:
    return [row.text for row in sitting.statements]


def end(play, sitting) -> None:
    """By the chair, elsewhere; what was said so far stays."""
    came = [{"id": row.id, "side": row.side, "name": row.name, "presence": "present"} for row in sitting.attendance]
    concluded = [{"kind": "noted", "text": "Ghi nhận kết quả."}]
    play.do(edit, sitting, {"attendance": came, "findings": concluded}, by="secretary", on="18/10/2024")
    read_back(play, sitting)
    play.take(sitting, "end")


def stay_silent_once(room: Room) -> None:
    """The message arrives, its answer does not."""
    def deliver(route) -> None:
        route.fetch()
        route.abort()
    room.page.route("**/phong-hop/ghi", deliver, times=1)


def sign_in_elsewhere(room: Room, who: str) -> None:
    """In another window of the same browser."""
    page, room.typist.page = room.page, room.typist.window.new_page()
    room.typist.sign_in(f"{who}@bacson.example", PASSWORD)
    room.typist.page.close()
    room.typist.page = page


def test_what_arrived_though_nobody_answered_stands_once(sitting, room):
    stay_silent_once(room)
    room.says("lan", "Khai mạc.")
    room.let_time_pass()
    room.says("thang", "Báo cáo.")
    room.page.locator("[data-course] button").first.click()
    room.notes.fill("Khai mạc buổi làm việc.")
    room.is_saved()
    room.is_saved()
    assert said(sitting) == ["Khai mạc buổi làm việc.", "Báo cáo."]
    expect(room.page.locator("[data-quarrels]")).to_be_hidden()


def test_one_writes_on_over_many_savings_without_quarrelling_with_oneself(sitting, room):
    room.says("lan", "Một. ")
    for word in ("Hai. ", "Ba. ", "Bốn."):
        room.is_saved()
        room.notes.press_sequentially(word)
    room.is_saved()
    assert said(sitting) == ["Một. Hai. Ba. Bốn."]
    expect(room.page.locator("[data-quarrels]")).to_be_hidden()
    room.is_told("Đã lưu lúc")


def test_a_login_that_ran_out_is_told_and_the_words_follow_after_signing_in_again(sitting, room):
    room.says("lan", "Khai mạc.")
    room.is_saved()
    room.typist.window.clear_cookies()
    room.says("thang", "Báo cáo.")
    room.let_time_pass()
    room.is_told("Phiên đăng nhập đã hết, còn 1 thay đổi giữ trên máy này")
    expect(room.page.locator("[data-saving-login]")).to_be_visible()
    sign_in_elsewhere(room, "secretary")
    room.page.clock.run_for(20_000)
    room.is_saved()
    assert said(sitting) == ["Khai mạc.", "Báo cáo."]


def test_words_are_not_sent_in_the_name_of_somebody_else(sitting, room):
    room.says("lan", "Khai mạc.")
    room.is_saved()
    room.typist.window.clear_cookies()
    room.says("thang", "Báo cáo.")
    sign_in_elsewhere(room, "secretariat")
    room.let_time_pass()
    room.page.clock.run_for(20_000)
    room.is_told("Người khác đã đăng nhập trên trình duyệt này")
    room.typist.play.audience.rollback()
    assert said(sitting) == ["Khai mạc."]
    room.close_the_laptop()
    room.typist.window.clear_cookies()
    room.typist.sign_in("secretary@bacson.example", PASSWORD)
    room.open()
    room.page.clock.run_for(20_000)
    room.is_saved()
    assert said(sitting) == ["Khai mạc.", "Báo cáo."]


def test_a_sitting_that_ended_meanwhile_still_takes_the_last_words(play, sitting, room):
    room.says("lan", "Khai mạc.")
    room.is_saved()
    room.typist.window.set_offline(True)
    room.notes.fill("Khai mạc buổi làm việc.")
    end(play, sitting)
    room.typist.window.set_offline(False)
    room.let_time_pass()
    room.is_saved()
    assert said(sitting)[0] == "Khai mạc buổi làm việc."
    room.typist.sees("Buổi làm việc đã kết thúc")


def test_words_that_come_after_the_minutes_were_read_back_are_shown_to_be_copied(play, sitting, room):
    room.says("lan", "Khai mạc.")
    room.is_saved()
    room.typist.window.set_offline(True)
    room.notes.fill("Khai mạc buổi làm việc lúc 8 giờ.")
    end(play, sitting)
    play.take(sitting.minutes, "read_back")
    room.typist.window.set_offline(False)
    room.let_time_pass()
    left = room.page.locator("[data-copying] textarea")
    expect(left).to_have_value(re.compile("Khai mạc buổi làm việc lúc 8 giờ"))
    play.audience.rollback()
    assert said(sitting)[0] == "Khai mạc."
    room.page.get_by_role("button", name="Đã chép xong").click()
    expect(room.page.locator("[data-copying]")).to_be_hidden()
