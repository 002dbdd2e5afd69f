"""Percentages are computed again; what is rounded or cut to the typed digits is right."""

from dataclasses import replace
from decimal import Decimal

import pytest

from contradictions.asked import found, item, kinds
from oversight.contradictions import Examined, Told, contradictions
from oversight.figures import Figure

FILES = item("A5", "ratio", text="Hồ sơ đúng hạn")
SHOPS = item("A4", "ratio", "hộ", text="Hộ tham gia cửa hàng số")
CORE = item("A5", "ratio", "hộ", text="Hộ nòng cốt", denominator_code="A4")


def test_a_percentage_that_does_not_compute_is_told_with_what_comes_out():
    [wrong] = found((FILES, "2.602/2.760 hồ sơ, 96,2%"))
    assert (wrong.kind, wrong.item_id, wrong.sureness) == ("percentage_does_not_compute", "A5", "certain")
    assert wrong.sureness_label == "chắc chắn"
    assert wrong.sentence == ("Chỉ tiêu A5 “Hồ sơ đúng hạn” báo cáo “2.602/2.760 hồ sơ, 96,2%”; "
                              "tính lại 2.602/2.760 được 94,28%, không phải 96,2%.")
    assert wrong.question == ("Đề nghị đơn vị làm rõ số liệu của chỉ tiêu A5 “Hồ sơ đúng hạn”: báo cáo 96,2%, "
                              "tính lại 2.602/2.760 được 94,28%; số nào đúng và vì sao có chênh lệch.")


@pytest.mark.parametrize("typed", [
    "11.897 người / 20.703 người, 57,46%", "11.897/20.703; 57,47%", "5.128/15.124 hộ (33,9%)",
    "10.330 tài khoản/15.124 hộ (68%)", "54/54", "1/3; 33%", "2/3; 66%", "2/3; 67%", "0/12; 0%",
    "2.760 hồ sơ, 2.602 đúng và trước hạn, 94,2%"])
def test_rounded_and_cut_shares_are_right(typed):
    assert kinds((FILES, typed)) == []


@pytest.mark.parametrize("typed", ["34/100; 33%", "2/3; 68%", "11.897/20.703; 57,45%", "0/12; 1%"])
def test_a_share_off_by_a_digit_is_wrong(typed):
    assert kinds((FILES, typed)) == [("percentage_does_not_compute", "A5")]


def test_the_denominator_may_be_another_indicator():
    assert kinds((SHOPS, "10.600 hộ"), (CORE, "1.207 hộ, đạt 11,38%")) == []
    [wrong] = found((SHOPS, "10.600 hộ"), (CORE, "1.207 hộ, đạt 12,38%"))
    assert (wrong.item_id, wrong.sureness) == ("A5", "certain")
    assert "1.207/10.600 (chỉ tiêu A4 “Hộ tham gia cửa hàng số”) được 11,39%" in wrong.sentence


def test_a_rough_denominator_makes_the_finder_less_sure():
    assert kinds((SHOPS, "trên 10.600 hộ, đạt 62,1%"), (CORE, "1.207 hộ, đạt 11,38%")) == []
    [wrong] = found((SHOPS, "trên 10.600 hộ, đạt 62,1%"), (CORE, "1.207 hộ, đạt 15,38%"))
    assert wrong.sureness == "likely"


def test_a_measure_is_a_rounded_number():
    land = item("A1", "area", "ha", text="Đất đã giao")
    assert kinds((land, "0,5/1,5 ha, 34,9%")) == []
    assert kinds((land, "0,5/1,5 ha, 24,9%")) == [("percentage_does_not_compute", "A1")]


def test_the_same_denominator_is_told_in_two_ways():
    households = item("H", "count", "hộ", text="Tổng số hộ")
    poor = item("A1", "ratio", "hộ", denominator_code="H")
    assert kinds((households, "2.333 hộ"), (poor, "623/2.333 hộ")) == []
    assert kinds((households, "2.456 hộ"), (poor, "623/2.333 hộ")) == [("denominator_differs", "A1")]


def test_codes_in_a_circle_and_codes_of_nothing_accuse_nobody():
    one, two = item("A1", "ratio", "hộ", denominator_code="A1"), item("A2", "ratio", "hộ", denominator_code="X9")
    assert kinds((one, "10 hộ, 50%"), (two, "10 hộ, 50%")) == []
    there, back = item("B1", "ratio", "hộ", denominator_code="B2"), item("B2", "ratio", "hộ", denominator_code="B1")
    assert kinds((there, "10 hộ, 50%"), (back, "20 hộ, 200% kế hoạch")) == []


def test_a_part_above_its_whole_is_asked_about_but_never_above_a_plan():
    done = item("A1", "ratio", "đơn", text="Đơn đã giải quyết")
    assert [(each.kind, each.sureness) for each in found((done, "15/14 đơn"))] == [
        ("value_above_denominator", "worth_asking")]
    planned = item("A1", "ratio", "người", text="Người được đào tạo so với kế hoạch giao")
    assert kinds((planned, "102/100 người, 102%")) == []
    plan = item("K", "count", "người", text="Chỉ tiêu tuyển quân")
    assert kinds((plan, "100 người"), (item("A1", "ratio", "người", denominator_code="K"), "111 người, 111%")) == []
    assert kinds((item("A1", "percentage", "%"), "111%"), (item("A2", "percentage", "%"), "102,7%")) == []


def test_more_accounts_than_households_are_two_different_things():
    together = item("A1", "ratio", "tài khoản/hộ")
    assert kinds((together, "20 tài khoản/15 hộ")) == []
    households, accounts = item("H", "count", "hộ"), item("A1", "count", "tài khoản", denominator_code="H")
    assert kinds((households, "15 hộ"), (accounts, "20 tài khoản")) == []


def test_money_in_milliards_is_rounded_money():
    paid = item("A1", "money", "tỷ đồng", text="Vốn đã giải ngân")
    assert kinds((paid, "1,5 tỷ đồng/2,3 tỷ đồng; 66%")) == []
    assert kinds((paid, "1,5 tỷ đồng/2,3 tỷ đồng; 76%")) == [("percentage_does_not_compute", "A1")]


def test_words_around_a_number_say_how_far_it_may_be_off():
    households, poor = item("H", "count", "hộ"), item("A1", "ratio", "hộ", denominator_code="H")
    assert kinds((households, "trên dưới 600 hộ"), (poor, "305 hộ, 52%")) == []
    assert kinds((households, "gần 600 hộ"), (poor, "305 hộ, 52%")) == []
    assert kinds((households, "trên 600 hộ"), (poor, "305 hộ, 52%")) == [("percentage_does_not_compute", "A1")]


def test_fewer_by_318_is_said_exactly():
    [wrong] = found((item("A1", "ratio", "hộ"), "giảm 318/400 hộ; 60%"))
    assert wrong.sureness == "certain"


def test_numbers_in_two_units_are_compared_in_one():
    figure = Figure("5.000 m²/1 ha, 50%", Decimal(5000), Decimal(1), Decimal(50), unit="m²", denominator_unit="ha")
    seen = Examined([item("A1", "", "m²")], {"A1": Told(figure)})
    assert contradictions(seen) == []


def test_of_two_indicators_with_one_code_the_first_is_meant():
    first, second = item("H", "count", "hộ"), replace(item("H", "count", "hộ"), id="H again")
    assert kinds((first, "100 hộ"), (second, "200 hộ"), (item("A1", "ratio", denominator_code="h"), "50; 50%")) == []


@pytest.mark.parametrize("typed", [
    "11/14 hộ, tăng 12%", "11/14 hộ, đạt 90% kế hoạch", "11/14 hộ (105% so với cùng kỳ)", "11/14 hộ, 90% chỉ tiêu năm"])
def test_a_percentage_of_something_else_is_not_computed_again(typed):
    assert kinds((item("A1", "ratio", "hộ"), typed)) == []
