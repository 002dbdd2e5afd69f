"""The addresses of the room: pages, and what their scripts ask; every refusal is one that a script understands."""

import gzip
import json
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from oversight.models.identity import new_id


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


def new(table, **cells):
    return {"change": new_id(), "table": table, "id": new_id(), "cells": cells, "was": {}}


def speech(text, **cells):
    return new("statements", kind="opinion", text=text, **cells)


class Room:
    """One page of the room, open at one visitor."""

    def __init__(self, visitor, sitting) -> None:
        self.visitor, self.address, self.token = visitor, f"/sitting/{sitting.id}/phong-hop", visitor.token()

    def ask(self, mark=""):
        return self.visitor.open(f"{self.address}/noi-dung" + (f"?da-thay={mark}" if mark else ""))

    def send(self, *changes, **more):
        return self.post(json.dumps({"changes": list(changes)} | more))

    def post(self, body, **more):
        return self.visitor._looked_at(self.knock(body, **more))

    def knock(self, body, token=None, kind="application/json"):
        """Of threads: the audience does not look."""
        headers = {"X-CSRFToken": self.token if token is None else token}
        return self.visitor.client.post(f"{self.address}/ghi", data=body, content_type=kind, headers=headers)


@pytest.fixture
def room(front_desk, sitting):
    return Room(front_desk.visit("secretary"), sitting)


def texts(sitting):
    return [row.text for row in sitting.statements]


# Writing and looking

def test_what_is_sent_is_kept_and_told_back(room, sitting):
    answer = room.send(speech("Khai mạc."))
    assert answer.status_code == 200
    assert [each["outcome"] for each in answer.json["results"]] == ["kept"]
    assert [row["text"] for row in answer.json["content"]["rows"]["statements"]] == ["Khai mạc."]
    assert texts(sitting) == ["Khai mạc."]


def test_a_look_is_cheap_while_nothing_is_new(room, front_desk, sitting):
    mark = room.ask().json["mark"]
    assert (room.ask(mark).status_code, room.ask(mark).data) == (204, b"")
    told = Room(front_desk.visit("secretariat"), sitting).send(speech("Của văn phòng.")).json["content"]
    news = room.ask(mark)
    assert (news.status_code, news.json["mark"]) == (200, told["mark"])
    assert room.ask(told["mark"]).status_code == 204


def test_much_text_goes_packed_to_a_browser_that_unpacks_it(room, sitting):
    room.send(*(speech(f"Đề nghị đơn vị làm rõ chỉ tiêu số {number}.") for number in range(50)))
    plain = room.visitor.client.get(f"{room.address}/noi-dung")
    tight = room.visitor.client.get(f"{room.address}/noi-dung", headers={"Accept-Encoding": "gzip, br"})
    assert (tight.headers["Content-Encoding"], "Content-Encoding" in plain.headers) == ("gzip", False)
    assert len(tight.data) * 4 < len(plain.data)
    assert json.loads(gzip.decompress(tight.data))["rows"] == plain.json["rows"]


@pytest.mark.parametrize("name", ["\ud800", "x" * 999])
def test_what_cannot_be_written_in_an_answer_is_refused_like_the_rest(room, sitting, name):
    answer = room.send({"change": name}, speech("Khai mạc.") | {"cells": {name: "x"}})
    assert [each["outcome"] for each in answer.json["results"]] == ["refused", "refused"]


def test_a_step_taken_elsewhere_is_news(room, play, sitting):
    mark = room.ask().json["mark"]
    play.take(sitting.round, "suspend", on="18/10/2024")
    news = room.ask(mark)
    assert (news.status_code, news.json["is_open"]) == (200, False)


def test_both_are_told_when_two_write_the_same_words_over(room, front_desk, sitting):
    mine = speech("Khai")
    room.send(mine)
    over = {"table": "statements", "id": mine["id"], "was": {"text": "Khai"}}
    Room(front_desk.visit("secretariat"), sitting).send(over | {"change": new_id(), "cells": {"text": "Của văn phòng"}})
    answer = room.send(over | {"change": new_id(), "cells": {"text": "<img src=x onerror=alert(1)>"}})
    told, = answer.json["results"]
    assert (answer.status_code, told["outcome"], told["theirs"]) == (200, "conflict", {"text": "Của văn phòng"})
    assert texts(sitting) == ["Của văn phòng"]


# Who may

@pytest.mark.parametrize("who", ["member", "chair", "unit_head", "other_unit_head", "outsider", "former_clerk"])
def test_who_does_not_write_here_is_told_in_json_and_writes_nothing(front_desk, sitting, who):
    answer = Room(front_desk.visit(who), sitting).send(speech("Bịa"))
    assert (answer.status_code, answer.is_json, bool(answer.json["sentences"])) == (403, True, True)
    assert texts(sitting) == []


@pytest.mark.parametrize(("who", "status"), [
    ("secretary", 200), ("secretariat", 200), ("head", 200), ("member", 200), ("chair", 200), ("unit_head", 403),
    ("unit_clerk", 403), ("other_unit_head", 403), ("outsider", 403), ("neighbour_secretariat", 403)])
def test_the_delegation_looks_and_a_unit_does_not_before_the_minutes_are_read_back(front_desk, sitting, who, status):
    answer = Room(front_desk.visit(who), sitting).ask()
    assert (answer.status_code, answer.is_json) == (status, True)


def test_after_the_reading_back_the_unit_looks_and_nobody_writes(front_desk, play):
    minutes = play.a("minutes", "read_back")
    room = Room(front_desk.visit("secretary"), minutes.sitting)
    answer = room.send(speech("Muộn"))
    assert (answer.status_code, room.ask().json["is_open"]) == (409, False)
    assert "đã được đọc lại" in answer.json["sentences"][0]
    assert Room(front_desk.visit("unit_head"), minutes.sitting).ask().status_code == 200


def test_who_has_the_page_of_the_reading_back_open_sees_the_last_word_before_pressing(front_desk, play):
    """What arrives from a line that failed, and what is saved by a form, both come to be seen."""
    minutes = play.a("minutes", "draft")
    sitting, office = minutes.sitting, front_desk.visit("secretariat")
    secretary, step = front_desk.visit("secretary"), f"/minutes/{minutes.id}/buoc/read_back"
    opened = secretary.form(step)
    assert Room(office, sitting).send(speech("Gửi sau khi có mạng.")).status_code == 200
    assert secretary.send(step, opened).status_code == 409
    opened, parts = secretary.form(step), f"/sitting/{sitting.id}/sua/ket-luan"
    assert office.fill_in(parts, **{"noted-0-text": "Ghi nhận thêm."}).status_code == 302
    assert secretary.send(step, opened).status_code == 409
    assert minutes.state == "draft"
    assert secretary.fill_in(step).status_code == 302
    assert minutes.state == "read_back"


@pytest.mark.parametrize("state", ["notified", "cancelled"])
def test_where_no_sitting_is_held_a_script_is_told_so(front_desk, play, state):
    answer = Room(front_desk.visit("secretary"), play.a("sitting", state)).send(speech("Sớm"))
    assert (answer.status_code, len(answer.json["sentences"])) == (409, 1)


@pytest.mark.parametrize("address", ["khong-co", "0192f0c4-0000-7000-8000-000000000000"])
def test_what_is_not_there_is_answered_like_what_is_not_theirs(front_desk, play, address):
    visitor = front_desk.visit("secretary")
    assert visitor.open(f"/sitting/{address}/phong-hop/noi-dung").status_code == 403
    assert visitor.open(f"/sitting/{address}/phong-hop").status_code == 404


def test_a_login_that_ran_out_is_told_as_such(front_desk, room, sitting):
    room.visitor.client.delete_cookie("session")
    for answer in (room.ask(), room.send(speech("Khai mạc."))):
        assert (answer.status_code, answer.json) == (401, {"sign_in": "/dang-nhap"})
    assert texts(sitting) == []


@pytest.mark.parametrize("token", ["", "bịa".encode().decode("latin-1"), "x" * 200])
def test_without_the_token_of_the_page_nothing_is_written(room, sitting, token):
    answer = room.post(json.dumps({"changes": [speech("Từ trang khác")]}), token=token)
    assert (answer.status_code, answer.is_json) == (400, True)
    assert texts(sitting) == []


# What is no message

@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b"3", b'{"changes": 3}', b'{"changes": {"a": 1}}', b"\xff\xfe", b"[" * 100_000, b"{}"])
def test_what_is_no_message_is_refused(room, sitting, body):
    answer = room.post(body)
    assert (answer.status_code, answer.is_json) == (422, True)


def test_a_form_is_no_message(room, sitting):
    answer = room.post("changes=1", kind="application/x-www-form-urlencoded")
    assert answer.status_code == 422


@pytest.mark.parametrize("much", [
    [speech("x" * 19_000) for _ in range(60)], [speech(str(number)) for number in range(201)]])
def test_too_much_at_once_is_refused_so_that_the_page_sends_less(room, sitting, much):
    assert room.send(*much).status_code == 413
    assert texts(sitting) == []
    assert room.send(*much[:50]).status_code == 200


def test_two_hundred_changes_go_in_one_message(room, sitting):
    answer = room.send(*(speech(f"Ý kiến {number}") for number in range(200)))
    assert {each["outcome"] for each in answer.json["results"]} == {"kept"}
    assert texts(sitting) == [f"Ý kiến {number}" for number in range(200)]


# The journal

def test_hundreds_of_savings_by_two_are_one_line_to_read(room, front_desk, sitting):
    office = Room(front_desk.visit("secretariat"), sitting)
    for number in range(4):
        room.send(speech(f"Thư ký {number}"))
        office.send(speech(f"Văn phòng {number}"))
    page = room.visitor.open(f"/sitting/{sitting.id}").text
    assert page.count("Ghi nội dung buổi làm việc (8 lần từ") == 1
    assert page.count("Ghi nội dung buổi làm việc") == 1
    assert "Lương Thị Hạnh, Hà Thị Thu" in page


# Many hands

def test_two_browsers_write_at_once_and_nothing_is_lost_or_doubled(front_desk, play, sitting):
    rooms = [Room(front_desk.visit(who), sitting) for who in ("secretary", "secretariat", "head", "deputy")]
    gate = Barrier(len(rooms))

    def writes(number):
        gate.wait()
        sent = [speech(f"{number}.{turn}") for turn in range(10)]
        for each in sent:
            body = json.dumps({"changes": [each]})
            for _ in range(2):  # every message twice
                answer = rooms[number].knock(body)
                while answer.status_code == 503:  # the database is too busy: the page sends again
                    answer = rooms[number].knock(body)
                assert answer.status_code == 200, answer.text
                assert answer.json["results"][0]["outcome"] == "kept"

    with ThreadPoolExecutor(len(rooms)) as hands:
        list(hands.map(writes, range(len(rooms))))
    play.audience.rollback()
    assert sorted(texts(sitting)) == sorted(f"{number}.{turn}" for number in range(4) for turn in range(10))
    assert len({row.position for row in sitting.statements}) == 40

# Pages

@pytest.mark.parametrize(("who", "status"), [
    ("secretary", 200), ("secretariat", 200), ("head", 200), ("member", 403), ("chair", 403), ("unit_head", 403),
    ("other_unit_head", 404), ("outsider", 404)])
def test_the_room_is_for_those_who_write(front_desk, sitting, who, status):
    assert front_desk.visit(who).open(f"/sitting/{sitting.id}/phong-hop").status_code == status


@pytest.mark.parametrize("page", ["man-hinh", "doc-lai"])
@pytest.mark.parametrize(("who", "status"), [
    ("secretary", 200), ("member", 200), ("chair", 200), ("unit_head", 403), ("other_unit_head", 404)])
def test_the_projector_and_the_ledger_are_for_those_who_read_the_notes(front_desk, sitting, who, status, page):
    assert front_desk.visit(who).open(f"/sitting/{sitting.id}/{page}").status_code == status


@pytest.mark.parametrize("state", ["planned", "notified", "postponed", "cancelled"])
def test_a_room_that_is_not_open_says_so(front_desk, play, state):
    page = front_desk.visit("secretary").open(f"/sitting/{play.a('sitting', state).id}/phong-hop")
    assert page.status_code == 200
    assert "data-write" not in page.text


def test_the_page_knows_phrases_units_items_and_where_to_send(front_desk, play, sitting):
    page = front_desk.visit("secretary").open(f"/sitting/{sitting.id}/phong-hop").text
    for words in (
            "Trưởng đoàn đề nghị đơn vị làm rõ …", "Ban Chỉ đạo chuyển đổi số", "Hộ gia đình tham gia cửa hàng số",
            f"/sitting/{sitting.id}/phong-hop/ghi", f"/sitting/{sitting.id}/phong-hop/noi-dung"):
        assert words in page


def test_what_is_typed_is_shown_escaped_wherever_the_room_is_looked_at(front_desk, room, sitting):
    evil = "</script><img src=x onerror=alert(1)>"
    room.send(speech(evil, speaker=evil), new("commitments", text=evil, quote=evil + "?"), new("agenda", text=evil))
    for page in ("phong-hop", "man-hinh", "doc-lai"):
        told = room.visitor.open(f"/sitting/{sitting.id}/{page}")
        assert told.status_code == 200
        assert "<img src=x" not in told.text
        assert "</script><img" not in told.text


def test_the_checklist_leads_to_the_reading_back_and_one_press_meets_it(front_desk, room, play, sitting):
    room.send(new("commitments", text="Phủ sóng ba thôn", unit_id=play.ids["steering_board"], due_on="2024-12-31"))
    assert f"/sitting/{sitting.id}/doc-lai" in room.visitor.open(f"/sitting/{sitting.id}").text
    address = f"/sitting/{sitting.id}/doc-lai"
    page = room.visitor.open(address).text
    assert "Phủ sóng ba thôn" in page
    seen = re.search(r'name="seen"[^>]* value="([^"]+)"', page)[1]
    answer = room.visitor.send(address, {"csrf_token": room.token, "seen": seen})
    assert (answer.status_code, sitting.ledger_read_sha256) == (302, seen)
    assert 'name="seen"' not in room.visitor.open(address).text, "nothing is left to be read"


def test_a_ledger_that_grew_after_it_was_shown_is_not_taken_as_read(front_desk, room, play, sitting):
    room.send(new("commitments", text="Phủ sóng ba thôn"))
    address = f"/sitting/{sitting.id}/doc-lai"
    seen = re.search(r'name="seen"[^>]* value="([^"]+)"', room.visitor.open(address).text)[1]
    Room(front_desk.visit("secretariat"), sitting).send(new("commitments", text="Bố trí nhân lực"))
    for told in (seen, "", "0" * 64):
        assert room.visitor.send(address, {"csrf_token": room.token, "seen": told}).status_code == 409
    assert sitting.ledger_read_at is None


def test_without_the_token_nothing_counts_as_read(room, sitting):
    assert room.visitor.send(f"/sitting/{sitting.id}/doc-lai", {"seen": "x"}).status_code == 400
