"""What the server cannot take stays with its writer and is in nobody's way; put right, it goes by itself."""

import json

import pytest
from note_taker import Room
from playwright.sync_api import expect

from oversight.models.identity import new_id
from oversight.room import write
from oversight.services.editing import edit

pytestmark = pytest.mark.browser

TOO_LONG = "Lời nói dài. " * 1_600
ONE_WORD = "a" * 5_000 + ". Sẽ làm."  # short enough for the page, and nothing that the server keeps
TOO_MUCH = "Dòng này dài hơn mức máy chủ nhận được"
FULL = """Object.defineProperty(Storage.prototype, "setItem", {
    value() { throw new DOMException("", "QuotaExceededError"); } })"""


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def room(sitting, house, typist):
    return Room(typist(house, "secretary"), sitting)


@pytest.fixture
def programme(play, sitting) -> list[str]:
    """Three points; to be asked for before the room is opened."""
    points = [{"text": text} for text in ("Báo cáo", "Trao đổi", "Kết luận")]
    play.do(edit, sitting, {"agenda": points}, by="secretariat", on="18/10/2024")
    play.audience.rollback()
    return [row.id for row in sitting.agenda]


def remove_second_point(play, sitting, programme: list[str]) -> None:
    """In the room, by the office, who sees what hangs on it let go."""
    removal = {"change": new_id(), "table": "agenda", "id": programme[1], "cells": {}, "was": {"text": "Trao đổi"},
               "is_removed": True}
    play.do(write, sitting, [removal], by="secretariat", on="18/10/2024")


def choose_point(room: Room, point: str) -> None:
    more = room.page.locator("[data-editor] > .room-more")
    if more.get_attribute("open") is None:
        more.locator("summary").click()
    more.locator("[data-cell=agenda_id]").select_option(point)


def said(sitting) -> list[str]:
    return [row.text for row in sitting.statements]


def messages(room: Room) -> list[list[dict]]:
    """Filled with the changes of each message as it goes out."""
    sent: list[list[dict]] = []
    room.page.on("request", lambda request: sent.append(json.loads(request.post_data)["changes"])
                 if request.url.endswith("/ghi") else None)
    return sent


def take_no_more_than(room: Room, letters: int) -> None:
    """As a server in front of ours may do."""
    def answer(route) -> None:
        if len(route.request.post_data) > letters:
            route.fulfill(status=413, body="Request Entity Too Large")
        else:
            route.fallback()
    room.page.route("**/phong-hop/ghi", answer)


def pass_a_while(room: Room) -> None:
    """In steps: an answer on its way must not be given up for lost because the page's clock ran ahead of it."""
    for _ in range(8):
        room.page.clock.run_for(3_500)
        room.page.wait_for_timeout(100)


def only_so_much_is_left(room: Room, rows: int) -> None:
    """On this machine, however many messages it took."""
    pass_a_while(room)
    expect(room.root).to_have_attribute("data-unsaved", str(rows))
    room.typist.play.audience.rollback()


def begin(room: Room, text: str) -> None:
    room.page.locator("[data-course] button").filter(has_text=text).click()


def test_a_text_too_long_is_told_at_once_and_the_rest_goes(sitting, room):
    sent = messages(room)
    room.says("lan", TOO_LONG)
    beside = room.page.locator("[data-editor] > [data-slot=refused]")
    expect(beside).to_contain_text("Quá dài: 20.799 ký tự, tối đa 20.000 ký tự")
    room.says("thang", "Báo cáo.")
    only_so_much_is_left(room, 1)
    assert said(sitting) == ["Báo cáo."]
    assert not any(TOO_LONG in str(message) for message in sent)
    room.is_told("Còn 1 dòng chưa lưu được")


def test_a_text_too_long_outlives_the_page_and_goes_once_it_is_shorter(sitting, room):
    room.says("lan", TOO_LONG)
    room.says("thang", "Báo cáo.")
    room.close_the_laptop()
    room.open()
    room.page.clock.run_for(20_000)
    only_so_much_is_left(room, 1)
    assert said(sitting) == ["Báo cáo."]
    begin(room, "Lời nói dài")
    room.notes.fill("Khai mạc.")
    room.is_saved()
    assert sorted(said(sitting)) == ["Báo cáo.", "Khai mạc."]


def test_a_promise_too_long_is_told_in_its_panel(room):
    room.says("thang", "Báo cáo.")
    room.page.keyboard.press("F2")
    form = room.page.locator("[data-taking]")
    form.locator("[name=who_title]").fill("b" * 501)
    expect(form).to_contain_text("Quá dài: 501 ký tự, tối đa 500 ký tự")
    form.locator("[name=who_title]").fill("Trưởng phòng")
    expect(form).not_to_contain_text("Quá dài")


def test_a_row_too_much_for_the_server_even_alone_stops_no_other(sitting, room):
    take_no_more_than(room, 3_000)
    sent = messages(room)
    room.says("lan", "lời dài " * 400)
    room.says("thang", "Báo cáo.")
    room.says("khanh", "Hỏi.")
    only_so_much_is_left(room, 1)
    assert said(sitting) == ["Báo cáo.", "Hỏi."]
    expect(room.page.locator("[data-course]")).to_contain_text(TOO_MUCH)
    room.is_told("Còn 1 dòng chưa lưu được")
    names = {change["change"] for message in sent for change in message}
    assert len(names) == len({change["id"] for message in sent for change in message}) == 3
    begin(room, "lời dài")
    room.notes.fill("Khai mạc.")
    room.is_saved()
    assert sorted(said(sitting)) == ["Báo cáo.", "Hỏi.", "Khai mạc."]


def test_after_a_message_that_was_too_much_they_grow_again(sitting, room):
    take_no_more_than(room, 3_000)
    sent = messages(room)
    for who in ("lan", "thang", "khanh", "lan"):
        room.says(who, "lời vừa " * 150)
    only_so_much_is_left(room, 0)
    assert {len(message) for message in sent} >= {4, 2, 1}
    room.page.unroute_all()
    for _ in range(2):
        room.typist.window.set_offline(True)
        for who in ("lan", "thang", "khanh"):
            room.says(who, "Ý kiến.")
        room.typist.window.set_offline(False)
        only_so_much_is_left(room, 0)
    assert len(sent[-1]) == 3
    assert len(said(sitting)) == 10


def test_a_machine_without_room_is_told_of_and_words_go_on_to_the_server(sitting, room):
    room.page.evaluate(FULL)
    room.says("lan", "Khai mạc.")
    room.is_told("Bộ nhớ tạm của máy này đã đầy")
    room.is_saved()
    assert said(sitting) == ["Khai mạc."]
    room.is_told("Đã lưu lúc")
    room.typist.window.set_offline(True)
    room.says("thang", "Báo cáo.")
    room.let_time_pass()
    room.is_told("chưa giữ được trên máy này")


@pytest.mark.parametrize("speech", [TOO_LONG, ONE_WORD])
def test_a_promise_from_a_speech_that_was_refused_goes_to_it_by_itself(sitting, room, speech):
    room.says("thang", speech)
    room.take("F2", "Phủ sóng 5 thôn.")
    room.take("F4", "Bố trí kinh phí.")
    pass_a_while(room)
    room.is_told("Còn 1 dòng chưa lưu được")
    room.notes.fill("Sẽ phủ sóng.")
    only_so_much_is_left(room, 0)
    speech = next(row for row in sitting.statements if row.text == "Sẽ phủ sóng.")
    assert [(row.text, row.statement_id) for row in sitting.commitments] == [("Phủ sóng 5 thôn.", speech.id)]
    assert [row.text for row in sitting.statements if row.from_id == speech.id] == ["Bố trí kinh phí."]
    expect(room.page.locator("[data-quarrels]")).to_be_hidden()


def test_a_promise_does_not_wait_for_its_speech_to_be_shortened(sitting, room):
    room.says("thang", TOO_LONG)
    room.take("F2", "Phủ sóng 5 thôn.")
    only_so_much_is_left(room, 2)
    assert [row.text for row in sitting.commitments] == ["Phủ sóng 5 thôn."]


def test_a_point_of_the_programme_that_was_removed_takes_no_words_with_it(play, sitting, programme, room):
    room.page.locator("[data-agenda] [data-go]").nth(1).click()
    room.typist.window.set_offline(True)
    room.says("thang", "Báo cáo.")
    room.take("F2", "Phủ sóng 5 thôn.")
    remove_second_point(play, sitting, programme)
    room.typist.window.set_offline(False)
    room.is_saved()
    assert [(row.text, row.agenda_id) for row in sitting.statements] == [("Báo cáo.", None)]
    assert [(row.agenda_id, row.statement_id) for row in sitting.commitments] == [(None, sitting.statements[0].id)]
    room.sees_said("Báo cáo.")
    choose_point(room, programme[2])
    room.is_saved()
    assert sitting.statements[0].agenda_id == programme[2]
    expect(room.page.locator("[data-quarrels]")).to_be_hidden()


def test_another_point_chosen_for_one_that_was_removed_meanwhile_is_no_quarrel(play, sitting, programme, room):
    room.page.locator("[data-agenda] [data-go]").nth(1).click()
    room.says("thang", "Báo cáo.")
    room.is_saved()
    assert sitting.statements[0].agenda_id == programme[1]
    room.typist.window.set_offline(True)
    choose_point(room, programme[2])
    remove_second_point(play, sitting, programme)
    room.typist.window.set_offline(False)
    room.is_saved()
    assert sitting.statements[0].agenda_id == programme[2]
    expect(room.page.locator("[data-quarrels]")).to_be_hidden()


def test_a_row_put_first_is_shown_first_before_the_server_says_so(sitting, room):
    shown = room.page.evaluate("""async () => {
        const [{ Notebook }, { Content }] = await Promise.all(
            ["notebook", "content"].map((name) => import(`/static/js/room/${name}.js`)));
        const told = { mark: "", state: "held", is_open: true, rows: { agenda: [{ id: "a", text: "Báo cáo" }] } };
        const notebook = new Notebook(new Content(told), { keep: () => true, adopt: () => ({ left: [] }) });
        notebook.add("agenda", { text: "Chào cờ" }, null);
        notebook.add("agenda", { text: "Kết luận" });
        return notebook.rows("agenda").map((row) => row.text);
    }""")
    assert shown == ["Chào cờ", "Báo cáo", "Kết luận"]
