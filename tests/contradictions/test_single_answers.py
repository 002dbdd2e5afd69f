"""One answer by itself: units, ranges, dates, what is not clear and what is not there."""

from datetime import date
from decimal import Decimal

import pytest

from contradictions.asked import found, item, kinds, report, section
from oversight.contradictions import LABELS, Examined, Told, contradictions
from oversight.contradictions.periods import bounds
from oversight.figures import Figure


def test_asked_in_hectares_told_in_households():
    land = item("A1", "", "ha", text="Diện tích")
    [asked] = found((land, "35 hộ"))
    assert (asked.kind, asked.sureness) == ("other_unit_of_measure", "likely")
    assert kinds((land, "350.000 m2")) == []
    assert kinds((land, "5 sào")) == [("other_unit_of_measure", "A1")]
    assert kinds((item("A1", "money", "triệu đồng"), "1,5 tỷ đồng")) == []
    [paid] = found((item("A1", "", "triệu đồng"), "5 hộ"))
    assert (paid.kind, paid.sureness) == ("other_unit_of_measure", "likely")


def test_counting_words_need_only_be_alike():
    assert kinds((item("A1", "count", "tổ công nghệ"), "175 tổ")) == []
    [asked] = found((item("A1", "count", "cuộc"), "175 người"))
    assert (asked.kind, asked.sureness) == ("other_unit_of_measure", "worth_asking")


def test_a_number_was_asked_and_a_share_was_told():
    """The reader asks already while it is typed; figures of older outlines come without that."""
    share = Told(Figure("66%", percent=Decimal(66)))
    seen = Examined([item("A1", "count", "hộ")], {"A1": share})
    assert [each.kind for each in contradictions(seen)] == ["other_unit_of_measure"]


@pytest.mark.parametrize(("asked", "typed"), [
    (item("A1", "", "hộ"), "-5 hộ"), (item("A1", "ratio", "hộ"), "12,5 hộ"), (item("A1", "percentage", "%"), "-5%"),
    (item("A1", "area", "ha"), "-5,5 ha")])
def test_a_value_that_cannot_be(asked, typed):
    assert kinds((asked, typed)) == [("impossible_value", "A1")]


@pytest.mark.parametrize(("asked", "typed"), [
    (item("A1", "", "hộ", text="Số hộ tăng, giảm so với năm trước"), "-5 hộ"),
    (item("A1", "ratio", "người", text="Học sinh bình quân mỗi lớp"), "23,5 người"),
    (item("A1", "money", "đồng", text="Cân đối thu, chi"), "-5 triệu đồng"),
    (item("A1", "ratio", "ha", text="Rừng đã giao"), "12,5/20 ha"),
    (item("A1", "count", "hộ"), "12 hộ"), (item("A1", "area", "ha"), "12,5 ha"),
    (item("A1", "percentage", "%"), "111%"), (item("A1", "money", "đồng"), "1,5 tỷ đồng")])
def test_a_value_that_can_be(asked, typed):
    assert kinds((asked, typed)) == []


def test_a_part_of_a_whole_is_never_above_a_hundred():
    whole, part = item("A1", "count", "hộ", part_codes="A2"), item("A2", "percentage", "%", denominator_code="A1")
    assert kinds((whole, "100 hộ"), (part, "102%"))[-1] == ("impossible_value", "A2")


def test_a_fact_is_not_in_the_future():
    held = item("A1", "date", text="Ngày kiện toàn Ban Chỉ đạo")
    assert kinds((held, "18/10/2023")) == []
    assert kinds((held, "18/10/2024")) == [("date_out_of_place", "A1")]
    assert kinds((item("A1", "date", text="Ngày dự kiến hoàn thành"), "18/10/2024")) == []


def test_a_year_of_another_millennium_is_a_slip():
    figure = Figure("1/1/1016", on=date(1016, 1, 1))
    [wrong] = contradictions(Examined([item("A1", "date", text="Kế hoạch")], {"A1": Told(figure)}))
    assert (wrong.kind, wrong.sureness) == ("date_out_of_place", "likely")
    assert "ghi ngày 01/01/1016, năm ghi nhầm" in wrong.sentence


def test_a_fact_outside_the_period_of_the_round_is_asked_about():
    held = item("A1", "date", text="Ngày ban hành quy chế")
    bounds_ = {"starts_on": date(2020, 1, 1), "ends_on": date(2021, 12, 31)}
    assert kinds((held, "17/5/2020"), **bounds_) == []
    assert kinds((held, "17/5/2022"), **bounds_) == [("date_out_of_place", "A1")]


def test_a_fact_outside_its_period_is_asked_about():
    held = item("A1", "date", text="Ngày ban hành quy chế", period="2020-2021")
    assert kinds((held, "17/5/2020")) == []
    [asked] = found((held, "17/5/2022"))
    assert asked.sureness == "worth_asking"
    assert "ngoài thời kỳ giám sát từ 01/01/2020 đến 31/12/2021" in asked.sentence


@pytest.mark.parametrize(("text", "years"), [
    ("năm 2024", (2024, 2024)), ("2016-2019", (2016, 2019)), ("01/7/2025 - 30/9/2025", (2025, 2025)),
    ("đến 30/3/2024", None), ("9 tháng đầu năm 2016", None), ("2022 - tháng 3/2024", None), ("2021-2016", None),
    ("31/11/2020 - 30/12/2020", None), ("", None)])
def test_only_a_period_that_is_plain_is_read(text, years):
    read = bounds(text)
    assert (read and (read[0].year, read[1].year)) == years


@pytest.mark.parametrize(("words", "is_wrong"), [
    ("Báo cáo trước ngày 31.11 để tổng hợp.", True), ("Số liệu từ 1/1/1016 đến 15/3/2018.", True),
    ("Đã giải quyết 10/14 đơn, kiểm tra 20/25 xã.", False), ("Ngày 29/2 và ngày 29/02/2024.", False),
    ("Ngày 29/02/2023 có mưa.", True)])
def test_a_day_that_the_calendar_does_not_have(words, is_wrong):
    assert kinds((section(), "", words)) == ([("no_such_day", "I")] if is_wrong else [])


def test_what_is_not_understood_is_asked_and_counted_nowhere():
    rows = ((item("A1", "ratio", "hộ", target="90%"), "5.128/15.124 hộ (33;9%)"),)
    [unclear] = found(*rows)
    assert (unclear.kind, unclear.sureness) == ("not_understood", "likely")
    assert "“5.128/15.124 hộ (33;9%)”" in unclear.question


def test_two_notations_in_one_report_are_a_hint():
    comma, dot = item("A1", "percentage", "%"), item("A2", "percentage", "%")
    assert kinds((comma, "26,70%"), (dot, "10,80%")) == []
    assert kinds((comma, "26,70%"), (dot, "10.80%")) == [("not_understood", "A2"), ("mixed_notation", "")]
    assert kinds((comma, "26,70%"), (item("A3", "count", "hộ"), "10.800 hộ")) == []
    assert kinds((comma, "26,70%"), (item("A3", "date"), "31.11")) == [("not_understood", "A3")]


def test_numbers_beside_an_open_question_are_not_counted_with():
    figure = Figure("?", Decimal(-5), Decimal(10), Decimal(90), ask="Ghi rõ.")
    seen = Examined([item("A1", "ratio", target="100%")], {"A1": Told(figure)})
    assert [each.kind for each in contradictions(seen)] == ["not_understood"]


def test_a_required_figure_that_is_not_there():
    needed, free = item("A1", "count", "hộ"), item("A2", "count", "hộ", text="Hộ cận nghèo")
    [missing] = found((needed, "", "", "Chưa thống kê"), (free, "5 hộ"))
    assert (missing.kind, missing.sureness) == ("no_figure", "worth_asking")
    assert "lý do đơn vị nêu: “Chưa thống kê”" in missing.sentence
    assert kinds((item("A1", "count", "hộ", is_required=False),), (free, "5 hộ")) == []


def test_an_empty_report_is_one_finding():
    assert kinds((item("A1"),), (item("A2"),), (section(),)) == [("nothing_answered", "")]
    assert kinds() == []


@pytest.mark.parametrize("words", ["Đang thực hiện.", "Thực hiện theo quy định", "Cơ bản bảo đảm.", "Đã triển khai"])
def test_a_stock_phrase_is_no_answer(words):
    assert kinds((section(), "", words)) == [("vague_answer", "I")]


@pytest.mark.parametrize("words", [
    "Không có.", "Không phát sinh.", "Đã thực hiện 12 cuộc.",
    "Đang triển khai tại ba thôn Nà Lay, Khưa Cả và Bó Tát; xong trong quý IV."])
def test_a_short_answer_may_be_one(words):
    assert kinds((section(), "", words)) == []


def test_every_kind_has_its_vietnamese():
    assert len(set(LABELS.values())) == len(LABELS) == 20


def test_nothing_is_changed():
    seen = report((item("A5", "ratio", "hồ sơ"), "2.602/2.760; 96,2%"))
    told = dict(seen.told)
    contradictions(seen)
    assert seen.told == told
    assert isinstance(seen.told["A5"], Told)
