"""Somebody removes what another one writes in: no word of it leaves the page before its writer says so."""

import pytest
from note_taker import Room
from playwright.sync_api import expect

from oversight.services.editing import edit

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"
MINE = f"Khai mạc lúc 8 giờ. {HOSTILE}"


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def secretary(sitting, house, typist):
    room = Room(typist(house, "secretary"), sitting)
    room.says("lan", "Khai mạc.")
    room.is_saved()
    return room


def office_writes(play, sitting, *texts: str) -> None:
    """Elsewhere, on the form: the same row with another text, or none."""
    play.audience.rollback()
    rows = [{"id": row.id, "kind": row.kind, "speaker": row.speaker, "text": text}
            for row, text in zip(sitting.statements, texts, strict=False)]
    play.do(edit, sitting, {"statements": rows}, by="secretariat", on="18/10/2024")
    play.audience.rollback()


@pytest.fixture
def quarrel(play, sitting, secretary):
    """Both wrote into one text, and the later one has not chosen yet."""
    secretary.typist.window.set_offline(True)
    secretary.notes.fill(MINE)
    office_writes(play, sitting, "Tuyên bố lý do.")
    secretary.typist.window.set_offline(False)
    secretary.let_time_pass()
    box(secretary, "Hai người cùng sửa một chỗ")
    return secretary


@pytest.fixture
def gone(play, sitting, quarrel):
    """Before the choice the other one removed the row altogether."""
    office_writes(play, sitting)
    quarrel.let_time_pass()
    box(quarrel, "Dòng đang ghi đã bị người khác bỏ")
    return quarrel


def box(room: Room, words: str) -> None:
    expect(room.page.locator("[data-quarrels]")).to_contain_text(words)


def written(sitting) -> list[tuple]:
    return [(row.kind, row.speaker, row.text, row.said_at is not None) for row in sitting.statements]


def test_words_in_a_quarrel_over_a_row_that_is_gone_are_shown_as_text(sitting, gone):
    box(gone, MINE)
    box(gone, "Dương Thị Lan")
    assert gone.page.locator("img[src=x]").count() == 0
    assert written(sitting) == []
    for choice in ("Giữ bản của tôi", "Ghép cả hai", "Lấy bản của người kia"):
        expect(gone.page.locator("[data-quarrels]").get_by_role("button", name=choice)).to_be_hidden()


def test_after_a_reload_the_row_is_still_written_anew_with_all_that_it_said(sitting, gone):
    gone.page.reload()
    box(gone, MINE)
    gone.choose("Ghi lại thành dòng mới")
    gone.is_saved()
    assert written(sitting) == [("opening", "Dương Thị Lan", MINE, True)]
    gone.sees_said(MINE)
    expect(gone.page.locator("[data-quarrels]")).to_be_hidden()


def test_whoever_lets_go_of_the_row_keeps_its_words_within_reach(sitting, gone):
    gone.choose("Bỏ")
    gone.is_saved()
    assert written(sitting) == []
    expect(gone.page.locator("[data-quarrels]")).to_be_hidden()
    gone.page.reload()
    expect(gone.page.locator("[data-aside] li")).to_have_text([MINE])


def test_what_is_typed_on_meanwhile_belongs_to_the_row_written_anew(sitting, gone):
    gone.notes.fill("Khai mạc lúc 8 giờ 5.")
    gone.choose("Ghi lại thành dòng mới")
    gone.is_saved()
    assert [row.text for row in sitting.statements] == ["Khai mạc lúc 8 giờ 5."]


def test_a_row_removed_while_the_laptop_was_closed_is_known_in_full(play, sitting, secretary):
    secretary.typist.window.set_offline(True)
    secretary.notes.fill(MINE)
    secretary.close_the_laptop()
    office_writes(play, sitting)
    secretary.typist.window.set_offline(False)
    secretary.open()
    secretary.page.clock.run_for(20_000)
    box(secretary, "Dương Thị Lan")
    secretary.choose("Ghi lại thành dòng mới")
    secretary.is_saved()
    assert written(sitting) == [("opening", "Dương Thị Lan", MINE, True)]


def test_both_texts_are_ones_own_where_the_other_one_emptied_it(play, sitting, secretary):
    secretary.typist.window.set_offline(True)
    secretary.notes.fill("Khai mạc lúc 8 giờ.")
    office_writes(play, sitting, "")
    secretary.typist.window.set_offline(False)
    secretary.let_time_pass()
    with secretary.page.expect_request("**/phong-hop/ghi") as sent:
        secretary.choose("Ghép cả hai")
        secretary.let_time_pass()
    assert sent.value.post_data_json["changes"][0]["cells"] == {"text": "Khai mạc lúc 8 giờ."}
    secretary.is_saved()
    assert [row.text for row in sitting.statements] == ["Khai mạc lúc 8 giờ."]
