"""`oversight figure`: what a program is told of a figure."""

import json

import pytest
from click.testing import CliRunner

from web.cli import main

KEYS = ["typed", "understood", "value", "denominator", "percent", "computed_percent", "qualifier", "unit", "ask"]


def told(*words: str) -> dict:
    done = CliRunner().invoke(main, ["figure", *words])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_a_figure_is_told_in_numbers():
    figure = told("2.602/2.760 hồ sơ, đạt 96,2%")
    assert list(figure) == KEYS
    assert figure["understood"] is True
    assert (figure["value"], figure["denominator"], figure["percent"]) == (2602, 2760, 96.2)
    assert figure["computed_percent"] == pytest.approx(94.2754, abs=0.0001)
    assert (figure["qualifier"], figure["unit"], figure["ask"]) == (None, "hồ sơ", None)


def test_whole_numbers_are_whole():
    assert isinstance(told("1,5 tỷ")["value"], int)
    assert isinstance(told("34,71 ha")["value"], float)


def test_what_is_asked_is_a_sentence_and_no_failure():
    figure = told("10.80%")
    assert figure["understood"] is False
    assert "10,80%" in figure["ask"]
    assert all(figure[name] is None for name in KEYS[2:8])


def test_type_and_unit_are_options_and_a_minus_is_none():
    assert told("1.500", "--type", "money", "--unit", "triệu đồng")["value"] == 1_500_000_000
    assert told("--type", "percentage", "-3,2")["percent"] == -3.2
    assert told("18/10/2024", "--type", "date")["date"] == "2024-10-18"
    assert told("10.330 tài khoản/15.124 hộ")["denominator_unit"] == "hộ"


def test_vietnamese_letters_are_written_as_they_are():
    assert "trên 10.600 hộ" in CliRunner().invoke(main, ["figure", "trên 10.600 hộ"]).stdout
