"""Units side by side: what each told, what misses its target, what was verified, what was told before."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import openpyxl
import pytest
from cast.days import day
from many_units import NO_FIGURE, a_large_round
from sqlalchemy import event

from oversight.services.editing import edit
from oversight.services.verified_figures import verify_figure

COMPARISON, QUESTIONS, PORTRAIT = "so-sanh-so-lieu", "cau-hoi", "chan-dung"


def address(round_, rest: str = "") -> str:
    return f"/round/{round_.id}/{COMPARISON}{rest}"


def of_indicator(round_, place: int, more: str = "") -> str:
    item = [each for each in round_.outline if each.kind == "indicator"][place]
    return address(round_, f"?chi-tieu={item.id}{more}")


def cells(page: str, row: str) -> list[str]:
    """The words of each cell of a row of the table, named by its first words."""
    found = next(part for part in page.split("<tr") if row in part and "<td" in part)
    return [" ".join(re.sub(r"<[^>]+>", " ", cell).split()) for cell in re.findall(r"<td[^>]*>(.*?)</td>", found, re.S)]


@contextmanager
def counted(front_desk) -> Iterator[list[str]]:
    engine, asked = front_desk.app.extensions["database"].engine, []

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
def small(play):
    """Five units by four indicators; the year before the same. The last unit has sent nothing."""
    return a_large_round(play, units=6, indicators=4)


# What stands in the table

def test_each_figure_stands_as_it_was_typed_beside_what_was_verified(front_desk, small):
    page = front_desk.visit("member").open(address(small)).text
    shares = cells(page, "A1. Tỷ lệ hồ sơ xử lý trực tuyến nhóm 1")
    assert shares[0] == "63,5% chưa đạt kiểm chứng: 71,5%"
    assert shares[3] == "84,5% kiểm chứng: 71,5%"
    assert shares[5] == "chưa gửi báo cáo"
    households = cells(page, "A2. Số hộ tham gia cửa hàng số nhóm 2")
    assert households[0] == "trên 1002 hộ"
    assert households[4].startswith("không có số liệu, vì: Đơn vị chưa được cấp tài khoản")
    assert cells(page, "A3. Số thôn có sóng di động nhóm 3")[1] == "không hỏi"
    assert cells(page, "Số chỉ tiêu chưa đạt")[0] == "2"


def test_what_misses_its_target_stands_first_when_asked_for(front_desk, small):
    visitor = front_desk.visit("head")
    order = re.findall(r'scope="row"><a[^>]*>(A\d)', visitor.open(address(small)).text)
    assert order == ["A1", "A2", "A3", "A4"]
    order = re.findall(r'scope="row"><a[^>]*>(A\d)', visitor.open(address(small, "?thu-tu=chua-dat")).text)
    assert order == ["A1", "A4", "A2", "A3"]


def test_an_answer_that_is_not_sent_yet_is_not_compared(front_desk, play):
    report = play.a("self_report", "drafting")
    page = front_desk.visit("secretary").open(address(report.round)).text
    assert "10.600" not in page
    assert cells(page, "Hộ gia đình tham gia cửa hàng số") == ["chưa gửi báo cáo", "chưa gửi báo cáo"]


def test_an_indicator_has_a_picture_and_a_table_with_the_years_before(front_desk, small):
    page = front_desk.visit("secretary").open(of_indicator(small, 0, "&thu-tu=chua-dat")).text
    assert page.count('class="chart-spark"') == 5
    assert "mục tiêu ≥ 80%" in page
    assert re.search(r"<svg[^>]*>.*Ủy ban nhân dân xã thứ 1", page, re.S)
    first = cells(page, "Ủy ban nhân dân xã thứ 1</a></th>")
    assert first[0] == "63,5% chưa đạt mục tiêu"
    assert first[1].startswith("71,5% Kiểm đếm 200 hồ sơ.")
    assert first[2] == "năm 2023: 56,5%"
    assert first[4] == "Do thiếu nhân lực."
    places = [page.index(f">Ủy ban nhân dân xã thứ {number}</a></th>") for number in (1, 2, 3, 5)]
    assert places == sorted(places), "the fifth meets its target and stands behind those that do not"


def test_where_nothing_can_be_measured_there_is_a_table_and_no_picture(front_desk, play):
    report = play.a("self_report", "drafting")
    page = front_desk.visit("secretary").open(of_indicator(report.round, 0)).text
    assert "Chưa có số liệu cùng đơn vị đo để vẽ biểu đồ." in page
    assert "chart-part" not in page


def test_reasons_are_whole_on_the_page_of_the_indicator(front_desk, small):
    assert NO_FIGURE in front_desk.visit("secretary").open(of_indicator(small, 1)).text


def test_an_indicator_that_is_not_there_is_no_page(front_desk, small):
    visitor = front_desk.visit("secretary")
    assert visitor.open(address(small, "?chi-tieu=khong-co")).status_code == 404
    assert visitor.open(address(small, f"?chi-tieu={small.outline[0].id}")).status_code == 404


def test_a_round_with_nothing_in_it_says_so(front_desk, play):
    round_ = play.a("round", "draft")
    play.do(edit, round_, {"outline": [], "units": []}, by="secretariat", on="04/09/2024")
    visitor = front_desk.visit("secretary")
    assert "Đề cương chưa có chỉ tiêu nào." in visitor.open(address(round_)).text
    assert "Đợt giám sát chưa có đơn vị nào." in visitor.open(f"/round/{round_.id}/{QUESTIONS}").text
    assert visitor.open(f"/round/{round_.id}/{PORTRAIT}.pdf").data.startswith(b"%PDF")


def test_what_units_write_is_shown_as_text(front_desk, play):
    report = play.a("self_report", "submitted")
    item = report.round.outline[1]
    play.do(verify_figure, report, item.id, "<b>9.500</b>", day("08/10/2024"), "<script>x</script>", by="secretary",
            on="08/10/2024")
    visitor = front_desk.visit("secretary")
    for page in (visitor.open(address(report.round)).text, visitor.open(of_indicator(report.round, 0)).text):
        assert "<b>9.500" not in page
        assert "<script>x" not in page
        assert "&lt;b&gt;9.500&lt;/b&gt;" in page


# The workbook

def test_the_comparison_opens_as_a_workbook(front_desk, small):
    answer = front_desk.visit("secretary").open(address(small, ".xlsx"))
    disposition = answer.headers["Content-Disposition"]
    assert 'attachment; filename="So sanh so lieu - Cong tac chuyen doi so tren dia ban huyen.xlsx"' in disposition
    assert "filename*=UTF-8''So%20s%C3%A1nh%20s%E1%BB%91%20li%E1%BB%87u%20-%20" in disposition
    told = [cell.value for row in openpyxl.load_workbook(BytesIO(answer.data)).worksheets[0] for cell in row]
    assert {"Ủy ban nhân dân xã thứ 1", "Tỷ lệ hồ sơ xử lý trực tuyến nhóm 1", 63.5} <= set(told)


# Who

@pytest.mark.parametrize("who", ["unit_head", "unit_clerk", "other_unit_head", "neighbour_secretariat", "outsider"])
def test_no_unit_sees_the_others(front_desk, play, who):
    report = play.a("self_report", "submitted")
    unit, visitor = play.ids["steering_board"], front_desk.visit(who)
    for rest in (COMPARISON, f"{COMPARISON}.xlsx", f"{PORTRAIT}/{unit}", f"{PORTRAIT}/{unit}.pdf", f"{PORTRAIT}.pdf"):
        assert visitor.open(f"/round/{report.round_id}/{rest}").status_code == 404
    assert COMPARISON not in visitor.open(f"/round/{report.round_id}").text


@pytest.mark.parametrize("who", ["chair", "secretariat", "head", "member"])
def test_the_delegation_and_who_reads_for_the_council_find_their_way_there(front_desk, play, who):
    report, visitor = play.a("self_report", "submitted"), front_desk.visit(who)
    page = visitor.open(f"/round/{report.round_id}").text
    for rest in (COMPARISON, QUESTIONS):
        assert f'href="/round/{report.round_id}/{rest}"' in page
        assert visitor.open(f"/round/{report.round_id}/{rest}").status_code == 200


def test_a_unit_of_another_round_has_no_portrait_here(front_desk, play):
    report = play.a("self_report", "submitted")
    visitor = front_desk.visit("secretary")
    for unit in (play.ids["absent_unit"], "khong-co"):
        assert visitor.open(f"/round/{report.round_id}/{PORTRAIT}/{unit}").status_code == 404


# Thirty units by forty indicators

PAGES = (COMPARISON, f"{COMPARISON}.xlsx", f"{COMPARISON}?thu-tu=chua-dat", QUESTIONS, f"{QUESTIONS}.pdf",
         f"{PORTRAIT}.pdf")


def test_no_page_asks_the_database_more_for_more_units_and_indicators(front_desk, play):
    large = asked_for(front_desk, a_large_round(play))
    assert large == asked_for(front_desk, a_large_round(play, units=3, indicators=4))
    assert max(large.values()) < 40


def asked_for(front_desk, round_) -> dict[str, int]:
    visitor, asked = front_desk.visit("secretary"), {}
    visitor.open("/")
    for rest in PAGES:
        with counted(front_desk) as statements:
            assert visitor.open(f"/round/{round_.id}/{rest}").status_code == 200
        asked[rest] = len(statements)
    return asked


def test_thirty_units_by_forty_indicators_are_all_there(front_desk, play):
    round_ = a_large_round(play)
    page = front_desk.visit("secretary").open(address(round_)).text
    assert page.count("<td>") == 30 * 40 + 30
    assert page.count("chưa đạt</span>") > 100
    assert page.count("chưa gửi báo cáo") == 40
