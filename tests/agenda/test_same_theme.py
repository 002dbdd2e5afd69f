"""When two themes are one: by their code, or by words that say much the same."""

import pytest
from cast.days import day

from oversight.agenda.months import months_later
from oversight.agenda.same_theme import is_same_theme

LAND = "Việc chấp hành pháp luật trong quản lý, sử dụng đất công ích"


@pytest.mark.parametrize(("one", "other"), [
    ("Công tác chuyển đổi số trên địa bàn huyện Bắc Sơn", "Việc thực hiện chuyển đổi số giai đoạn 2021 - 2025"),
    ("Công tác quản lý đất đai", "Quản lý, sử dụng đất đai năm 2024"),
    ("Giải quyết kiến nghị cử tri", "Việc giải quyết kiến nghị của cử tri"),
    ("Chuyển đổi số", "CHUYỂN  ĐỔI SỐ"),
    ("Quản lý hoá chất", "Quản lý hóa chất"),
    ("năm 2024", "Năm 2024"),
])
def test_the_same_in_other_words(one, other):
    assert is_same_theme((one, ""), (other, ""))
    assert is_same_theme((other, ""), (one, ""))


@pytest.mark.parametrize(("one", "other"), [
    ("Công tác quản lý đất đai", "Công tác quản lý đầu tư công"),
    ("Giải quyết kiến nghị cử tri", "Giải quyết khiếu nại, tố cáo của công dân"),
    ("Công tác giảm nghèo trên địa bàn huyện Bắc Sơn", "Công tác chuyển đổi số trên địa bàn huyện Bắc Sơn"),
    (LAND, "Việc chấp hành pháp luật trong phòng cháy, chữa cháy"),
    ("", ""), ("Công tác", ""), ("---", "..."),
])
def test_something_else(one, other):
    assert not is_same_theme((one, ""), (other, ""))


def test_a_code_says_it_whatever_the_words():
    assert is_same_theme((LAND, "DD-01"), ("Tài nguyên và môi trường", " dd-01"))
    assert not is_same_theme((LAND, ""), ("Tài nguyên và môi trường", ""))


@pytest.mark.parametrize(("start", "count", "then"), [
    ("31/01/2024", 1, "29/02/2024"), ("31/12/2024", -1, "30/11/2024"), ("05/09/2024", -24, "05/09/2022"),
    ("29/02/2024", -24, "28/02/2022"), ("15/12/2024", 1, "15/01/2025")])
def test_months_are_counted_to_a_day_that_exists(start, count, then):
    assert months_later(day(start), count) == day(then)
