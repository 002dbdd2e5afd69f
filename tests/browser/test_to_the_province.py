"""The seed's three recommendations and its proposals go the whole way, by four people of two councils, in browsers.

The round has been concluded; from here on nothing is done but by pressing what a page offers.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect
from serving import serving
from two_councils import PASSWORD, Clock, TwoCouncils, conclude_the_round
from visitor import Visitor

from oversight.verification import verify

pytestmark = pytest.mark.browser

SESSION = "Kỳ họp thứ 29 (thường lệ cuối năm 2024)"
RESOLUTION = "45/NQ-HĐND ngày 10/12/2024"
ANSWER = "1835/STTTT-CĐS ngày 02/12/2024"
DONE = (
    ("Đã ban hành kế hoạch chuyển đổi số năm 2025, giao chỉ tiêu cho từng xã.", "412/BC-UBND ngày 11/12/2024"),
    ("Đã kiện toàn hai Ban Chỉ đạo, phân công rõ từng thành viên.", "388/BC-UBND ngày 11/12/2024"),
    ("Đã mở 20 buổi tuyên truyền bằng ba thứ tiếng tại 20 xã.", "390/BC-UBND ngày 11/12/2024"))


@pytest.fixture
def clock(monkeypatch) -> Clock:
    """The server's own, turned by the story: the round took place in 2024."""
    turned = Clock()
    monkeypatch.setattr("web.unit_of_work.acting_now", turned.acting)
    return turned


@pytest.fixture
def councils(database) -> TwoCouncils:
    return conclude_the_round(database)


@pytest.fixture
def server(councils, database, tmp_path) -> Iterator[str]:
    with serving(database, tmp_path) as address:
        yield address


@pytest.fixture
def four(browser, server, clock, councils) -> Iterator[list[Visitor]]:
    """The office and the chair of the district, the head of the unit, the office of the province."""
    visitors = []
    for email in councils.emails.values():
        visitors.append(Visitor(browser, server))
        visitors[-1].sign_in(email, PASSWORD)
    yield visitors
    for visitor in visitors:
        visitor.leave()


def test_three_recommendations_and_the_proposals_go_the_whole_way(four, clock, councils, database, tmp_path):
    office, chair, unit, above = four
    issue_and_send(chair, clock, councils)
    receive(above, clock, councils)
    carry_out(unit, clock, councils)
    settle(above, clock, councils)
    judge(office, chair, clock, councils)
    tell_the_unit(office, clock, councils)
    read_the_chain_of_a_proposal(unit, above, councils, tmp_path)
    read_the_chain_of_a_recommendation(unit, councils, tmp_path)
    with database.reading() as session:
        assert verify(session).faults == []


def take_for_all(visitor: Visitor, record: str, step: str, but: str = "", **typed: str) -> None:
    """The step for this record and for those that may go along, except the one whose name begins with `but`."""
    visitor.open(record)
    visitor.page.locator(".steps a.btn").get_by_text(step, exact=True).first.click()
    visitor.page.wait_for_url("**/buoc/**")
    for each in visitor.page.locator(".choices li", has=visitor.page.locator("[name=companions]")).all():
        if not but or but not in each.inner_text():
            each.locator("input").check()
    visitor.write_all(**typed)
    visitor.press(step)
    visitor.sees(f"Đã ghi: {step}.")


def issue_and_send(chair: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    clock.is_on(14, 11)
    take_for_all(chair, councils.requests[0], "Ban hành kiến nghị")
    clock.is_on(15, 11)
    take_for_all(chair, councils.proposals[0], "Tiếp thu đề xuất")
    take_for_all(
        chair, councils.proposals[0], "Chuyển lên Hội đồng nhân dân cấp trên",
        target_session="Kỳ họp thường lệ cuối năm 2024", carrier="Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn")


def receive(above: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    """Found on the desk, received with a number, put before a session that its own office keeps."""
    clock.is_on(19, 11)
    above.open("/")
    above.sees("Đề xuất chuyển đến: Đề nghị HĐND tỉnh bố trí vốn đầu tư")
    above.sees("Từ HĐND huyện Bắc Sơn")
    take_for_all(above, councils.proposals[0], "Ghi nhận cấp trên đã nhận", received_number="2916")
    keep_the_session(above)
    clock.is_on(27, 11)
    above.open(f"{councils.proposals[0]}/buoc/put_on_agenda")
    assert above.page.locator(f"datalist option[value='{SESSION}']").count() == 1, "offered while it is typed"
    take_for_all(
        above, councils.proposals[0], "Đưa vào chương trình kỳ họp", but="bồi dưỡng, thu hút nhân lực",
        target_session=SESSION)


def keep_the_session(above: Visitor) -> None:
    above.follow_rail("Đợt giám sát")
    above.follow("Khóa, kỳ họp")
    above.follow("Thêm kỳ họp")
    above.write_all(name=SESSION, opens_on="09/12/2024", closes_on="10/12/2024")
    above.save()
    above.sees("09/12/2024 đến 10/12/2024")


def carry_out(unit: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    clock.is_on(25, 11)
    for request in councils.requests:
        unit.take(request, "Tiếp nhận, tổ chức thực hiện", plan="Giao từng cơ quan, báo cáo trước kỳ họp cuối năm.")
    clock.is_on(11, 12)
    for request, (result, document) in zip(councils.requests, DONE, strict=True):
        unit.open(f"{request}/minh-chung")
        unit.write_all(title="Tài liệu kèm theo báo cáo", number=document, kept_at="Văn phòng HĐND và UBND huyện")
        unit.press("Thêm minh chứng")
        unit.sees("Đã thêm minh chứng.")
        unit.take(request, "Báo cáo kết quả thực hiện", result=result, document=document)


def settle(above: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    """One was answered by a document, the session resolved the other two."""
    _network, people, _coverage = councils.proposals
    above.take(people, "Ghi nhận văn bản trả lời", document=ANSWER, answer="Năm 2025 tỉnh mở bốn lớp bồi dưỡng.")
    take_for_all(
        above, councils.proposals[0], "Ghi nhận kết quả kỳ họp", document=RESOLUTION,
        outcome="HĐND tỉnh quyết nghị bố trí 12 tỷ đồng.")
    above.follow_rail("Đợt giám sát")
    above.follow("Khóa, kỳ họp")
    above.follow(SESSION)
    expect(above.page.locator("#de-xuat tbody tr")).to_have_count(2)
    above.sees(RESOLUTION)


def judge(office: Visitor, chair: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    clock.is_on(13, 12)
    for request in councils.requests:
        office.take(request, "Xác nhận đã kiểm tra minh chứng", checked_note="Tài liệu đúng với báo cáo.")
    clock.is_on(16, 12)
    for request in councils.requests:
        chair.take(request, "Đánh giá: đã hoàn thành", assessment="Hoàn thành đúng hạn, có minh chứng.")
        chair.sees_state("Đã hoàn thành")


def tell_the_unit(office: Visitor, clock: Clock, councils: TwoCouncils) -> None:
    clock.is_on(17, 12)
    office.open("/")
    expect(office.page.locator("main").get_by_text("Đã có trả lời, cần thông báo cho đơn vị")).to_have_count(3)
    take_for_all(office, councils.proposals[0], "Thông báo cho đơn vị", channel="system")
    office.open("/")
    expect(office.page.locator("main").get_by_text("Đã có trả lời, cần thông báo cho đơn vị")).to_have_count(0)


def read_the_chain_of_a_proposal(unit: Visitor, above: Visitor, councils: TwoCouncils, folder) -> None:
    unit.open(councils.proposals[0])
    unit.sees_state("Đã thông báo cho đơn vị")
    assert links_of(unit) == [
        ("18/10/2024", "Đơn vị đề xuất tại buổi làm việc"), ("22/10/2024", "Ghi vào biên bản"),
        ("24/10/2024", "Thông báo kết luận buổi làm việc"), ("13/11/2024", "Kết luận giám sát"),
        ("15/11/2024", "Tiếp thu đề xuất"), ("15/11/2024", "Chuyển lên HĐND tỉnh Lạng Sơn"),
        ("19/11/2024", "HĐND tỉnh Lạng Sơn đã nhận"), ("27/11/2024", "Đưa vào chương trình kỳ họp"),
        ("11/12/2024", "Kỳ họp giải quyết"), ("17/12/2024", "Đã thông báo cho đơn vị")]
    chain = unit.page.locator(".chain")
    for words in (
            "Hoàng Quốc Vượng", "Đề nghị HĐND tỉnh bố trí vốn đầu tư", "số 01/BB-ĐGS", "2916", SESSION, RESOLUTION):
        expect(chain).to_contain_text(words)
    unit.page.screenshot(path=folder / "proposal.png", full_page=True)
    above.open(councils.proposals[0])
    assert [label for _day, label in links_of(above)][:3] == [
        "Đơn vị đề xuất tại buổi làm việc", "Ghi vào biên bản", "Chuyển lên HĐND tỉnh Lạng Sơn"]


def read_the_chain_of_a_recommendation(unit: Visitor, councils: TwoCouncils, folder) -> None:
    """As its unit reads it on a phone: one under another, nothing beside the screen."""
    unit.page.set_viewport_size({"width": 390, "height": 844})
    unit.open(councils.requests[1])
    assert links_of(unit) == [
        ("18/10/2024", "Chủ tọa kết luận tại buổi làm việc"), ("22/10/2024", "Ghi vào biên bản"),
        ("24/10/2024", "Thông báo kết luận buổi làm việc"), ("13/11/2024", "Kết luận giám sát"),
        ("14/11/2024", "Ban hành kiến nghị"), ("25/11/2024", "Tiếp nhận, tổ chức thực hiện"),
        ("11/12/2024", "Báo cáo kết quả thực hiện"), ("13/12/2024", "Xác nhận đã kiểm tra minh chứng"),
        ("16/12/2024", "Đánh giá: đã hoàn thành")]
    expect(unit.page.locator(".chain")).to_contain_text(DONE[1][1])
    assert unit.page.evaluate("document.documentElement.scrollWidth") <= 390
    unit.page.screenshot(path=folder / "recommendation.png", full_page=True)


def links_of(visitor: Visitor) -> list[tuple[str, str]]:
    """Day and words of every link of the chain, all of them done."""
    assert visitor.page.locator(".chain .link:not(.link-done)").count() == 0
    told = visitor.page.locator(".chain .link").evaluate_all(
        "links => links.map(link => [link.querySelector('time').innerText,"
        " link.querySelector('.link-label').firstChild.textContent])")
    return [(day, label) for day, label in told]
