"""Every sending is kept: how late it was, what it changed, and how often units were late at all."""

import pytest
from cast.days import day

from oversight.services.outline import change_outline
from oversight.services.self_report import answer


def item(report, place: int):
    return report.round.outline[place]


def sent_twice(play):
    report = play.a("self_report", "drafting")
    play.take(report, "submit", on="10/10/2024", late_reason="Chờ số liệu của các xã.")
    play.take(report, "send_back", on="11/10/2024")
    play.do(answer, report, {
        item(report, 0).id: {"text": "Đã ban hành 15 kế hoạch."},
        item(report, 1).id: {"figure": "10.950"},
        item(report, 2).id: {"text": "<i>Thiếu</i> nhân lực."}}, by="unit_clerk", on="14/10/2024")
    play.take(report, "resubmit", on="15/10/2024")
    return report


def compare(report, query: str = "") -> str:
    return f"/self_report/{report.id}/so-sanh{query}"


# Two versions compared

def test_words_are_marked_by_colour_and_in_words(front_desk, play):
    report = sent_twice(play)
    page = front_desk.visit("unit_head").open(compare(report, "?tu=1&den=2")).text
    assert '<del><span class="change-word">[bớt: </span>12' in page
    assert '<ins><span class="change-word">[thêm: </span>15' in page
    assert "<del>10.600</del>" in page
    assert "<ins>10.950</ins>" in page
    assert "&lt;i&gt;Thiếu&lt;/i&gt;" in page
    assert "<i>Thiếu" not in page


def test_what_did_not_change_is_folded_and_both_ways_can_be_compared(front_desk, play):
    report = play.a("self_report", "submitted")
    play.take(report, "send_back", on="08/10/2024")
    play.do(answer, report, {item(report, 2).id: {"text": "Thiếu nhân lực."}}, by="unit_clerk", on="09/10/2024")
    play.take(report, "resubmit", on="10/10/2024")
    unit = front_desk.visit("unit_clerk")
    page = unit.open(compare(report)).text
    assert "Các mục không đổi (2)" in page
    assert "[thêm: </span>Thiếu nhân lực." in page
    assert "[bớt: </span>Thiếu nhân lực." in unit.open(compare(report, "?tu=2&den=1")).text
    assert "Hai bản giống nhau" in unit.open(compare(report, "?tu=1&den=1")).text


def test_the_draft_is_compared_by_those_who_write_it_alone(front_desk, play):
    report = play.a("self_report", "supplement_requested")
    play.do(answer, report, {item(report, 2).id: {"text": "Đang viết dở."}}, by="unit_clerk", on="10/10/2024")
    assert "[thêm: </span>Đang viết dở." in front_desk.visit("unit_clerk").open(compare(report, "?tu=1&den=nhap")).text
    head = front_desk.visit("head").open(compare(report))
    assert head.status_code == 200
    assert "Đang viết dở." not in head.text
    assert "Mới có một lần gửi" in head.text


@pytest.mark.parametrize("query", ["?tu=1&den=9", "?tu=x&den=2", "?tu=0&den=1", "?den=nhap"])
def test_a_version_that_does_not_exist_is_no_page(front_desk, play, query):
    report = sent_twice(play)
    assert front_desk.visit("unit_head").open(compare(report, query)).status_code == 404


@pytest.mark.parametrize("who", ["other_unit_head", "neighbour_secretariat", "outsider", "upper_secretariat"])
def test_versions_of_another_unit_do_not_exist(front_desk, play, who):
    assert front_desk.visit(who).open(compare(sent_twice(play))).status_code == 404


def test_two_outlines_are_named_and_a_dropped_item_is_still_shown(front_desk, play):
    report = play.a("self_report", "submitted")
    play.take(report, "send_back", on="08/10/2024")
    rows = [{"id": each.id, "text": each.text, "kind": each.kind, "is_required": each.is_required}
            for each in report.round.outline[:2]]
    rows[0]["text"] = "Công tác chỉ đạo, điều hành"
    play.do(change_outline, report.round, rows, reason="Rút gọn đề cương.", by="secretariat", on="09/10/2024")
    play.do(answer, report, {item(report, 0).id: {"text": "Viết lại."}}, by="unit_clerk", on="10/10/2024")
    play.take(report, "resubmit", on="11/10/2024")
    page = front_desk.visit("unit_head").open(compare(report)).text
    assert "Bỏ mục: Khó khăn, vướng mắc khác" in page
    assert "Sửa mục: Công tác chỉ đạo, điều hành" in page
    assert "Trước đây mục này ghi: Công tác lãnh đạo, chỉ đạo và văn bản đã ban hành" in page


# How late

def test_each_sending_says_how_late_it_was(front_desk, play):
    report = sent_twice(play)
    page = front_desk.visit("unit_head").open(f"/self_report/{report.id}").text
    assert "muộn 3 ngày so với hạn 07/10/2024" in page
    assert f"/self_report/{report.id}/so-sanh?tu=1&amp;den=2" in page
    assert "1 báo cáo gần đây: muộn 1 (3 ngày)" in page


def test_a_granted_date_is_named(front_desk, play):
    report = play.a("self_report", "drafting")
    play.take(report, "extend", on="02/10/2024", new_due_on=day("14/10/2024"))
    play.take(report, "submit", on="14/10/2024")
    assert "đúng hạn, hạn 14/10/2024 (đã gia hạn)" in front_desk.visit("head").open(f"/self_report/{report.id}").text


# How often

def test_the_secretariat_finds_how_late_each_unit_was_from_the_round(front_desk, play):
    round_ = sent_twice(play).round
    office = front_desk.visit("secretariat")
    address = f"/round/{round_.id}/dung-han"
    assert address in office.open(f"/round/{round_.id}").text
    page = office.open(address).text
    steering, commune = page.index("Ban Chỉ đạo chuyển đổi số"), page.index("xã Long Đống")
    assert commune < steering, "who sent nothing stands first"
    assert "muộn 3 ngày" in page[steering:]
    assert "không gửi" in page[commune:steering]
    assert office.open(f"{address}?tat-ca=1").status_code == 200


@pytest.mark.parametrize("who", ["unit_head", "unit_clerk", "other_unit_head", "neighbour_secretariat", "outsider"])
def test_no_unit_reads_how_late_others_were(front_desk, play, who):
    round_ = sent_twice(play).round
    visitor = front_desk.visit(who)
    assert visitor.open(f"/round/{round_.id}/dung-han").status_code == 404
    assert "/dung-han" not in visitor.open(f"/round/{round_.id}").text
