"""Somebody types a recommendation; after a pause the page tells, without being asked, what was asked before."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TYPED = "Khẩn trương kiện toàn Ban Chỉ đạo chuyển đổi số huyện"


@pytest.fixture
def before(play):
    """Fixtures are made in the order of a story's words: what was asked before stands first."""
    return play.a("recommendation", "in_progress")


def test_it_comes_after_a_pause_goes_when_it_fits_no_more_and_never_holds_anybody_up(before, play, house, typist):
    unit = play.unit("steering_board").name
    secretary = typist(house, "secretary")
    secretary.open(f"/round/{before.round_id}/kien-nghi/moi")
    told = secretary.page.locator("[data-similar-found]")
    expect(secretary.page.get_by_role("button", name="Xem kiến nghị tương tự trước đây")).to_be_hidden()
    secretary.write_all(text=TYPED, lead_unit=unit)
    expect(told).to_be_empty()
    secretary.wait_a_while()
    expect(told).to_contain_text("Trong đợt này đã có kiến nghị tương tự.")
    expect(told.locator("mark").first).to_have_text("Kiện toàn Ban Chỉ đạo chuyển đổi số")
    expect(told.get_by_role("link").first).to_have_attribute("href", f"/recommendation/{before.id}")
    secretary.write_all(text="Sửa chữa đường liên thôn trước mùa mưa")
    secretary.wait_a_while()
    expect(told).to_be_empty()
    secretary.window.set_offline(True)
    secretary.write_all(text=TYPED)
    secretary.wait_a_while()
    secretary.window.set_offline(False)
    secretary.page.get_by_role("button", name="Lưu").click()
    expect(secretary.page.locator("h1")).to_contain_text("kiện toàn Ban Chỉ đạo")
