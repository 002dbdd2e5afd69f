"""Decree 30/2020/NĐ-CP, appendix I: how dates, numbers and endings are written."""

from datetime import date, datetime

import pytest

from oversight.papers.wording import (
    ROOM_FOR_NUMBER,
    ended,
    item_sign,
    number_and_code,
    official_date,
    official_number,
    place_and_date,
    punctuated,
    reference,
    time_and_date,
)


@pytest.mark.parametrize(("day", "words"), [
    (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
    (date(2024, 10, 18), "ngày 18 tháng 10 năm 2024"),
    (date(2024, 9, 5), "ngày 05 tháng 9 năm 2024"),
    (date(2025, 1, 31), "ngày 31 tháng 01 năm 2025"),
    (date(2025, 3, 9), "ngày 09 tháng 3 năm 2025"),
    (date(2025, 3, 10), "ngày 10 tháng 3 năm 2025"),
])
def test_a_zero_stands_before_days_below_ten_and_before_the_first_two_months_only(day, words):
    assert official_date(day) == words


def test_the_hour_of_the_sitting_at_bac_son():
    assert time_and_date(datetime(2024, 10, 18, 8, 0)) == "08 giờ 00, ngày 18 tháng 10 năm 2024"
    assert time_and_date(datetime(2024, 10, 18, 11, 5)) == "11 giờ 05, ngày 18 tháng 10 năm 2024"


def test_a_number_below_ten_has_a_zero_and_a_number_of_the_office_stays_as_given():
    given = (5, "5", "05", 10, 184, "12a")
    assert [official_number(number) for number in given] == ["05", "05", "05", "10", "184", "12a"]


def test_without_a_number_or_a_day_there_is_room_to_write_them_by_hand():
    assert number_and_code(None, "BB-ĐGS") == f"{ROOM_FOR_NUMBER}/BB-ĐGS"
    assert number_and_code("", "BB-ĐGS") == number_and_code(None, "BB-ĐGS")
    assert place_and_date("Lạng Sơn", None).split() == ["Lạng", "Sơn,", "ngày", "tháng", "năm"]


def test_a_paper_is_named_in_full():
    named = reference("Kế hoạch", 9, "KH-HĐND", date(2024, 9, 5), "Thường trực Hội đồng nhân dân huyện Bắc Sơn")
    assert named == ("Kế hoạch số 09/KH-HĐND ngày 05 tháng 9 năm 2024 của Thường trực Hội đồng nhân dân"
                     " huyện Bắc Sơn")


@pytest.mark.parametrize("typed", ["Họp kết thúc", "Họp kết thúc.", "Họp kết thúc./.", "Họp kết thúc; "])
def test_the_sign_of_the_end_is_put_once_whatever_was_typed(typed):
    assert ended(typed) == "Họp kết thúc./."


def test_nothing_said_has_no_end():
    assert ended("  ").strip() == ""


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop():
    typed = ("Như trên;", "UBND huyện", "Lưu: VT, Hồ sơ.")
    assert punctuated(typed) == ("Như trên;", "UBND huyện;", "Lưu: VT, Hồ sơ.")


def test_points_follow_the_vietnamese_alphabet():
    assert [item_sign("letter", place) for place in (1, 4, 5, 6, 8, 9)] == ["a)", "d)", "đ)", "e)", "h)", "i)"]
    assert [item_sign(marker, 3) for marker in ("dash", "plus", "number")] == ["-", "+", "3."]
