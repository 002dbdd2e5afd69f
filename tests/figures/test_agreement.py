"""A verified figure agrees with the reported one in one unit, and as exactly as a share was typed."""

from types import SimpleNamespace

import pytest

from oversight.figures import understand
from oversight.rules.agreement import agrees
from oversight.workbooks.round_comparison import number_of


@pytest.mark.parametrize(("reported", "found", "verdict"), [
    ("54/54", "54/54", True), ("5 km", "5 m", False), ("5 km", "5.000 m", True), ("34,71 ha", "347.100 m2", True),
    ("12 hộ", "12 xã", False), ("giảm 5 hộ", "5 hộ", False), ("10/14", "71,4%", True), ("10/14", "72%", False),
    ("1.207 hộ", "1.206 hộ", False), ("33;9%", "33,9%", None)])
def test_what_agrees(reported, found, verdict):
    assert agrees(understand(reported), understand(found)) is verdict


def test_numbers_of_one_indicator_stand_in_one_unit_in_a_workbook():
    item = SimpleNamespace(value_type="money", unit_of_measure="triệu đồng")
    typed = ("5", "5 tỷ", "5.000.000 đồng")
    assert [number_of(item, understand(each, "money", "triệu đồng"))[0] for each in typed] == [5, 5000, 5]
