"""The register of the demonstration on a phone: fifty recommendations, every card within a thumb's reach."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page
from serving import serving
from sqlalchemy import select
from visitor import Visitor

from oversight.actor import Actor
from oversight.demo import build_demo
from oversight.demo.places import PEOPLE
from oversight.models.people import Person
from oversight.services.accounts import create_account
from web.passwords import hashed

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
EMAIL, PASSWORD = "van.phong@xabacson.example", "mot-cau-dai-de-nho"
DESKTOP = {"width": 1366, "height": 768}
A_THUMB, A_WORD = 40, 100
ALL_OF_IT = "Array.from(document.querySelectorAll(selector), each => each.getBoundingClientRect().toJSON())"


@pytest.fixture
def demonstration(database, tmp_path) -> Iterator[str]:
    """The address of a server over the demonstration, where the commune's office signs in."""
    build_demo(database, Actor(None, datetime.now(UTC)).today)
    with database.writing() as session:
        office = session.scalars(select(Person).where(Person.name == "Hoàng Thị Như Ngọc")).one()
        create_account(session, EMAIL, hashed(PASSWORD), person=office)
    with serving(database, tmp_path) as address:
        yield address


@pytest.fixture
def visitor(browser, demonstration) -> Iterator[Visitor]:
    visitor = Visitor(browser, demonstration)
    visitor.page.set_viewport_size(PHONE)
    visitor.sign_in(EMAIL, PASSWORD)
    yield visitor
    visitor.leave()


def boxes(page: Page, selector: str) -> list[dict[str, float]]:
    return page.evaluate(f"selector => {ALL_OF_IT}", selector)


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")


def test_fifty_recommendations_stand_on_the_board_one_column_under_another_and_are_found_in_the_table(visitor):
    visitor.open("/kien-nghi?xem=cot")
    page = visitor.page
    assert not scrolls_sideways(page)
    columns = boxes(page, ".register-column")
    assert len(columns) == 5
    assert {round(column["x"]) for column in columns} == {round(columns[0]["x"])}, "one under another"
    assert counted(page) > 50
    cards = boxes(page, ".register-card-text")
    assert all(card["x"] >= 0 and card["x"] + card["width"] <= PHONE["width"] for card in cards)
    assert all(card["height"] >= A_THUMB and card["width"] >= 200 for card in cards)
    assert every_card_can_be_tapped(page)
    assert all_are_reached(visitor) == counted_at(visitor)
    the_head_stays(visitor)
    read_a_card(visitor)
    look_for_something_in_the_table(visitor)
    sit_down_at_the_office(visitor)


def counted(page: Page) -> int:
    return sum(int(text) for text in page.locator(".register-count").all_inner_texts())


def counted_at(visitor: Visitor) -> int:
    visitor.open("/kien-nghi?xem=cot")
    return counted(visitor.page)


def every_card_can_be_tapped(page: Page) -> bool:
    """Scrolled to, nothing lies over it: neither the head of its column nor the bar at the bottom."""
    return page.evaluate("""() => Array.from(document.querySelectorAll('.register-card-text')).every(link => {
        link.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = link.getBoundingClientRect();
        return link.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2));
    })""")


def all_are_reached(visitor: Visitor) -> int:
    """The cards of the board, and beyond them the table that a column leads to; every record once."""
    page = visitor.page
    links = set(addresses(page, ".register-card-text"))
    for more in addresses(page, ".register-more a"):
        visitor.open(more)
        assert not scrolls_sideways(page)
        links |= set(addresses(page, ".register tbody th > a"))
    return len(links)


def addresses(page: Page, selector: str) -> list[str]:
    return page.eval_on_selector_all(selector, "links => links.map(link => link.getAttribute('href'))")


def the_head_stays(visitor: Visitor) -> None:
    """In the middle of a column its name and its count still stand on top."""
    page = visitor.page
    page.locator(".register-column").nth(1).locator(".register-card").nth(3).scroll_into_view_if_needed()
    page.mouse.wheel(0, 300)
    page.wait_for_timeout(200)
    head = page.locator(".register-column h2").filter(has_text="Đang thực hiện").bounding_box()
    assert 0 <= head["y"] < 120


def read_a_card(visitor: Visitor) -> None:
    first = visitor.page.locator(".register-card-text").first
    words = first.inner_text()[:40]
    first.click()
    visitor.page.wait_for_url(re.compile("/recommendation/"))
    visitor.sees(words)


def look_for_something_in_the_table(visitor: Visitor) -> None:
    """It has become cards, and its filters are folded away."""
    visitor.open("/kien-nghi")
    page = visitor.page
    assert not scrolls_sideways(page)
    assert page.get_by_label("Từ trong nội dung").is_hidden()
    assert all(box["height"] >= A_THUMB and box["width"] >= A_THUMB for box in boxes(page, ".register-choose label"))
    page.get_by_text("Tìm và lọc kiến nghị").click()
    assert not scrolls_sideways(page)
    visitor.write("Từ trong nội dung", "giay chung nhan quyen su dung dat")
    page.get_by_label("Chỉ kiến nghị quá hạn").check()
    visitor.press("Lọc")
    visitor.sees("Chỉ kiến nghị quá hạn")
    assert page.locator(".register tbody tr").count() == 3
    assert not scrolls_sideways(page)


def sit_down_at_the_office(visitor: Visitor) -> None:
    """The narrowest desktop: no column of one syllable a line, and the longest title leaves the head one row."""
    page = visitor.page
    page.set_viewport_size(DESKTOP)
    visitor.open("/kien-nghi")
    assert not scrolls_sideways(page)
    assert all(box["width"] >= A_WORD for box in boxes(page, ".register thead th:not(:first-child)"))
    title = PEOPLE["lang_son.office"].title
    page.locator(".who-seat").first.evaluate("(seat, title) => seat.textContent = title", title)
    parts = boxes(page, ".masthead-inner > :not(.account)")
    assert max(part["top"] for part in parts) < min(part["bottom"] for part in parts), "beside each other"
