"""The page of a round: everything for those who run it, only what is theirs for the people of a unit."""

import re

import pytest
from cast.scenes import fill_in, report_of

from oversight.services.editing import edit


def page_of(visitor, round_) -> str:
    answer = visitor.open(f"/round/{round_.id}")
    assert answer.status_code == 200
    return answer.text


def section(page: str, place: str) -> str:
    """The part of the page under one heading."""
    return page.split(f'id="{place}">', 1)[1].split("</section>", 1)[0]


def test_the_office_finds_every_part_and_where_to_edit_it(front_desk, play):
    round_ = play.a("round", "in_progress")
    page = page_of(front_desk.visit("secretariat"), round_)
    for name in ("chung", "doan", "don-vi", "de-cuong", "ket-qua"):
        assert f'href="/round/{round_.id}/sua/{name}"' in page
    assert f'href="/round/{round_.id}/sua/ket-luan"' not in page, "nothing is concluded before the report"
    assert f'href="/round/{round_.id}/kien-nghi/moi"' in page
    assert f'href="/round/{round_.id}/buoi-lam-viec/moi"' in page
    assert "Chính quyền số, kinh tế số, xã hội số" in section(page, "noi-dung-giam-sat")
    assert "Tổ đại biểu số 4 HĐND tỉnh Lạng Sơn" in section(page, "noi-dung-giam-sat")
    assert "Dương Thị Lan" in section(page, "doan")
    assert "Hộ gia đình tham gia cửa hàng số" in section(page, "de-cuong")


def test_a_theme_is_named_and_a_code_of_the_office_stays_as_it_was_typed(front_desk, play):
    round_, office = play.a("round", "draft"), front_desk.visit("secretariat")
    assert re.search(r"Mã chuyên đề</dt>\s*<dd[^>]*>CDS-2024", page_of(office, round_))
    play.do(edit, round_, {"theme_code": "administrative_reform"}, by="secretariat", on="04/09/2024")
    page = page_of(office, round_)
    assert "administrative_reform" not in page
    assert re.search(r"Lĩnh vực</dt>\s*<dd[^>]*>Hoạt động của bộ phận một cửa", page)


def test_a_member_reads_and_finds_nothing_to_press(front_desk, play):
    round_ = play.a("round", "in_progress")
    page = page_of(front_desk.visit("member"), round_)
    assert "Ủy ban nhân dân xã Long Đống" in section(page, "don-vi")
    assert "/sua/" not in page
    assert "/kien-nghi/moi" not in page


def test_reports_are_said_to_be_late_or_in_time(front_desk, play):
    round_ = play.a("round", "in_progress")
    units = section(page_of(front_desk.visit("secretariat"), round_), "don-vi")
    assert "gửi 04/10/2024, đúng hạn" in units
    late = units.split("Ủy ban nhân dân xã Long Đống")[1]
    assert "quá " in late
    assert "hạn 07/10/2024" in late


def test_a_late_report_says_by_how_much(front_desk, play):
    report = play.a("self_report", "drafting")
    play.take(report, "receive_on_paper", on="14/10/2024", late_reason="Chờ số liệu.")
    units = section(page_of(front_desk.visit("secretariat"), report.round), "don-vi")
    assert "gửi 14/10/2024, muộn 7 ngày" in units


def test_every_counted_date_stands_with_its_reason(front_desk, play):
    round_ = play.a("round", "reporting")
    dates = section(page_of(front_desk.visit("secretariat"), round_), "thoi-han")
    assert "Luật 87/2015/QH13 và Nghị quyết 594/NQ-UBTVQH15" in dates
    assert "ngày có hiệu lực cần kiểm tra" in dates
    for label in ("Gửi nội dung, kế hoạch giám sát và đề cương báo cáo", "Thông báo chương trình và thành phần",
                  "Đơn vị gửi báo cáo", "Báo cáo kết quả giám sát", "Thành viên Đoàn gửi nhận định"):
        assert label in dates
    assert "Chậm nhất 15 ngày kể từ ngày 25/10/2024 — điểm g khoản 2 Điều 70 Luật 87/2015/QH13" in dates
    assert "Xem xét báo cáo" not in dates, "the report has not been received yet"


def test_a_draft_says_what_is_missing_and_offers_to_write_it(front_desk, play):
    round_ = front_desk.visit("successor_secretariat").fill_in("/dot-giam-sat/moi", theme="Đất công ích").location
    page = front_desk.visit("successor_secretariat").open(round_).text
    assert "Chưa ghi: đối tượng, phạm vi, nội dung, kế hoạch, căn cứ." in page
    assert "Soạn đề cương" in page
    assert "chưa phân công" in section(page, "doan")
    assert "dự kiến, theo ngày hôm nay" in page


# A unit's people

@pytest.fixture
def neighbour_page(front_desk, play):
    """What the head of another unit of the same round sees when all is said."""
    round_ = play.a("round", "following_up")
    return page_of(front_desk.visit("other_unit_head"), round_)


def test_a_unit_sees_its_own_row_and_no_other(neighbour_page):
    units = section(neighbour_page, "don-vi")
    assert "Ủy ban nhân dân xã Long Đống" in units
    assert "Ban Chỉ đạo chuyển đổi số" not in units


def test_a_unit_sees_no_sitting_recommendation_or_proposal_of_another(neighbour_page):
    for place, words in (("buoi-lam-viec", "Chưa có buổi làm việc nào với đơn vị."),
                         ("kien-nghi", "Chưa có kiến nghị nào với đơn vị."),
                         ("de-xuat", "Chưa có đề xuất nào của đơn vị")):
        assert words in section(neighbour_page, place)
    assert "Kiện toàn Ban Chỉ đạo" not in neighbour_page
    assert "/sua/" not in neighbour_page
    assert 'id="thoi-han"' not in neighbour_page


def test_a_unit_sees_its_own_recommendation_and_proposals(front_desk, play):
    round_ = play.a("round", "following_up")
    page = page_of(front_desk.visit("unit_head"), round_)
    assert "Kiện toàn Ban Chỉ đạo chuyển đổi số" in section(page, "kien-nghi")
    assert "phủ sóng di động" in section(page, "de-xuat")
    assert "Buổi làm việc với Ban Chỉ đạo" in section(page, "buoi-lam-viec")


def test_a_unit_is_not_told_which_others_are_late(front_desk, play):
    round_ = play.a("round", "in_progress")
    assert "Ủy ban nhân dân xã Long Đống" not in page_of(front_desk.visit("unit_head"), round_)
    assert "Ủy ban nhân dân xã Long Đống" in page_of(front_desk.visit("head"), round_)


@pytest.mark.parametrize(("state", "is_shown"), [("under_review", False), ("concluded", True)])
def test_a_unit_reads_the_result_once_it_is_concluded(front_desk, play, state, is_shown):
    round_ = play.a("round", state)
    result = section(page_of(front_desk.visit("unit_head"), round_), "ket-luan")
    assert ("Kết quả đạt được, hạn chế và kiến nghị." in result) is is_shown
    assert "Kết quả đạt được" in section(page_of(front_desk.visit("member"), round_), "ket-luan")


@pytest.mark.parametrize("who", ["unit_head", "other_unit_head", "upper_secretariat", "neighbour_secretariat"])
def test_a_draft_is_nobody_elses(front_desk, play, who):
    round_ = play.a("round", "draft")
    assert front_desk.visit(who).open(f"/round/{round_.id}").status_code == 404


def test_reports_that_can_be_accepted_together_are_one_press_away(front_desk, play):
    report = play.a("self_report", "submitted")
    office = front_desk.visit("secretariat")
    assert "Chấp nhận báo cáo (" not in page_of(office, report.round), "one report is no bulk"
    other = report_of(play, report.round, "commune")
    fill_in(play, other, by="other_unit_head")
    play.take(other, "submit", by="other_unit_head")
    link = re.search(r'href="([^"]+)">Chấp nhận báo cáo \(2\)', page_of(office, report.round))[1].replace("&amp;", "&")
    office.fill_in(link)
    assert (report.state, other.state) == ("accepted", "accepted")
