"""The keys and panels of the room, and what is left of it without scripts."""

import pytest
from commune import PASSWORD
from note_taker import Room
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

SPEECH = "Hạ tầng chưa đồng bộ. Sẽ phủ sóng 5 thôn trước ngày 30/11/2024. Kinh phí do huyện bố trí."


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


@pytest.fixture
def room(sitting, house, typist):
    return Room(typist(house, "secretary"), sitting)


def select(room: Room, words: str) -> None:
    room.notes.evaluate("(box, words) => { const from = box.value.indexOf(words); box.focus(); "
                        "box.setSelectionRange(from, from + words.length); }", words)


def test_the_selected_words_become_the_promise_word_for_word(sitting, room):
    room.says("thang", SPEECH)
    select(room, "Sẽ phủ sóng 5 thôn trước ngày 30/11/2024.")
    room.page.keyboard.press("F2")
    form = room.page.locator("[data-taking]")
    expect(form.locator("[name=due]")).to_have_value("30/11/2024")
    form.locator("[name=who_title]").press("Enter")
    room.is_saved()
    promise = sitting.commitments[0]
    assert promise.quote == promise.text == "Sẽ phủ sóng 5 thôn trước ngày 30/11/2024."
    assert (promise.who, promise.unit.name) == ("Vy Văn Thắng", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn")
    assert promise.agenda_id == sitting.statements[0].agenda_id is not None


def test_without_a_selection_the_last_sentence_is_quoted(sitting, room):
    room.says("thang", SPEECH)
    room.take("F4", "Bố trí kinh phí.")
    room.is_saved()
    assert sitting.statements[-1].quote == "Kinh phí do huyện bố trí."


def test_escape_keeps_nothing_and_a_letter_being_composed_is_not_a_key(sitting, room):
    room.says("thang", SPEECH)
    room.page.keyboard.press("F2")
    text = room.page.locator("[data-taking] [name=text]")
    text.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    expect(text).to_be_visible()
    text.press("Escape")
    expect(text).to_be_hidden()
    room.is_saved()
    assert sitting.commitments == []


def test_a_promise_half_written_is_there_again_after_a_reload(room):
    room.says("thang", SPEECH)
    room.page.keyboard.press("F2")
    room.page.locator("[data-taking] [name=text]").fill("Phủ sóng 5")
    room.page.reload()
    expect(room.page.locator("[data-taking] [name=text]")).to_have_value("Phủ sóng 5")


def test_an_entry_of_the_ledger_is_put_right_and_taken_out_again(sitting, room):
    room.says("thang", SPEECH)
    room.take("F2", "Phủ sóng 5 thôn.")
    ledger = room.page.locator("[data-ledger=commitments]")
    ledger.get_by_role("button", name="Sửa").click()
    room.page.locator("[data-taking] [name=due]").fill("trong quý IV")
    room.page.locator("[data-taking] [name=due]").press("Enter")
    room.is_saved()
    assert [(row.due_note, row.text) for row in sitting.commitments] == [("trong quý IV", "Phủ sóng 5 thôn.")]
    ledger.get_by_role("button", name="Bỏ").click()
    room.is_saved()
    assert sitting.commitments == []


def test_what_nobody_planned_gets_its_place_in_the_programme(sitting, room):
    room.page.get_by_placeholder("Thêm nội dung").fill("Việc phát sinh")
    room.page.get_by_placeholder("Thêm nội dung").press("Enter")
    room.says("lan", "Trao đổi việc phát sinh.")
    room.is_saved()
    assert sitting.statements[0].agenda_item.text == "Việc phát sinh"


def test_a_phrase_is_put_in_at_the_cursor_with_its_gap_selected(sitting, room):
    room.says("lan", "Mở đầu.")
    room.page.get_by_text("Câu mẫu").click()
    room.page.locator("[data-phrase*='…']").first.click()
    room.page.keyboard.insert_text("hạ tầng số")
    room.is_saved()
    before, _, _after = sitting.statements[0].text.partition("hạ tầng số")
    assert before.startswith("Mở đầu. ")
    assert "…" not in before


def test_a_paper_handed_over_is_noted_with_whoever_speaks(sitting, room):
    room.says("thang", SPEECH)
    room.page.get_by_text("Tài liệu nộp tại buổi").click()
    room.page.get_by_placeholder("Tên tài liệu").fill("Báo cáo bổ sung")
    room.page.get_by_placeholder("Tên tài liệu").press("Enter")
    room.is_saved()
    assert [(row.name, row.given_by) for row in sitting.handed_in] == [("Báo cáo bổ sung", "Vy Văn Thắng")]


def test_what_cannot_be_kept_is_said_beside_it_and_the_rest_is_kept(sitting, room):
    room.says("lan", "a" * 5_000)
    room.says("thang", "Báo cáo.")
    room.let_time_pass()
    room.is_told("Còn 1 dòng chưa lưu được")
    expect(room.page.locator("[data-course]")).to_contain_text("Có chuỗi dài hơn")
    room.typist.play.audience.rollback()
    assert [row.text for row in sitting.statements] == ["Báo cáo."]
    room.page.locator("[data-course] button").filter(has_text="aaa").click()
    room.notes.fill("Khai mạc.")
    room.is_saved()
    assert sorted(row.text for row in sitting.statements) == ["Báo cáo.", "Khai mạc."]


def test_the_wall_shows_who_speaks_and_what_was_promised(room):
    room.says("thang", SPEECH)
    room.take("F2", "Phủ sóng 5 thôn.", due="30/11/2024")
    room.is_saved()
    room.typist.open(f"/sitting/{room.sitting.id}/man-hinh")
    room.typist.sees("Vy Văn Thắng")
    room.typist.sees("Phủ sóng 5 thôn.")
    room.typist.sees("30/11/2024")


def test_without_scripts_the_page_leads_to_the_forms(sitting, house, browser):
    window = browser.new_context(java_script_enabled=False, locale="vi-VN")
    page = window.new_page()
    page.goto(house + "/dang-nhap")
    page.get_by_label("Thư điện tử").fill("secretary@bacson.example")
    page.get_by_label("Mật khẩu").first.fill(PASSWORD)
    page.locator("main").get_by_role("button", name="Đăng nhập").click()
    page.goto(f"{house}/sitting/{sitting.id}/phong-hop")
    expect(page.locator("[data-room]")).to_be_hidden()
    page.get_by_role("link", name="Diễn biến").click()
    expect(page.locator("[name='statements-0-text']")).to_be_visible()
    window.close()
