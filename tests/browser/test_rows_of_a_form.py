"""Lists of rows in a real browser: in place with the script, page by page without it, and nothing typed is lost."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

NEW = "/dot-giam-sat/moi"


@pytest.fixture
def office(visit):
    clerk = visit("secretariat")
    clerk.open(NEW)
    clerk.choose("ordering_body_id", "Thường trực HĐND xã Bắc Sơn")
    clerk.write_all(theme="Đất công ích")
    return clerk


def rows(office, name: str):
    return office.page.locator(f"#{name} tbody tr")


def asked_questions(office) -> list[str]:
    return office.page.locator(".outline .section-name").all_inner_texts()


def test_rows_are_added_in_place_and_enter_saves(office):
    before = rows(office, "units").count()
    office.page.evaluate("window.isTheSamePage = true")
    office.press("Thêm đơn vị")
    assert office.page.evaluate("window.isTheSamePage")
    assert rows(office, "units").count() == before + 1
    last = rows(office, "units").last.locator("input[type=text]").first
    expect(last).to_be_focused()
    last.fill("Công an xã Bắc Sơn")
    last.press("Enter")
    office.sees_state("Dự thảo")
    office.sees("Công an xã Bắc Sơn")


def test_a_new_row_begins_empty_whatever_the_last_one_says(office):
    office.write_all(members__0__person="Nông Quốc Khánh", members__2__role="delegation_head")
    office.press("Thêm người")
    added = rows(office, "members").last
    assert added.locator("select").input_value() == "delegation_member"
    assert added.locator("input[type=text]").first.input_value() == ""


def test_questions_are_moved_in_place_and_saved_in_their_order(office):
    office.write_all(outline__0__text="Một", outline__1__text="Hai", outline__2__text="Ba")
    rows(office, "outline").nth(2).get_by_role("button", name="Lên").click()
    rows(office, "outline").nth(0).get_by_role("button", name="Xuống").click()
    assert rows(office, "outline").locator("[data-row-number]").all_inner_texts() == ["1", "2", "3"]
    office.save()
    assert asked_questions(office) == ["I. Ba", "II. Một", "III. Hai"]


def test_rows_added_and_typed_come_back_after_an_expired_login(office, commune):
    for _ in range(3):
        office.press("Thêm đơn vị")
    last = rows(office, "units").last.locator("input[type=text]").first
    last.fill("Trạm Y tế xã Bắc Sơn")
    office.page.wait_for_timeout(1200)  # the keeper of drafts waits for a pause
    office.window.clear_cookies()
    office.page.locator("main form .btn-primary").first.click()
    office.sees("Trạm Y tế xã Bắc Sơn")
    office.sign_in(commune.emails["secretariat"], commune.password)
    office.open(NEW)
    office.press("Khôi phục nội dung đã gõ")
    assert office.page.locator("[name=theme]").input_value() == "Đất công ích"
    assert rows(office, "units").last.locator("input[type=text]").first.input_value() == "Trạm Y tế xã Bắc Sơn"
    office.save()
    office.sees("Trạm Y tế xã Bắc Sơn")
