"""The sitting of the seed is taken in a browser: over a lost line and a closed laptop, until its minutes are ready."""

import shutil
import subprocess

import pytest
from every_database import EVERY_DATABASE
from note_taker import Room
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, EVERY_DATABASE]

OPENING = "Khai mạc, nêu mục đích, yêu cầu của buổi giám sát công tác chuyển đổi số trên địa bàn huyện."
REPORT = (
    "Hiện đã có 54/54 chi đảng bộ cơ sở sử dụng phần mềm thu, nộp đảng phí; 100% cơ quan đơn vị sử dụng hệ thống quản "
    "lý văn bản và điều hành. Trên 10.600 hộ gia đình tham gia cửa hàng số, đạt 62,1%.")
QUESTION = "Đề nghị làm rõ vì sao mới có 1.207 hộ có cửa hàng số nòng cốt, đạt 11,38%."
ANSWER = (
    "Cơ sở hạ tầng chưa đồng bộ, nguồn nhân lực còn hạn chế, một số thôn vùng sâu, vùng xa chưa được phủ sóng di động. "
    "Chúng tôi sẽ phủ sóng 4G cho 5 thôn trước ngày 30/11/2024.")
WISH = "Đề nghị tỉnh hỗ trợ kinh phí. Đề nghị HĐND tỉnh bố trí vốn phủ sóng các thôn vùng xa."
CONCLUSION = "Ghi nhận những kết quả đã đạt được. Đề nghị UBND huyện kiện toàn Ban Chỉ đạo chuyển đổi số."
PROMISE = "Phủ sóng 4G cho 5 thôn vùng sâu, vùng xa."
PROPOSAL = "Bố trí vốn phủ sóng các thôn vùng xa."
REQUEST = "Kiện toàn, bổ sung Ban Chỉ đạo chuyển đổi số."

TYPED = (OPENING, REPORT, QUESTION, ANSWER, WISH, CONCLUSION, PROMISE, PROPOSAL, REQUEST)


@pytest.fixture
def sitting(play):
    return play.a("sitting", "held")


def call_the_roll(room: Room) -> None:
    """One key a person; the clerk was sent by somebody."""
    people = room.page.locator("[data-attendance] > li")
    people.first.focus()
    for key in "cvcccu":
        room.page.keyboard.press(key)
    room.page.keyboard.insert_text("Bế Thị Minh Nguyệt")
    people.last.get_by_label("Giấy ủy quyền").fill("số 12/GUQ-UBND ngày 17/10/2024")
    expect(room.page.locator("[data-attendance-panel] summary")).to_contain_text("5/6 có mặt")


def test_the_sitting_of_the_seed_ends_with_its_minutes_equal_to_what_was_typed(sitting, house, typist, tmp_path):
    room = Room(typist(house, "secretary"), sitting)
    call_the_roll(room)
    room.says("lan", OPENING)
    room.says("thang", REPORT)
    room.says("khanh", QUESTION)
    room.is_saved()

    room.typist.window.set_offline(True)
    room.says("thang", ANSWER)
    room.take("F2", PROMISE)
    room.page.clock.fast_forward("01:00:00")
    room.is_told("Mất kết nối, còn 2 thay đổi giữ trên máy này")
    room.says("thang", WISH)
    room.close_the_laptop()
    room.typist.window.set_offline(False)
    room.open()
    room.page.clock.run_for(20_000)
    room.is_saved()

    room.page.locator("[data-course] button").last.click()
    room.take("F4", PROPOSAL)
    room.says("lan", CONCLUSION)
    room.take("F3", REQUEST, due="trong quý IV năm 2024")
    room.is_saved()
    check_the_rows(sitting)
    read_back_and_end(room)
    check_the_minutes(room, tmp_path)


def check_the_rows(sitting) -> None:
    said = [row for row in sitting.statements if row.from_id is None]
    assert [row.text for row in said] == [OPENING, REPORT, QUESTION, ANSWER, WISH, CONCLUSION]
    assert all(row.said_at and row.agenda_id for row in said)
    promise, request = sitting.commitments[0], sitting.findings[0]
    assert (promise.text, promise.quote, promise.due_on.isoformat(), promise.statement_id) == (
        PROMISE, "Chúng tôi sẽ phủ sóng 4G cho 5 thôn trước ngày 30/11/2024.", "2024-11-30", said[3].id)
    assert (request.kind, request.text, request.due_note) == ("request", REQUEST, "trong quý IV năm 2024")
    proposal = next(row for row in sitting.statements if row.from_id)
    assert (proposal.kind, proposal.text, proposal.from_id) == ("proposal", PROPOSAL, said[4].id)
    assert len(sitting.commitments) == len(sitting.findings) == 1
    assert [row.presence for row in sitting.attendance] == ["present", "excused", *["present"] * 3, "authorised"]
    sent = sitting.attendance[-1]
    assert (sent.name, sent.authorisation) == ("Bế Thị Minh Nguyệt", "số 12/GUQ-UBND ngày 17/10/2024")
    assert sent.in_place_of not in ("", sent.name)


def read_back_and_end(room: Room) -> None:
    room.page.keyboard.press("F8")
    room.page.wait_for_url("**/doc-lai")
    for text in (PROMISE, PROPOSAL, REQUEST, "30/11/2024", "trong quý IV năm 2024"):
        room.typist.sees(text)
    room.typist.press("Đã đọc lại, thống nhất")
    room.typist.follow("Kết thúc buổi làm việc")
    room.typist.write_all(ended_at="18/10/2024 11:30")
    room.typist.press("Kết thúc buổi làm việc")
    room.typist.sees("Đã ghi: Kết thúc buổi làm việc.")


def check_the_minutes(room: Room, folder) -> None:
    """On the page and on paper, with a moment's work: nobody typed anything twice."""
    room.page.locator("main a[href^='/minutes/']").first.click()
    room.page.wait_for_url("**/minutes/**")
    paper = room.typist.window.request.get(f"{room.typist.address}/bien-ban/{room.typist.path.split('/')[-1]}.pdf")
    assert paper.ok
    (folder / "minutes.pdf").write_bytes(paper.body())
    for words in (room.page.locator("main").inner_text(), printed(folder / "minutes.pdf")):
        found = " ".join(words.split())
        assert [text for text in TYPED if text.rstrip(".") not in found] == []


def printed(paper) -> str:
    reader = shutil.which("pdftotext")
    return subprocess.run([reader, "-raw", paper, "-"], capture_output=True, text=True, check=True).stdout  # noqa: S603
