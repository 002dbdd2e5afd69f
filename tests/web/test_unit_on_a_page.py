"""A unit on one page: what it promised and kept, how it reported, what the delegation will ask it."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

import pytest
from many_units import a_large_round
from test_comparison import cells

from oversight.rules.portrait import Kept, kept_of, most_telling, open_ones
from oversight.services.questions import ask

TODAY = date(2024, 12, 20)
REQUEST = "Kiện toàn Ban Chỉ đạo chuyển đổi số, đẩy mạnh tuyên truyền"


def page_of(front_desk, play, round_, unit: str = "steering_board", who: str = "member") -> str:
    return front_desk.visit(who).open(f"/round/{round_.id}/chan-dung/{play.ids[unit]}").text


def counts(page: str) -> dict[str, str]:
    found = page.split('<dl class="kept">')[1].split("</dl>")[0].split("<div>")[1:]
    return {row.split("<dt>")[1].split("</dt>")[0]: row.split("<dd>")[1].split("</dd>")[0] for row in found}


@pytest.mark.parametrize(("state", "label"), [
    ("fulfilled", "Đã hoàn thành"), ("issued", "Quá hạn"), ("partly_fulfilled", "Quá hạn"),
    ("escalated", "Không thực hiện, đã kiến nghị xử lý")])
def test_promises_are_counted_once_each(front_desk, play, state, label):
    item = play.a("recommendation", state)
    shown = counts(page_of(front_desk, play, item.round))
    assert {name: count for name, count in shown.items() if count != "0"} == {label: "1"}


def test_what_is_still_open_stands_there_with_its_day(front_desk, play):
    item = play.a("recommendation", "in_progress")
    page = page_of(front_desk, play, item.round)
    assert REQUEST in page
    assert "(quá hạn, hạn 15/12/2024)" in page


def test_a_draft_is_no_promise_yet(front_desk, play):
    item = play.a("recommendation", "draft")
    assert "Chưa có kiến nghị nào với đơn vị." in page_of(front_desk, play, item.round)


def test_rounds_before_say_when_the_report_came(front_desk, play):
    round_ = a_large_round(play, units=6, indicators=4)
    visitor = front_desk.visit("member")
    late = visitor.open(f"/round/{round_.id}/chan-dung/{round_.units[2].unit_id}").text
    assert late.count('data-label="Báo cáo">muộn 3 ngày') == 2
    assert "Đến nay 2 báo cáo đến hạn: 2 muộn." in late
    missing = visitor.open(f"/round/{round_.id}/chan-dung/{round_.units[5].unit_id}").text
    assert missing.count('data-label="Báo cáo">không gửi') == 2


def test_missed_targets_stand_first_with_their_course(front_desk, play):
    round_ = a_large_round(play, units=6, indicators=12)
    page = front_desk.visit("member").open(f"/round/{round_.id}/chan-dung/{round_.units[0].unit_id}").text
    assert "2 chưa đạt mục tiêu" in page
    assert "Còn 4 chỉ tiêu khác" in page
    assert cells(page, "A1. Tỷ lệ hồ sơ xử lý")[:3] == ["63,5%", "≥ 80% chưa đạt", "71,5%"]
    assert "năm 2023: 56,5%" in cells(page, "A1. Tỷ lệ hồ sơ xử lý")[3]
    assert page.count('class="row-attention"') == 2
    assert page.rindex('class="row-attention"') < page.index('<tr role="row"><th scope="row" role="rowheader"><a')


def test_its_own_questions_go_before_what_is_suggested(front_desk, play):
    report = play.a("self_report", "submitted")
    assert "Câu hỏi của Đoàn" in page_of(front_desk, play, report.round)
    play.do(ask, report.round, play.ids["steering_board"], "Vì sao chưa họp?", by="member", on="08/10/2024")
    page = page_of(front_desk, play, report.round)
    assert "<li>Vì sao chưa họp?</li>" in page
    assert "gợi ý từ kết quả kiểm tra" not in page


def test_where_nothing_was_asked_yet_the_examination_suggests(front_desk, play):
    round_ = a_large_round(play, units=6, indicators=4)
    page = front_desk.visit("member").open(f"/round/{round_.id}/chan-dung/{round_.units[0].unit_id}").text
    assert "Câu hỏi gợi ý từ kết quả kiểm tra" in page
    assert "Đề nghị đơn vị làm rõ nguyên nhân chỉ tiêu A1" in page


def test_a_portrait_is_a_pdf_of_one_sheet_and_a_round_one_for_each_unit(front_desk, play):
    report = play.a("self_report", "submitted")
    visitor, place = front_desk.visit("member"), f"/round/{report.round_id}/chan-dung"
    one = visitor.open(f"{place}/{report.unit_id}.pdf")
    assert one.data.startswith(b"%PDF")
    assert "filename*=UTF-8''Ch%C3%A2n%20dung" in one.headers["Content-Disposition"]
    assert visitor.open(f"{place}.pdf").data.startswith(b"%PDF")


# The rules

@dataclass
class Item:
    state: str
    due_on: date | None
    is_final: bool = False

    @property
    def standing(self):
        return SimpleNamespace(is_final=self.is_final)


LATE, SOON = date(2024, 12, 15), date(2025, 1, 15)


def test_each_standing_of_a_promise():
    items = [Item("fulfilled", LATE, True), Item("in_progress", LATE), Item("in_progress", SOON), Item("issued", None),
             Item("partly_fulfilled", SOON), Item("not_fulfilled", LATE, True), Item("withdrawn", LATE, True),
             Item("reported", LATE)]
    assert kept_of(items, TODAY) == Kept(total=7, fulfilled=1, partly=1, missed=1, overdue=1, in_time=3)


def test_open_ones_overdue_first_then_by_day():
    late, soon, undated = Item("in_progress", LATE), Item("in_progress", SOON), Item("issued", None)
    done = Item("fulfilled", LATE, True)
    assert open_ones([undated, soon, done, late], TODAY) == [late, soon, undated]


def test_the_most_telling_indicators_are_kept():
    def cell(**told):
        return SimpleNamespace(**{
            "is_asked": True, "is_below_target": False, "verified": None, "figure": 1, "earlier": (), "is_met": True}
            | told)
    plain, left_out = ("plain", cell()), ("left out", cell(is_asked=False, is_below_target=True))
    missed, checked, silent = ("missed", cell(is_below_target=True)), ("checked", cell(verified=1)), (
        "silent", cell(figure=None))
    assert most_telling([silent, plain, left_out, checked, missed], 3) == [missed, checked, plain]
