"""Money, measures, qualifiers, and several numbers in one line."""

from decimal import Decimal

import pytest

from oversight.figures import measured_in, shown, understand
from tests.figures.reading import asked, read


@pytest.mark.parametrize(("typed", "value", "unit"), [
    ("1,5 tỷ", "1500000000", "đồng"), ("1,5 tỉ đồng", "1500000000", "đồng"), ("250 triệu đồng", "250000000", "đồng"),
    ("1,5 nghìn tỷ đồng", "1500000000000", "đồng"), ("1 tỷ 250 triệu đồng", "1250000000", "đồng"),
    ("2 tỷ 500 triệu 200 nghìn đồng", "2500200000", "đồng"), ("1,2 triệu lượt", "1200000", "lượt"),
    ("12 ngàn hộ", "12000", "hộ"), ("9.000.000đ", "9000000", "đồng"), ("9.000.000 VNĐ", "9000000", "đồng"),
    ("9.000.000₫", "9000000", "đồng"), ("20 trđ", "20000000", "đồng"), ("12 đồng chí", "12", "đồng chí"),
    ("45 triệu đồng / người/năm", "45000000", "đồng/người/năm"), ("18,63ha", "18.63", "ha"), ("120 m2", "120", "m²"),
    ("3 km²", "3", "km²"), ("12 hộ chưa có điện", "12", "hộ"), ("225 dịch vụ tỷ lệ 62%", "225", "dịch vụ")])
def test_a_value_has_its_multiple_worked_in_and_its_unit(typed, value, unit):
    figure = read(typed)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(("typed", "qualifier"), [
    ("trên 10.600 hộ", "trên"), ("Gần 100%", "gần"), ("ước đạt 95%", "ước đạt"), ("đạt trên 90%", "trên"),
    ("không quá 5 ngày", "không quá"), ("xấp xỉ 12 ha", "xấp xỉ"), ("giảm 318 hộ, 12,95%", "giảm"), ("~ 50 hộ", "~"),
    ("62% (ước)", "ước"), ("10 hộ trở lên", "trở lên"), ("đạt tỷ lệ 62%", ""), ("chiếm 62%", ""), ("có 12 hộ", ""),
    ("còn lại 5 hộ", ""), ("tăng 12%/năm", "tăng")])
def test_a_qualifier_is_kept_and_a_filler_is_not(typed, qualifier):
    assert read(typed).qualifier == qualifier


def test_a_percentage_is_qualified_apart_from_its_value():
    figure = read("1.207 hộ, đạt gần 12%")
    assert (figure.qualifier, figure.percent_qualifier) == ("", "gần")
    assert shown(figure) == "1.207 hộ, gần 12%"


@pytest.mark.parametrize(("unit", "value"), [("học sinh", 184), ("lớp", 8), ("", 184)])
def test_of_several_numbers_the_unit_asked_for_chooses(unit, value):
    assert read("184 học sinh, 8 lớp", "count", unit).value == value


def test_of_several_numbers_none_is_chosen_without_grounds():
    assert asked("184 học sinh, 8 lớp", "count", "người")
    assert asked("12 hộ, 14 hộ", "count", "hộ")
    assert asked("184 học sinh, 8", "count", "học sinh")
    assert asked("9 tháng, 60 cuộc")
    assert asked("3 xã có 120 hộ")
    assert asked("184 học sinh, 8 lớp, 95%", "count", "lớp")


def test_money_is_chosen_where_money_is_asked_for():
    assert read("36 phần, 9.000.000đ", "money", "triệu đồng").value == 9_000_000
    assert read("36 phần, 9.000.000đ", "count", "phần").value == 36


def test_a_part_told_after_its_whole_is_over_it_only_when_the_percentage_agrees():
    figure = read("2.760 hồ sơ, 2.602 đúng và trước hạn, 96,2%", "count", "hồ sơ")
    assert (figure.value, figure.denominator, figure.unit) == (2602, 2760, "hồ sơ")
    assert asked("2.760 hồ sơ, 2.602 đúng hạn, 12%")
    assert asked("2.760 hồ sơ, trong đó 2.602 đúng hạn")


def test_one_in_each_is_a_ratio_and_some_at_some_places_is_not():
    assert read("175 tổ tại 175 thôn, khu dân cư").denominator == 175
    assert read("60 cuộc tại 12 thôn", "count", "cuộc").denominator is None
    assert read("60 tổ tại 72 thôn", "ratio", "tổ").denominator == 72
    assert "60/12" in asked("60 cuộc tại 12 thôn")


def test_a_ratio_has_the_units_of_both_its_numbers():
    figure = read("5.128/15.124 hộ (33,9%)", "ratio", "tài khoản/hộ")
    assert (figure.unit, figure.denominator_unit) == ("tài khoản", "hộ")
    assert read("10/14 đơn").denominator_unit == ""
    assert read("54/54 chi bộ, đảng bộ", "ratio", "chi bộ, đảng bộ").unit == "chi bộ, đảng bộ"
    assert (read("10 trên 14 đơn").denominator, read("1.207 hộ trong tổng số 10.600 hộ").denominator) == (14, 10600)


def test_numbers_that_do_not_share_a_measure_make_no_ratio():
    assert asked("21.450 m2/34,71 ha")
    assert asked("5 triệu đồng/3 hộ")
    assert asked("1,5/2 tỷ đồng")
    assert asked("1.500/2.000.000.000 đồng", "money", "triệu đồng")
    assert read("1.500/2.000 triệu đồng", "money", "triệu đồng").denominator == 2_000_000_000


def test_the_time_of_counting_is_no_figure():
    assert read("13.188 hồ sơ (từ 01/7 đến 30/9/2025)").value == 13188
    assert read("Năm 2024 có 120 hộ").value == 120
    assert read("6 tháng đầu năm: 60 cuộc").value == 60
    assert read("tăng 5% so với năm 2023").percent == 5
    assert asked("năm 2024")


def test_figures_are_compared_in_one_unit():
    assert measured_in(read("34,71 ha"), "m²") == 347_100
    assert measured_in(read("347.100 m2"), "ha") == Decimal("34.71")
    assert measured_in(read("12.500 m"), "km") == Decimal("12.5")
    assert measured_in(read("1,25 tỷ"), "triệu đồng") == 1250
    assert measured_in(read("10/14 đơn"), "đơn") == 10
    assert measured_in(read("1/4"), "%") == 25
    assert measured_in(read("34,71 ha"), "km") is None
    assert measured_in(read("12 sào"), "ha") is None
    assert measured_in(understand("10.80%"), "%") is None


@pytest.mark.parametrize("typed", [
    "10 đến 14 hộ", "10 tới 14 hộ", "10 hoặc 14 hộ", "10 hay 14 hộ", "10 lên 14 hộ", "10 trừ 4 hộ", "10 cộng 4 hộ",
    "10 nay 14 hộ", "5 đến 7 tỷ đồng", "10 đến 14%", "10 và 14%", "10 hộ đến (khoảng) 14 người"])
@pytest.mark.parametrize("more", [
    (), ("count", "hộ"), ("count", ""), ("money", "triệu đồng"), ("percentage", "%"), ("percentage", "")])
def test_words_that_join_two_numbers_are_never_a_unit(typed, more):
    assert asked(typed, *more)


def test_words_that_only_look_like_joining_stay_a_unit():
    assert read("12 cộng tác viên, đạt 60%", "count", "cộng tác viên").value == 12
    assert read("60 nhân khẩu, đạt 60%").unit == "nhân khẩu"
    assert read("10 hộ trở lên đạt 60%").value == 10
    assert read("12 hộ đến nay đạt 60%", "count", "hộ").value == 12
    assert read("13.188 hồ sơ đến 30/9/2025, đạt 60%").value == 13188


@pytest.mark.parametrize(("typed", "more"), [
    ("78% không đạt", ()), ("78% không đạt", ("percentage", "%")), ("còn 12% chưa đạt", ("percentage", "%")),
    ("300 hộ không đạt", ()), ("300 hộ không đạt", ("count", "hộ")), ("12 hộ không có điện", ("count", "hộ"))])
def test_a_negation_behind_a_number_asks(typed, more):
    assert asked(typed, *more)


def test_a_negation_that_was_asked_for_is_understood():
    assert read("12 hộ không có điện", "count", "hộ không có điện").value == 12
    assert read("66% (chưa đạt)", "percentage", "%").percent == 66


@pytest.mark.parametrize(("typed", "more"), [
    ("12 hộ/tháng", ("count", "hộ")), ("2.000 đồng/kg", ("money", "đồng")), ("20 trđ/ha", ("money", "triệu đồng"))])
def test_a_rate_that_was_not_asked_for_asks(typed, more):
    assert asked(typed, *more)


def test_a_rate_that_was_asked_for_is_understood():
    assert read("2.000 đồng/kg", "money", "đồng/kg").value == 2000


@pytest.mark.parametrize("typed", ["05/2024", "9/2024", "12/2024"])
@pytest.mark.parametrize("more", [(), ("ratio", "hộ"), ("count", "hộ"), ("percentage", "%")])
def test_a_month_of_a_year_asks_whatever_the_unit(typed, more):
    assert asked(typed, *more)


def test_a_small_ratio_and_one_with_its_unit_are_no_month():
    assert read("18/10", "ratio", "hộ").denominator == 10
    assert read("9/2024 hộ", "ratio", "hộ").denominator == 2024
