"""Targets: who missed one, by how much, and whether it is explained."""

import pytest

from contradictions.asked import found, item, kinds, report, section
from oversight.contradictions import unexplained, unmet_targets

INSURED = item("A1", "ratio", "người", text="Người tham gia bảo hiểm y tế", target="73,20%",
               target_direction="at_least", target_source="Nghị quyết 05", explained_by="Trạm Y tế")


def test_a_missed_target_is_told_with_its_gap_and_who_must_explain():
    [missed] = found((INSURED, "11.897/20.703 người, 57,46%"))
    assert missed.is_unmet_target
    assert missed.sentence == ("Chỉ tiêu A1 “Người tham gia bảo hiểm y tế” chưa đạt: báo cáo 57,46%, mục tiêu 73,20% "
                               "(Nghị quyết 05), thấp hơn mục tiêu 15,74 điểm phần trăm; chưa có giải trình, "
                               "Trạm Y tế phải giải trình.")
    assert missed.question.startswith("Đề nghị đơn vị làm rõ nguyên nhân chỉ tiêu A1")


def test_an_explanation_is_quoted():
    [missed] = found((INSURED, "57,46%", "Nhiều người đi làm xa."))
    assert "đơn vị giải trình: “Nhiều người đi làm xa.”" in missed.sentence


@pytest.mark.parametrize(("target", "typed"), [
    ("73,20%", "73,20%"), ("100%", "111%"), ("≥ 80%", "80%"), ("tối thiểu 80", "80,5%"), ("dưới 5%", "4,9%"),
    ("80% trở lên", "80%"), ("33,33%", "1/3"), ("theo nghị quyết của tỉnh", "3%"), ("", "3%"), ("80%", "chưa có")])
def test_a_target_met_or_not_to_be_read_accuses_nobody(target, typed):
    assert not any(each.is_unmet_target for each in found((item("A1", "percentage", "%", target=target), typed)))


@pytest.mark.parametrize(("target", "typed"), [
    ("73,20%", "73,19%"), ("100%", "66%"), ("≥ 80%", "79%"), ("tối thiểu 80", "79,5%"), ("dưới 5%", "5,1%"),
    ("80% trở lên", "79,9%"), ("không quá 5%", "6%"), ("80%", "796/1.000; 80%")])
def test_a_target_missed(target, typed):
    assert kinds((item("A1", "percentage", "%", target=target), typed))[0] == ("target_not_met", "A1")


def test_numbers_are_held_against_numbers_in_the_unit_of_the_target():
    road = item("A1", "length", "km", target="12 km")
    assert kinds((road, "12.500 m")) == []
    [missed] = found((road, "11.500 m"))
    assert "báo cáo 11,5 km, mục tiêu 12 km, thấp hơn mục tiêu 0,5 km" in missed.sentence


def test_the_direction_of_the_outline_goes_before_its_words():
    poor = item("A1", "percentage", "%", target="5%", target_direction="at_most")
    assert kinds((poor, "4%")) == []
    assert kinds((item("A1", "percentage", "%", target="trên 5%", target_direction="at_most"), "4%")) == []
    [missed] = found((poor, "6,5%"))
    assert "cao hơn mục tiêu 1,5 điểm phần trăm" in missed.sentence


def test_exactly_is_neither_more_nor_less():
    seats = item("A1", "count", "người", target="25", target_direction="exactly")
    assert kinds((seats, "25 người")) == []
    assert kinds((seats, "26 người")) == [("target_not_met", "A1")]


def test_a_share_is_held_against_a_target_written_as_numbers():
    assert kinds((item("A1", "ratio", "xã", target="54/54"), "27/27 xã")) == []
    assert kinds((item("A1", "ratio", "xã", target="54/54"), "50/54 xã")) == [("target_not_met", "A1")]


def test_a_share_that_was_not_typed_is_told_to_the_hundredth():
    [missed] = found((item("A1", "ratio", "người", target="73%"), "11.897/20.703 người"))
    assert "báo cáo 57,47%, mục tiêu 73%, thấp hơn mục tiêu 15,53 điểm phần trăm" in missed.sentence


def test_of_what_is_counted_the_target_may_be_a_share():
    households, poor = item("H", "count", "hộ"), item("A1", "count", "hộ", denominator_code="H", target="60%")
    assert kinds((households, "100 hộ"), (poor, "60 hộ")) == []
    assert kinds((households, "100 hộ"), (poor, "50 hộ")) == [("target_not_met", "A1")]


def test_about_as_much_is_met():
    assert kinds((item("A1", "count", "hộ", target="600 hộ"), "khoảng 590 hộ")) == []
    assert kinds((item("A1", "count", "hộ", target="600 hộ"), "gần 600 hộ")) == []
    assert kinds((item("A1", "count", "hộ", target="600 hộ"), "gần 500 hộ")) == [("target_not_met", "A1")]


def test_a_day_that_was_to_be_kept():
    for target in ("trước 31/12/2023", "31/12/2023"):
        by = item("A1", "date", target=target, text="Ngày hoàn thành")
        assert kinds((by, "15/12/2023")) == []
        assert kinds((by, "15/01/2024")) == [("target_not_met", "A1")]


def test_a_yes_that_was_a_no():
    plan = item("A1", "yes_no", target="có", text="Đã ban hành quy chế")
    assert kinds((plan, "có")) == []
    assert kinds((plan, "không")) == [("target_not_met", "A1")]


def test_what_is_unmet_and_what_is_unexplained():
    tax, blood, fund = (item(code, "percentage", "%", target="100%") for code in ("A1", "A2", "A3"))
    seen = report((section(), ), (tax, "66%"), (blood, "66%", "Thiếu người đăng ký."), (fund, "111%"))
    assert unmet_targets(seen.items, seen.told) == [tax, blood]
    assert unexplained(seen.items, seen.told) == [tax]


def test_an_explanation_without_a_letter_is_none():
    tax = item("A1", "percentage", "%", target="100%")
    seen = report((tax, "66%", " … "))
    assert unexplained(seen.items, seen.told) == [tax]


def test_unmet_targets_come_first_then_the_surest():
    rows = ((item("A1", "ratio", "đơn"), "15/14 đơn"), (item("A2", "ratio", "hồ sơ"), "2.602/2.760; 96,2%"),
            (item("A3", "percentage", "%", target="100%"), "66%"))
    assert kinds(*rows) == [
        ("target_not_met", "A3"), ("percentage_does_not_compute", "A2"), ("value_above_denominator", "A1")]


@pytest.mark.parametrize(("value_type", "unit", "target", "way", "typed"), [
    ("ratio", "hộ", "≥ 80%", "at_least", "11/14 hộ, tăng 12%"), ("percentage", "%", "≥ 80%", "at_least", "tăng 12%"),
    ("count", "hộ", "12 hộ", "at_most", "giảm 5 hộ"), ("count", "hộ", "12 hộ", "at_most", "tăng 15 hộ")])
def test_a_change_is_no_level(value_type, unit, target, way, typed):
    assert kinds((item("A1", value_type, unit, target=target, target_direction=way), typed)) == []


def test_a_change_that_was_asked_for_is_held_against_its_target():
    fall = item("A1", "percentage", "%", text="Tỷ lệ giảm hộ nghèo", target="3%")
    assert kinds((fall, "giảm 2%")) == [("target_not_met", "A1")]
    assert kinds((item("A1", "count", "hộ", target="12 hộ"), "giảm còn 5 hộ")) == [("target_not_met", "A1")]


def test_a_gap_is_never_nought():
    [missed] = found((item("A1", "percentage", "%", target="5%", target_direction="at_most"), "5,004%"))
    assert "báo cáo 5,004%, mục tiêu 5%, cao hơn mục tiêu 0,004 điểm phần trăm" in missed.sentence


@pytest.mark.parametrize(("target", "typed", "is_missed"), [
    ("dưới 5%", "5%", True), ("<5%", "5%", True), ("trên 80%", "80%", True), ("> 80%", "80%", True),
    ("≤ 5%", "5%", False), ("<= 5%", "5%", False), ("> 80%", "80,1%", False), ("trên 80%", "trên 80%", False)])
def test_below_and_above_do_not_hold_as_much_as_that(target, typed, is_missed):
    assert bool(kinds((item("A1", "percentage", "%", target=target), typed))) == is_missed


def test_as_much_as_was_to_be_passed_is_told_without_a_gap():
    [missed] = found((item("A1", "percentage", "%", target="dưới 5%"), "5%"))
    assert "báo cáo 5%, mục tiêu dưới 5%, không đúng mục tiêu" in missed.sentence
