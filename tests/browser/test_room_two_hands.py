"""Two people write into one sitting: each sees the other's rows, and where both write, the later one chooses."""

import pytest
from every_database import EVERY_DATABASE
from note_taker import Room
from playwright.sync_api import expect

from oversight.services.editing import edit

pytestmark = pytest.mark.browser

HOSTILE = "<img src=x onerror=alert(1)>"
TURNS = 12  # of five seconds of the page's clock: a minute


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def two(sitting, house, typist):
    return Room(typist(house, "secretary"), sitting), Room(typist(house, "secretariat"), sitting)


@pytest.fixture
def quarrel(sitting, two):
    """One and the same entry: the office wrote first, the secretary a moment later without having seen it."""
    secretary, office = two
    secretary.says("lan", "Khai mạc.")
    secretary.is_saved()
    office.let_time_pass()
    office.page.locator("[data-course] button").first.click()
    secretary.notes.fill("Khai mạc lúc 8 giờ.")
    office.notes.fill(f"Khai mạc {HOSTILE}")
    secretary.typist.window.set_offline(True)
    office.is_saved()
    secretary.typist.window.set_offline(False)
    secretary.let_time_pass()
    expect(secretary.page.locator("[data-quarrels]")).to_be_visible()
    return secretary


def said(sitting) -> list[str]:
    return [row.text for row in sitting.statements]


@EVERY_DATABASE
def test_for_a_minute_two_hands_write_and_nothing_is_lost_or_doubled(sitting, two):
    for turn in range(TURNS):
        for hand, who in zip(two, ("Thư ký", "Văn phòng"), strict=True):
            hand.says("thang" if turn % 2 else "lan", f"{who} ghi câu {turn}.")
            if turn % 4 == 0:
                hand.take("F2", f"{who} ghi lời hứa {turn}.")
            hand.page.clock.run_for(2_500)
    for hand in two:
        hand.is_saved()
    expected = {f"{who} ghi câu {turn}." for who in ("Thư ký", "Văn phòng") for turn in range(TURNS)}
    assert sorted(said(sitting)) == sorted(expected)
    assert len(sitting.commitments) == len({row.text for row in sitting.commitments}) == TURNS // 4 * 2
    for hand in two:
        hand.let_time_pass()
        hand.sees_said(f"Thư ký ghi câu {TURNS - 1}.")
        hand.sees_said(f"Văn phòng ghi câu {TURNS - 1}.")
        expect(hand.page.locator("[data-course] > li")).to_have_count(TURNS * 2)
        expect(hand.page.locator("[data-quarrels]")).to_be_hidden()


def test_different_parts_of_one_entry_are_both_kept(sitting, two):
    secretary, office = two
    secretary.says("lan", "Khai mạc.")
    secretary.is_saved()
    office.let_time_pass()
    office.page.locator("[data-course] button").first.click()
    office.page.get_by_text("Giờ, chức vụ, đơn vị").click()
    office.page.locator("[data-cell=speaker_title]").fill("Trưởng đoàn giám sát")
    secretary.notes.fill("Khai mạc lúc 8 giờ.")
    office.is_saved()
    secretary.is_saved()
    assert [(row.text, row.speaker_title) for row in sitting.statements] == [
        ("Khai mạc lúc 8 giờ.", "Trưởng đoàn giám sát")]


def test_what_others_write_does_not_disturb_the_box_one_types_in(sitting, two):
    secretary, office = two
    secretary.says("lan", "Khai mạc.")
    secretary.is_saved()
    secretary.notes.press("ArrowLeft")
    office.let_time_pass()
    office.page.locator("[data-course] button").first.click()
    office.notes.fill("Tuyên bố lý do.")
    office.is_saved()
    secretary.let_time_pass()
    secretary.sees_said("Tuyên bố lý do.")
    expect(secretary.notes).to_have_value("Khai mạc.")
    secretary.page.locator("[data-speaker]").focus()
    expect(secretary.notes).to_have_value("Tuyên bố lý do.")


def test_both_texts_are_shown_as_text_and_nothing_of_them_runs(sitting, quarrel):
    box = quarrel.page.locator("[data-quarrels]")
    expect(box).to_contain_text("Khai mạc lúc 8 giờ.")
    expect(box).to_contain_text(HOSTILE)
    assert quarrel.page.locator("img[src=x]").count() == 0
    quarrel.typist.play.audience.rollback()
    assert said(sitting) == [f"Khai mạc {HOSTILE}"]


def test_ones_own_text_may_stand_and_the_others_is_kept_aside(sitting, quarrel):
    quarrel.choose("Giữ bản của tôi")
    quarrel.is_saved()
    assert said(sitting) == ["Khai mạc lúc 8 giờ."]
    expect(quarrel.page.locator("[data-aside] li")).to_have_text([f"Khai mạc {HOSTILE}"])


def test_the_others_text_may_stand_and_ones_own_is_kept_aside(sitting, quarrel):
    quarrel.choose("Lấy bản của người kia")
    quarrel.is_saved()
    assert said(sitting) == [f"Khai mạc {HOSTILE}"]
    expect(quarrel.notes).to_have_value(f"Khai mạc {HOSTILE}")
    quarrel.page.reload()
    expect(quarrel.page.locator("[data-aside] li")).to_have_text(["Khai mạc lúc 8 giờ."])


def test_both_texts_may_stand_one_after_the_other_and_be_written_on(sitting, quarrel):
    quarrel.choose("Ghép cả hai")
    quarrel.is_saved()
    assert said(sitting) == [f"Khai mạc {HOSTILE}\nKhai mạc lúc 8 giờ."]
    quarrel.notes.fill("Khai mạc.")
    quarrel.is_saved()
    assert said(sitting) == ["Khai mạc."]


def test_a_quarrel_outlives_a_reload(sitting, quarrel):
    quarrel.page.reload()
    expect(quarrel.page.locator("[data-quarrels]")).to_contain_text("Khai mạc lúc 8 giờ.")
    quarrel.choose("Giữ bản của tôi")
    quarrel.is_saved()
    assert said(sitting) == ["Khai mạc lúc 8 giờ."]


def test_an_entry_that_somebody_removed_meanwhile_can_be_brought_back(play, sitting, two):
    secretary, _office = two
    secretary.says("lan", "Khai mạc.")
    secretary.is_saved()
    secretary.typist.window.set_offline(True)
    secretary.notes.fill("Khai mạc lúc 8 giờ.")
    play.do(edit, sitting, {"statements": []}, by="secretariat", on="18/10/2024")
    secretary.typist.window.set_offline(False)
    secretary.let_time_pass()
    expect(secretary.page.locator("[data-quarrels]")).to_contain_text("Dòng đang ghi đã bị người khác bỏ")
    secretary.choose("Ghi lại thành dòng mới")
    secretary.is_saved()
    assert [(row.speaker, row.text) for row in sitting.statements] == [("Dương Thị Lan", "Khai mạc lúc 8 giờ.")]
