"""A unit's clerk fills the report of the seed in a browser: over lost lines, closed laptops, logins that ran out."""

from io import BytesIO

import pytest
from commune import PASSWORD
from PIL import Image
from playwright.sync_api import expect

from oversight.rules.outline import FIELDS
from oversight.services.outline import change_outline

pytestmark = pytest.mark.browser

ASKED = (
    {"text": "Chi bộ sử dụng phần mềm thu, nộp đảng phí", "code": "B1", "value_type": "ratio",
     "unit_of_measure": "chi bộ", "target": "100%"},
    {"text": "Hộ tham gia cửa hàng số", "code": "C1", "value_type": "count", "unit_of_measure": "hộ",
     "target": "73,20%"},
    {"text": "Đã kiện toàn Ban Chỉ đạo", "code": "D1", "value_type": "yes_no"},
    {"text": "Dân số cài đặt Công dân số Xứ Lạng", "code": "E1", "value_type": "percentage", "unit_of_measure": "%"},
)


@pytest.fixture
def report(play):
    """Its outline asks what the seed tells."""
    report = play.a("self_report", "requested")
    rows = [{"id": each.id} | {name: getattr(each, name) for name in FIELDS} for each in report.round.outline]
    rows += [{"kind": "indicator"} | item for item in ASKED]
    play.do(change_outline, report.round, rows, reason="Theo hướng dẫn của tỉnh.", by="secretariat", on="18/09/2024")
    return report


@pytest.fixture
def page_of(report):
    return f"/self_report/{report.id}/tra-loi"


def name(report, code: str, cell: str = "figure") -> str:
    """Of a field, by the code of its item."""
    return f"{cell}-" + next(item.id for item in report.round.outline if item.code == code)


def box(clerk, report, code: str, cell: str = "figure"):
    return clerk.page.locator(f"[name='{name(report, code, cell)}']")


def written(report) -> dict[str, str]:
    """Item code to whatever was answered."""
    return {each.item.code: each.text + each.figure + each.no_figure_because for each in report.answers}


def close_the_laptop(clerk) -> None:
    """And open it again at home: the same browser, the page is gone."""
    clerk.page.close()
    clerk.page = clerk.window.new_page()
    clerk.page.on("pageerror", lambda error: clerk.troubles.append(str(error)))


def picture(shade: int) -> bytes:
    paper = BytesIO()
    Image.new("L", (8, 8), shade).save(paper, "PNG")
    return paper.getvalue()


def photo(file_name: str, shade: int) -> dict:
    return {"name": file_name, "mimeType": "image/png", "buffer": picture(shade)}


def test_the_report_of_the_seed_is_filled_over_a_lost_line_and_sent_by_the_head(play, report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    box(clerk, report, "I", "text").fill("Ủy ban nhân dân huyện đã chỉ đạo các phòng chuyên môn.")
    box(clerk, report, "B1").fill("54/54")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    clerk.sees("Hiểu là 54/54 chi bộ; tính ra 100%")

    clerk.window.set_offline(True)
    box(clerk, report, "C1").fill("trên 10.600 hộ, đạt 62,1%")
    box(clerk, report, "D1").and_(clerk.page.locator("[value='Có']")).check()
    clerk.wait_a_while()
    clerk.is_told("mất kết nối. Nội dung được giữ trên máy này và sẽ tự gửi lại")
    close_the_laptop(clerk)
    clerk.window.set_offline(False)
    clerk.open(page_of)
    expect(clerk.page.locator(".draft-returned")).to_contain_text("Đã đưa lại nội dung gõ")
    expect(box(clerk, report, "C1")).to_have_value("trên 10.600 hộ, đạt 62,1%")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    expect(clerk.page.locator(".draft-returned")).to_have_count(0)

    clerk.sees("Chưa đạt chỉ tiêu 73,20%, còn thiếu 11,1 điểm phần trăm; đề nghị giải trình.")
    box(clerk, report, "C1", "text").fill("Hạ tầng chưa đồng bộ.")
    box(clerk, report, "1.1").fill("trên 10.600 hộ")
    clerk.page.locator(f"[data-indicator='{name(report, 'E1')[7:]}'] [data-none] summary").click()
    box(clerk, report, "E1", "no_figure_because").fill("Công an huyện chưa cung cấp số liệu.")
    clerk.press("Lưu và xem lại báo cáo")
    clerk.sees("Đã lưu báo cáo.")
    play.audience.rollback()
    assert written(report) == {
        "I": "Ủy ban nhân dân huyện đã chỉ đạo các phòng chuyên môn.", "B1": "54/54", "D1": "Có",
        "C1": "Hạ tầng chưa đồng bộ.trên 10.600 hộ, đạt 62,1%", "1.1": "trên 10.600 hộ",
        "E1": "Công an huyện chưa cung cấp số liệu."}
    assert clerk.drafts() == 0

    head = typist(house, "unit_head")
    head.take(f"/self_report/{report.id}", "Gửi báo cáo", signed_by="Vy Văn Thắng, Trưởng Ban Chỉ đạo",
              late_reason="Chờ số liệu của các xã.")
    play.audience.rollback()
    assert (report.state, len(report.versions)) == ("submitted", 1)


def test_what_arrived_though_nobody_answered_comes_back_once(play, report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)

    def deliver_and_stay_silent(route) -> None:
        route.fetch()
        route.abort()

    clerk.page.route(f"**{page_of}", deliver_and_stay_silent, times=1)
    box(clerk, report, "B1").fill("54/5")
    clerk.wait_a_while()
    clerk.is_told("mất kết nối")
    clerk.window.set_offline(True)
    box(clerk, report, "B1").fill("54/54")
    clerk.page.clock.run_for(1_000)
    close_the_laptop(clerk)
    clerk.window.set_offline(False)
    clerk.open(page_of)
    expect(clerk.page.locator(".draft-offer")).to_have_count(0)
    expect(box(clerk, report, "B1")).to_have_value("54/54")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    assert written(report) == {"B1": "54/54"}
    assert [entry.action for entry in play.journal_of(report)].count("edited") == 2


def test_what_a_colleague_wrote_meanwhile_is_not_written_over_unasked(report, page_of, house, typist):
    clerk, office = typist(house, "unit_clerk"), typist(house, "secretariat")
    clerk.open(page_of)
    clerk.window.set_offline(True)
    box(clerk, report, "B1").fill("50/54")
    box(clerk, report, "C1").fill("10.600 hộ")
    clerk.page.clock.run_for(1_000)
    office.open(page_of)
    box(office, report, "B1").fill("54/54")
    office.wait_a_while()
    office.is_told_it_is_saved()
    close_the_laptop(clerk)
    clerk.window.set_offline(False)
    clerk.open(page_of)
    expect(box(clerk, report, "B1")).to_have_value("54/54")
    expect(clerk.page.locator(".draft-offer")).to_contain_text("chưa được gửi")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    assert written(report) == {"B1": "54/54", "C1": "10.600 hộ"}
    clerk.press("Khôi phục nội dung đã gõ")
    expect(box(clerk, report, "B1")).to_have_value("50/54")


def test_a_login_that_ran_out_is_made_good_on_another_page_and_the_text_goes_by_itself(report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    clerk.window.clear_cookies()
    box(clerk, report, "B1").fill("54/54")
    clerk.wait_a_while()
    clerk.is_told("Phiên đăng nhập đã hết")
    typing = clerk.page
    clerk.page = clerk.window.new_page()
    clerk.sign_in("unit_clerk@bacson.example", PASSWORD)
    clerk.page.close()
    clerk.page = typing
    for _ in range(2):
        clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    assert written(report) == {"B1": "54/54"}


def test_on_a_shared_machine_nobody_sees_or_sends_what_another_typed(report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    clerk.window.clear_cookies()
    box(clerk, report, "B1").fill("54/54")
    clerk.wait_a_while()
    clerk.is_told("Phiên đăng nhập đã hết")
    typing = clerk.page
    clerk.page = clerk.window.new_page()
    clerk.sign_in("unit_head@bacson.example", PASSWORD)
    clerk.open(page_of)
    expect(box(clerk, report, "B1")).to_have_value("")
    expect(clerk.page.locator(".draft-offer, .draft-returned")).to_have_count(0)
    clerk.page.close()
    clerk.page = typing
    for _ in range(2):
        clerk.wait_a_while()
    clerk.is_told("Người khác đã đăng nhập")
    clerk.play.audience.rollback()
    assert written(report) == {}


def test_files_are_attached_over_the_report_and_nothing_typed_is_left(report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    box(clerk, report, "B1").fill("54/54")
    row = clerk.page.locator(f"[data-indicator='{name(report, 'B1')[7:]}']")
    row.get_by_role("button", name="Đính kèm tệp").click()
    panel = clerk.page.get_by_role("dialog")
    panel.locator("[type=file]").set_input_files(
        [photo("a.png", 1), {"name": "b.pdf", "mimeType": "application/pdf", "buffer": b"<html>"}, photo("c.png", 3)])
    panel.get_by_label("Tên tài liệu").fill("Sổ theo dõi")
    panel.get_by_role("button", name="Đính kèm", exact=True).click()
    expect(panel).to_contain_text("“b.pdf” thực ra là trang web HTML")
    expect(panel.locator(".evidence-kept > li")).to_have_count(2)
    panel.get_by_role("button", name="Đóng").click()
    expect(row.locator(".evidence-short a")).to_have_count(2)
    expect(box(clerk, report, "B1")).to_have_value("54/54")
    clerk.wait_a_while()
    clerk.is_told_it_is_saved()
    assert sorted(each.file_name for each in report.evidence) == ["a.png", "c.png"]


def test_a_file_that_did_not_get_through_is_sent_again_and_stands_there_once(report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    clerk.page.get_by_role("button", name="Đính kèm tệp cho mục B1").click()
    panel = clerk.page.get_by_role("dialog")
    panel.locator("[type=file]").set_input_files([photo("a.png", 1)])
    clerk.window.set_offline(True)
    panel.get_by_role("button", name="Đính kèm", exact=True).click()
    expect(panel).to_contain_text("Mất kết nối, tệp “a.png” chưa gửi được.")
    clerk.window.set_offline(False)
    panel.get_by_role("button", name="Đính kèm", exact=True).click()
    expect(panel).to_contain_text("Đã đính kèm “a.png”.")
    clerk.play.audience.rollback()
    assert [each.file_name for each in report.evidence] == ["a.png"]


def test_a_file_is_replaced_and_withdrawn_without_leaving_the_report(report, page_of, house, typist):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    clerk.page.get_by_role("button", name="Đính kèm tệp cho mục B1").click()
    panel = clerk.page.get_by_role("dialog")
    panel.locator("[type=file]").set_input_files([photo("cu.png", 1)])
    panel.get_by_role("button", name="Đính kèm", exact=True).click()
    panel.get_by_text("Thay hoặc bỏ tệp").click()
    panel.get_by_role("link", name="Thay bằng phiên bản mới").click()
    expect(panel).to_contain_text("Phiên bản mới thay “cu.png”")
    panel.locator("[type=file]").set_input_files([photo("moi.png", 2)])
    panel.get_by_role("button", name="Gửi phiên bản mới").click()
    expect(panel.locator(".evidence-kept > li")).to_contain_text("phiên bản 2")
    panel.get_by_text("Thay hoặc bỏ tệp").click()
    panel.get_by_role("button", name="Bỏ tệp này").click()
    expect(panel).to_contain_text("Chưa có tệp nào.")
    assert clerk.page.url.endswith(page_of)


def test_a_file_that_is_too_heavy_is_not_even_sent(report, page_of, house, typist, tmp_path):
    clerk = typist(house, "unit_clerk")
    clerk.open(page_of)
    clerk.page.get_by_role("button", name="Đính kèm tệp cho mục B1").click()
    panel = clerk.page.get_by_role("dialog")
    heavy = tmp_path / "quet.pdf"
    heavy.write_bytes(b"%PDF-" + bytes(20 * 1024 * 1024))
    panel.locator("[type=file]").set_input_files(heavy)
    panel.get_by_role("button", name="Đính kèm", exact=True).click()
    expect(panel).to_contain_text("“quet.pdf” nặng hơn 20 MB nên chưa gửi.")
