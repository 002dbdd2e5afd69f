"""Lịch at the front desk: a month, a list, the load of units; what falls together is told and blocks nobody."""

import re

import pytest
from cast.days import day, moment
from cast.script import DELEGATION, DRAFT_ROUND, OUTLINE
from test_comparison import counted

from oversight.services.round import open_round
from oversight.services.sitting import plan_sitting

OCTOBER = "/lich?thang=2024-10"
LIST = "/lich/danh-sach?thang=2024-10"
BOARD, COMMUNE = "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "Ủy ban nhân dân xã Long Đống"


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def cell(page: str, on: str) -> str:
    """The words of one day of the month: "Thứ Sáu, 18/10/2024"."""
    return words(next(part for part in page.split("<td") if on in part).split("</td>")[0].partition(">")[2])


def meeting(play, round_, at: str):
    content = {"opens_at": moment(at), "place": "Hội trường", "units": [{"unit_id": play.ids["steering_board"]}]}
    return play.do(plan_sitting, round_, content, by="secretariat", on="08/10/2024")


@pytest.fixture
def other(play):
    """A round of another body, whose plan has not gone out, six days after the sitting of the first."""
    play.a("sitting", "planned")
    content = DRAFT_ROUND | {
        "theme": "Công tác giảm nghèo bền vững", "theme_code": "",
        "members": [{"person_id": play.ids[key], "role": role} for key, role in DELEGATION.items()],
        "units": [{"unit_id": play.ids["steering_board"], "report_due_on": day("14/11/2024")}],
        "outline": [dict(item) for item in OUTLINE]}
    round_ = play.do(open_round, play.body("committee"), content, by="secretariat", on="07/10/2024")
    play.take(round_, "establish", by="committee_chair", on="07/10/2024")
    meeting(play, round_, "24/10/2024 14:00")
    return round_


def test_a_month_shows_each_thing_on_its_day_with_its_link_and_whom_it_waits_for(play, front_desk):
    sitting = play.a("sitting", "planned")
    page = front_desk.visit("secretariat").open(OCTOBER).text
    assert 'href="/lich" aria-current="page"' in page
    assert f'href="/sitting/{sitting.id}"' in page
    assert "18 08:00 Buổi làm việc với" in cell(page, "Thứ Sáu, 18/10/2024")
    assert "Chủ tọa: Dương Thị Lan" in cell(page, "Thứ Sáu, 18/10/2024")
    assert f"Hạn gửi báo cáo: {BOARD} đã xong" in cell(page, "Thứ Hai, 07/10/2024")
    assert f"Chờ: {COMMUNE}" in cell(page, "Thứ Hai, 07/10/2024")
    assert "quá " in cell(page, "Thứ Hai, 07/10/2024")


def test_days_off_are_named_and_the_months_beside_are_a_step_away(front_desk):
    page = front_desk.visit("secretariat").open("/lich?thang=2024-09").text
    assert "Quốc khánh" in cell(page, "Thứ Hai, 02/09/2024")
    assert "thang=2024-08" in page
    assert "thang=2024-10" in page
    assert "chưa có buổi làm việc hay thời hạn nào" in page


@pytest.mark.parametrize("asked", ["2024-13", "0000-01", "9999-12", "xyz", "1945-01", "2100-12", "%C2%B2024-01"])
def test_a_month_that_is_none_is_this_one(front_desk, asked):
    page = front_desk.visit("unit_head").open(f"/lich?thang={asked}")
    assert page.status_code == 200
    assert "hôm nay" in page.text


@pytest.mark.parametrize("asked", ["tu=31/12/2100", "tu=x&den=y", "tu=2024-10-18&den=2024-01-01", "don-vi=x",
                                   "tu=1946-01-01&den=2099-12-31", "thang=2024-02&don-vi=" + "0" * 36])
def test_a_list_is_never_longer_than_a_year_nor_a_fault(front_desk, asked):
    assert front_desk.visit("unit_head").open(f"/lich/danh-sach?{asked}").status_code == 200


def test_the_list_tells_reason_and_place_and_leaves_out_what_the_reader_may_not_see(play, front_desk):
    play.a("sitting", "planned")
    page = words(front_desk.visit("secretariat").open(LIST).text)
    assert "Chậm nhất 10 ngày trước ngày 18/10/2024 — điểm b khoản 2 Điều 70 Luật 87/2015/QH13" in page
    unit = words(front_desk.visit("unit_head").open(LIST).text)
    assert "Hạn gửi báo cáo" in unit
    assert "Buổi làm việc với" not in unit
    assert "chưa có buổi làm việc" in words(front_desk.visit("outsider").open(LIST).text)


def test_fifty_on_one_day_do_not_push_the_month_away(play, front_desk):
    round_ = play.a("sitting", "planned").round
    few = asked(front_desk)
    with play.acting("secretariat", "08/10/2024") as (session, actor):
        there = session.get_one(type(round_), round_.id)
        for _ in range(49):
            plan_sitting(session, there, actor, {
                "opens_at": moment("18/10/2024 14:00"), "units": [{"unit_id": play.ids["commune"]}]})
    assert asked(front_desk) == few < 60
    secretariat = front_desk.visit("secretariat")
    month = secretariat.open(OCTOBER).text
    assert "và 46 việc khác" in cell(month, "Thứ Sáu, 18/10/2024")
    day_url = re.search(r'class="day-more" href="([^"]+)"', month)[1].replace("&amp;", "&")
    assert secretariat.open(day_url).text.count('class="event ') == 50


def asked(front_desk) -> int:
    visitor = front_desk.visit("secretariat")
    with counted(front_desk) as statements:
        assert visitor.open(OCTOBER).status_code == 200
    return len(statements)


def test_a_number_of_the_load_leads_to_what_it_counts(play, front_desk):
    play.a("sitting", "planned")
    secretariat = front_desk.visit("secretariat")
    page = secretariat.open("/lich/theo-don-vi?nam=2024").text
    row = next(part for part in page.split("<tr") if BOARD in part)
    assert "tháng 10: 1 buổi làm việc, 1 hạn báo cáo" in row
    behind = secretariat.open(re.search(r'href="([^"]+)"', row)[1].replace("&amp;", "&")).text
    assert behind.count('class="event ') == 3  # the sitting, the report, and the day to announce the sitting
    assert "Long Đống" not in words(behind).split("Danh sách")[1].split("Hạn gửi báo cáo")[1]


def test_the_load_is_for_the_office_and_the_leadership(play, front_desk):
    play.a("sitting", "planned")
    address = "/lich/theo-don-vi?nam=2024"
    assert {who: front_desk.visit(who).open(address).status_code for who in (
        "secretariat", "chair", "committee_chair", "head", "unit_head", "outsider")} == {
        "secretariat": 200, "chair": 200, "committee_chair": 404, "head": 404, "unit_head": 404, "outsider": 404}
    neighbour = front_desk.visit("neighbour_secretariat")
    assert BOARD not in neighbour.open(address).text
    assert neighbour.open(f"{address}&hoi-dong={play.ids['district']}").status_code == 404
    assert "Năm 2031 chưa có" in front_desk.visit("chair").open("/lich/theo-don-vi?nam=2031").text


TOLD = "làm việc ngày 18/10/2024, Ban Pháp chế HĐND huyện Bắc Sơn làm việc ngày 24/10/2024, cách nhau 6 ngày."


def test_two_rounds_in_a_week_are_told_before_the_plan_is_issued_and_block_nothing(play, front_desk, other):
    head = front_desk.visit("head")
    for page in (f"/round/{other.id}", f"/round/{other.id}/buoc/issue_plan", f"/round/{other.id}/buoc/notify"):
        shown = words(head.open(page).text)
        assert TOLD in shown, page
        assert "trong một tuần (cần kiểm tra)" in shown
        assert "không có điều luật nào cấm" in shown
    assert TOLD in words(front_desk.visit("secretariat").open("/lich/theo-don-vi?nam=2024").text)
    play.take(other, "issue_plan", on="11/10/2024")


def test_other_steps_and_the_unit_are_not_told(play, front_desk, other):
    assert TOLD not in words(front_desk.visit("chair").open(f"/round/{other.id}/buoc/cancel").text)
    play.take(other, "notify", on="12/10/2024")
    assert TOLD not in words(front_desk.visit("unit_head").open(f"/round/{other.id}").text)
    assert TOLD not in words(front_desk.visit("head").open(f"/round/{other.id}").text)  # the plan has gone out
