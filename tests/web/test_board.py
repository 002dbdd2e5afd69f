"""Bảng theo dõi: what is unmet and late stands on top, who was asked what is read in one line, bulk is one press."""

import re

import pytest
from cast.days import day
from cast.scenes import check_the_evidence
from cast.script import DECISION
from front_desk import changed

from oversight.services.fulfilment_evidence import keep_proof
from oversight.services.recommendation import add_recommendation


@pytest.fixture
def round_(play):
    return play.a("round", "following_up")


def asked(play, round_, text: str, due: str, *, to: str = "steering_board"):
    content = {"text": text, "lead_unit_id": play.ids[to], "due_on": day(due)}
    item = play.do(add_recommendation, round_, content, by="secretary", on="12/11/2024")
    play.take(item, "issue", on="12/11/2024")
    return item


def board(visitor, round_) -> str:
    answer = visitor.open(f"/round/{round_.id}/theo-doi")
    assert answer.status_code == 200
    return answer.text


def order(page: str, *texts: str) -> list[str]:
    return sorted(texts, key=page.index)


def test_late_and_unmet_on_top_then_by_date_settled_last(front_desk, play, round_):
    done = asked(play, round_, "Xong rồi", "01/12/2024")
    play.take(done, "report", on="28/11/2024", reported_on=day("28/11/2024"))
    play.do(keep_proof, done, DECISION, by="secretariat", on="28/11/2024")
    play.take(done, "check_evidence", on="28/11/2024")
    play.take(done, "assess_fulfilled", on="29/11/2024")
    asked(play, round_, "Còn lâu", "31/12/2099")
    asked(play, round_, "Sắp đến", "01/12/2098")
    asked(play, round_, "Quá hạn", "20/11/2024")
    poor = asked(play, round_, "Chưa đạt", "31/12/2097")
    play.take(poor, "report", on="28/11/2024", reported_on=day("28/11/2024"))
    play.take(poor, "assess_unsatisfactory", on="29/11/2024")
    page = board(front_desk.visit("chair"), round_)
    expected = ["Quá hạn</a>", "Chưa đạt</a>", "Sắp đến</a>", "Còn lâu</a>", "Xong rồi</a>"]
    assert order(page, *reversed(expected)) == expected
    assert "Tổng số: <strong>6</strong>" in page
    assert "đã hoàn thành: <strong>1</strong>" in page
    assert "trong đó quá hạn: <strong>2</strong>" in page, "the one of the minutes and “Quá hạn”"


def test_a_line_says_who_what_by_when_and_what_came_of_it(front_desk, play, round_):
    item = round_.recommendations[0]
    play.take(item, "remind")
    play.take(item, "report")
    check_the_evidence(play, item)
    play.take(item, "assess_partly")
    page = board(front_desk.visit("chair"), round_)
    for words in ("Kiện toàn Ban Chỉ đạo chuyển đổi số", "Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn", "hạn 15/12/2024",
                  "đã đôn đốc 1 lần", "140/BC-BCĐ ngày 10/12/2024", "Đã kiện toàn Ban Chỉ đạo theo Quyết định",
                  "Đánh giá: Còn ba thôn chưa phủ sóng.", "10/12/2024", "Hoàn thành một phần"):
        assert words in page


def test_who_has_reported_in_time_is_not_late_while_the_report_waits(front_desk, play, round_):
    play.take(round_.recommendations[0], "report")
    page = board(front_desk.visit("chair"), round_)
    assert "hạn 15/12/2024, báo cáo đúng hạn" in page
    assert "quá hạn" not in page
    assert "row-attention" not in page


def test_a_proposals_way_upward_is_told(front_desk, play, round_):
    first, second = round_.proposals
    for proposal in (first, second):
        play.take(proposal, "accept", on="20/11/2024")
    play.take(first, "forward", on="24/11/2024", together=[second])
    play.take(first, "acknowledge", on="28/11/2024")
    page = board(front_desk.visit("secretariat"), round_)
    for words in ("HĐND tỉnh Lạng Sơn, ngày 24/11/2024", "Kỳ họp thường lệ cuối năm 2024",
                  "qua Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn", "đã nhận ngày 28/11/2024", "chưa xác nhận đã nhận"):
        assert words in page


def test_an_empty_board_says_so(front_desk, play):
    notified = play.a("round", "notified")
    page = board(front_desk.visit("secretariat"), notified)
    assert "Chưa có kiến nghị nào để theo dõi." in page
    assert "Chưa có đề xuất nào của đơn vị." in page


def test_the_late_are_urged_together_with_one_letter(front_desk, play, round_):
    late = asked(play, round_, "Quá hạn", "20/11/2024")
    in_time = asked(play, round_, "Còn lâu", "31/12/2099")
    office = front_desk.visit("secretariat")
    link = re.search(r'href="([^"]+)">Đôn đốc \(2\)', board(office, round_))[1].replace("&amp;", "&")
    form = office.form(link)
    assert office.send(link, changed(form, {"paper_number": "77"})).status_code == 302
    assert [item.reminders_sent for item in (round_.recommendations[0], late, in_time)] == [1, 1, 0]
    assert len([paper for paper in round_.papers if paper.kind == "reminder"]) == 1


def test_a_unit_sees_on_the_board_only_what_was_asked_of_it(front_desk, play, round_):
    asked(play, round_, "Sửa đường", "01/12/2099", to="commune")
    other, own = (board(front_desk.visit(who), round_) for who in ("other_unit_head", "unit_head"))
    assert ("Sửa đường" in other, "Kiện toàn Ban Chỉ đạo" in other, "phủ sóng di động" in other) == (True, False, False)
    assert ("Sửa đường" in own, "Kiện toàn Ban Chỉ đạo" in own, "phủ sóng di động" in own) == (False, True, True)
    assert "Tổng số: <strong>1</strong>" in other


@pytest.mark.parametrize("who", ["neighbour_secretariat", "upper_secretariat", "outsider"])
def test_for_others_there_is_no_board(front_desk, round_, who):
    assert front_desk.visit(who).open(f"/round/{round_.id}/theo-doi").status_code == 404
