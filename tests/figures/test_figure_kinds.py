"""What the outline asks for decides how a bare number is read, and what is refused."""

from datetime import date
from decimal import Decimal

import pytest

from oversight.figures import understand
from tests.figures.reading import asked, read


def test_a_count_is_whole():
    assert read("1.207", "count", "hộ").unit == "hộ"
    assert asked("62,1", "count", "hộ")
    assert asked("-5 hộ", "count", "hộ")
    assert asked("62%", "count", "hộ")


def test_a_percentage_needs_no_sign_where_one_is_asked_for():
    assert read("62,1", "percentage").percent == Decimal("62.1")
    assert read("62,1", "", "%").percent == Decimal("62.1")
    assert read("10/14", "percentage").known_percent == Decimal(1000) / 14
    assert asked("1.207 hộ", "percentage", "%")


def test_a_bare_number_for_a_ratio_may_be_either():
    assert "54%" in asked("54", "ratio", "chi bộ")
    assert read("54 chi bộ", "ratio", "chi bộ").value == 54


def test_money_without_a_unit_is_in_the_unit_asked_for():
    assert read("1.500", "money", "triệu đồng").value == 1_500_000_000
    assert read("1.500", "money", "1.000 đồng").value == 1_500_000
    assert read("1.500 đồng", "money", "triệu đồng").value == 1500
    assert read("1500 triệu", "money", "triệu đồng").value == 1_500_000_000
    assert read("gần 12 triệu", "count", "người").unit == "người"
    assert asked("1.500", "money")
    assert asked("36 phần", "money", "đồng")


def test_a_measure_is_of_its_kind():
    assert read("34,71", "area", "ha").unit == "ha"
    assert read("3 km đường", "length", "km").unit == "km"
    assert asked("34,71 km", "area", "ha")
    assert asked("12 sào", "area", "ha")
    assert asked("34,71", "area")


@pytest.mark.parametrize("typed", ["18/10/2024", "18-10-2024", "18.10.2024", "ngày 18 tháng 10 năm 2024", "2024-10-18"])
def test_a_date_is_read_whether_or_not_it_is_asked_for(typed):
    assert read(typed, "date").on == read(typed).on == date(2024, 10, 18)


@pytest.mark.parametrize(("typed", "said"), [
    ("18/10", "năm"), ("ngày 18 tháng 10", "năm"), ("31.11", "không có ngày 31/11"),
    ("31/11/2024", "không có ngày 31/11"),
    ("tháng 9/2024", "chưa có ngày"), ("9/2024", "chưa có ngày"), ("2024", "chưa có ngày"), ("sớm", "18/10/2024")])
def test_a_date_that_lacks_something_is_asked(typed, said):
    assert said in asked(typed, "date")


def test_a_day_and_month_alone_are_a_date_only_when_they_say_so():
    assert "năm" in asked("ngày 18/10")
    assert read("18/10").denominator == 10
    assert asked("18/10/2024", "count", "hộ")


@pytest.mark.parametrize(("typed", "choice"), [
    ("Có", "có"), ("đã ban hành.", "có"), ("Rồi", "có"), ("chưa", "không"), ("chưa có", "không"), ("Không", "không")])
def test_yes_and_no_are_understood(typed, choice):
    assert read(typed, "yes_no").choice == choice


@pytest.mark.parametrize("typed", ["đã có nhưng chưa thực hiện", "đang thực hiện", "có không?", "có 3 xã", "-", "sau"])
def test_half_a_yes_is_asked(typed):
    assert asked(typed, "yes_no")


def test_a_choice_keeps_its_words_and_a_table_its_rows():
    assert read("  Tốt  lắm ", "choice").choice == "Tốt lắm"
    assert read("Không", "choice").choice == "Không"
    assert read("Xã A | 12\n---|---\n\n| Xã B | 1.207 |", "table").rows == (("Xã A", "12"), ("Xã B", "1.207"))
    assert read("Xã A\t12\nXã B\t", "table").rows == (("Xã A", "12"), ("Xã B", ""))
    assert asked(" \n ", "table")


@pytest.mark.parametrize("typed", ["không có số liệu", "-", "chưa có", "Không có", "n/a", "đang tổng hợp", "…", ""])
def test_no_data_is_said_in_its_own_field(typed):
    assert "Không có số liệu, vì …" in asked(typed, "count", "hộ")


def test_a_nought_is_a_figure():
    assert read("0", "count", "hộ").value == 0
    assert read("0%").percent == 0


def test_a_story_is_no_figure():
    assert asked("5 hộ " * 100)
    assert understand("x" * 1_000_000, "table").ask
