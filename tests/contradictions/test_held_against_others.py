"""Earlier periods, the other units of the round, and what was recommended before."""

from datetime import date

import pytest

from contradictions.asked import before, found, item, kinds
from oversight.contradictions import Earlier, OpenRecommendation
from oversight.figures import understand

POOR = item("A1", "count", "hộ", text="Hộ nghèo")
SHARE = item("A1", "percentage", "%", text="Tỷ lệ hộ nghèo")


def test_a_leap_is_asked_about():
    [leap] = found((POOR, "623 hộ"), earlier=before(POOR, "252 hộ"))
    assert (leap.kind, leap.sureness) == ("far_from_earlier", "worth_asking")
    assert "báo cáo 623, tăng nhiều so với 252 của đợt giám sát năm 2023" in leap.sentence


@pytest.mark.parametrize(("now", "then"), [("300 hộ", "252 hộ"), ("5 hộ", "2 hộ"), ("130 hộ", "252 hộ")])
def test_a_usual_change_is_not(now, then):
    assert kinds((POOR, now), earlier=before(POOR, then)) == []


def test_a_series_that_falls_is_what_was_wanted():
    series = {"A1": [Earlier(f"năm {year}", understand(typed)) for year, typed in
                     ((2016, "47,43%"), (2017, "42,22%"), (2018, "45,36%"))]}
    assert kinds((SHARE, "40,84%"), earlier=series) == []


def test_shares_leap_by_points():
    assert kinds((SHARE, "41%"), earlier=before(SHARE, "10%")) == [("far_from_earlier", "A1")]
    assert kinds((SHARE, "21%"), earlier=before(SHARE, "10%")) == []


def test_what_is_near_one_earlier_period_is_no_leap():
    series = {"A1": [Earlier("năm 2022", understand("600 hộ")), Earlier("năm 2023", understand("252 hộ"))]}
    assert kinds((POOR, "623 hộ"), earlier=series) == []


def test_amounts_are_compared_in_one_unit():
    road = item("A1", "length", "km")
    assert kinds((road, "12.500 m"), earlier=before(road, "12 km")) == []


def test_what_turned_from_more_to_less_is_a_leap():
    balance = item("A1", "money", "triệu đồng", text="Cân đối")
    assert kinds((balance, "-5 triệu đồng"), earlier=before(balance, "4 triệu đồng")) == [("far_from_earlier", "A1")]


def test_the_same_digits_again_may_be_copied():
    [copied] = found((POOR, "623 hộ"), earlier=before(POOR, "623 hộ"))
    assert (copied.kind, copied.sureness) == ("same_as_earlier", "worth_asking")
    assert kinds((POOR, "54/54"), earlier=before(POOR, "54/54")) == []
    assert kinds((SHARE, "100%"), earlier=before(SHARE, "100%")) == []


def test_land_stays_where_it_is():
    for land in (item("A1", "area", "ha", text="Đất công ích"), item("A1", "", "ha", text="Tổng diện tích")):
        assert kinds((land, "34,71 ha"), earlier=before(land, "34,71 ha")) == []


def others(*typed: str) -> dict:
    return {"A1": [(f"xã {number}", understand(each, "percentage", "%")) for number, each in enumerate(typed)]}


def test_a_unit_far_from_the_others():
    [far] = found((SHARE, "62%"), peers=others("10%", "12%", "11%", "13%", "9%"))
    assert (far.kind, far.sureness) == ("far_from_other_units", "worth_asking")
    assert "62,00%, cao hơn hẳn mức chung 11,00% của 5 đơn vị khác" in far.sentence


@pytest.mark.parametrize("typed", [
    ("10%", "12%", "11%", "13%"), ("10%", "90%", "30%", "70%", "50%"), ("55%", "55%", "55%", "55%", "55%")])
def test_few_units_scattered_units_and_near_units_accuse_nobody(typed):
    assert kinds((SHARE, "62%"), peers=others(*typed)) == []


def test_units_of_different_size_are_not_held_together():
    peers = {"A1": [(f"xã {number}", understand("10 hộ")) for number in range(6)]}
    assert kinds((POOR, "623 hộ"), peers=peers) == []


def test_the_whole_report_comes_behind_the_indicators_of_the_same_sureness():
    done = item("A1", "ratio", "đơn", text="Đơn đã giải quyết")
    asked = [OpenRecommendation("Kiện toàn Ban Chỉ đạo", None, False)]
    assert kinds((done, "15/14 đơn"), recommendations=asked) == [
        ("value_above_denominator", "A1"), ("open_recommendation", "")]


def test_each_open_recommendation_is_asked_about_the_overdue_ones_first():
    asked = [OpenRecommendation("Kiện toàn Ban Chỉ đạo", None, False),
             OpenRecommendation("Phủ sóng thôn vùng sâu", date(2024, 3, 31), True)]
    late, still = found((POOR, "5 hộ"), recommendations=asked)
    assert (late.kind, late.item_id, late.sureness) == ("open_recommendation", "", "certain")
    assert "“Phủ sóng thôn vùng sâu”, thời hạn 31/03/2024, đã quá hạn" in late.sentence
    assert still.question == ("Đề nghị đơn vị báo cáo tiến độ thực hiện kiến nghị “Kiện toàn Ban Chỉ đạo”, "
                              "chưa có thời hạn.")
