"""Dots, commas and spaces: what is a number, and what is asked."""

from decimal import Decimal

import pytest

from oversight.figures import understand
from tests.figures.reading import asked, read


@pytest.mark.parametrize(("typed", "meant"), [
    ("1.207", "1207"), ("10.600,5", "10600.5"), ("62,1%", "62.1"), ("1234,567", "1234.567"), ("0,207 ha", "0.207"),
    ("10 600 hộ", "10600"), ("10\u00a0600 hộ", "10600"), ("1\u2009207\u2009000đ", "1207000"), ("08 lớp", "8"),
    ("1.207 hộ.", "1207"), ("  1.207   hộ ,", "1207"), ("“1.207” hộ", "1207"), ("１．２０７ hộ", "1207"),
    ("1,207 ha", "1.207"), ("12,345%", "12.345"), ("1,207 tỷ", "1207000000"), ("111%", "111"), ("-3,2%", "-3.2"),
    ("−3,2%", "-3.2"), ("5,0 phần trăm", "5.0"), ("0", "0")])
def test_vietnamese_notation_is_read(typed, meant):
    figure = read(typed)
    assert (figure.percent if figure.value is None else figure.value) == Decimal(meant)


@pytest.mark.parametrize(("typed", "readings"), [
    ("10.80%", ("10,80%", "1.080%")), ("12.5%", ("12,5%", "125%")), ("0.5", ("0,5",)), ("1.5 tỷ", ("1,5", "15")),
    ("1.2345", ("1,2345", "12.345")), ("1,207,000", ("1.207.000",)), ("10,600.5", ("10.600,5",)),
    ("1,207 hộ", ("1,207", "1.207")), ("1,207", ("1,207", "1.207")), ("33;9%", ("33,9%",)),
    ("31.11", ("31,11", "3.111")),
    ("252 hộ, 10.80%", ("10,80%", "1.080%")), ("10.80% và 26,70%", ("10,80%", "1.080%")),
    ("1.207%", ("1,207%", "1207%")), ("0.207 ha", ("0,207",)), ("1,207 đồng", ("1,207", "1.207"))])
def test_what_may_be_read_in_two_ways_is_asked_with_its_readings(typed, readings):
    sentence = asked(typed)
    assert all(reading in sentence for reading in readings)
    assert typed.split()[0].removesuffix(",") in sentence or "10.80%" in sentence


@pytest.mark.parametrize("typed", [
    "1.20.700", "1.207.5.1", "10.600 000 hộ", "1. 207 hộ", "62, 1%", "62 .1%", "10\t600", "10\n600 hộ", "½ ha", "١٢ hộ",
    "8:30", "5-7 hộ", "từ 5 đến 7 hộ", "5+7", "5 ± 1%", "1.207 hộ -12%", "- 5 hộ", "A12", "1\x00000 hộ", "1.207 hộ?",
    "1 tỷ rưỡi", "1 tỷ hai trăm triệu", "5 chục", "2 ha rưỡi", "500k", "150tr", "1 tỷ 250", "1,5 tỷ 250 triệu",
    "1 tỷ 2.500 triệu", "2/3 số hộ", "1/2/3", "54/", "/54", "62%/73%", "62% trên 17.000 hộ", "54/54%", "khu phố 5",
    "khu phố 5: 120 hộ", "lớp 5 120 hộ", "chưa đạt 62%", "dân số từ 15 tuổi: 80%", "9/2024", "hai trăm hộ", "%", "",
    "12 hộ chưa đạt 60%", "60% chưa đạt 12 hộ", "số 15/2024", "5 năm 2024", "12 tháng 5", "5 năm 2024 hộ",
    "12 triệu/hộ"])
def test_nothing_is_guessed(typed):
    assert asked(typed)


def test_a_sentence_names_every_number_that_must_be_typed_again():
    sentence = asked("10.80% năm nay, 12.5% năm trước")
    assert "“10.80%”" in sentence
    assert "“12.5%”" in sentence


def test_letters_composed_in_either_way_are_the_same_letters():
    assert understand("trên 10.600 hô\u0323").value == understand("trên 10.600 hộ").value == 10600
    assert understand("1,5 ty\u0309").value == Decimal("1500000000")


def test_a_number_of_things_beside_a_strange_percentage_is_not_kept_either():
    assert asked("5.128/15.124 hộ (33;9%)")
