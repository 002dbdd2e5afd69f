"""Parts and wholes: what is added up, what is left over, and what is not accused."""

from contradictions.asked import found, item, kinds

TOTAL = item("A1", "area", "ha", text="Tổng diện tích", part_codes="A2, A5")
MANAGED, UNUSED = item("A2", "area", "ha", text="Đã phê duyệt"), item("A5", "area", "ha", text="Chưa sử dụng")
SETTLED = item("A2", "count", "hồ sơ", text="Hồ sơ đã giải quyết", part_codes="A3, A4")
IN_TIME = item("A3", "percentage", "%", text="Hồ sơ đúng hạn", denominator_code="A2")
LATE = item("A4", "count", "hồ sơ", text="Hồ sơ trễ hạn")


def test_a_sum_that_holds_is_not_accused():
    assert kinds((TOTAL, "34,71 ha"), (MANAGED, "21,45 ha"), (UNUSED, "13,26ha")) == []


def test_a_sum_that_does_not_hold_is_told_with_its_parts():
    [wrong] = found((TOTAL, "35,71 ha"), (MANAGED, "21,45 ha"), (UNUSED, "13,26ha"))
    assert (wrong.kind, wrong.item_id, wrong.sureness) == ("parts_do_not_add_up", "A1", "certain")
    assert wrong.sentence == ("Chỉ tiêu A1 “Tổng diện tích” báo cáo 35,71, nhưng cộng các phần được "
                              "21,45 + 13,26 = 34,71 (chỉ tiêu A2 “Đã phê duyệt” và chỉ tiêu A5 “Chưa sử dụng”).")


def test_rounded_parts_may_miss_by_their_last_digit():
    assert kinds((TOTAL, "34,72 ha"), (MANAGED, "21,45 ha"), (UNUSED, "13,26ha")) == []


def test_people_are_counted_exactly():
    people = item("A1", "count", "người", part_codes="A2 , a3")
    women, men = item("A2", "count", "người"), item("A3", "count", "người")
    assert kinds((people, "100 người"), (women, "51 người"), (men, "49 người")) == []
    assert kinds((people, "100 người"), (women, "51 người"), (men, "50 người")) == [("parts_do_not_add_up", "A1")]


def test_with_a_part_untold_only_an_excess_is_accused():
    assert kinds((TOTAL, "34,71 ha"), (MANAGED, "21,45 ha")) == []
    [wrong] = found((TOTAL, "20,71 ha"), (MANAGED, "21,45 ha"))
    assert wrong.kind == "parts_do_not_add_up"
    assert "riêng các phần đã báo cáo được 21,45" in wrong.sentence


def test_parts_in_other_units_are_converted():
    total, part = item("A1", "area", "ha", part_codes="A2"), item("A2", "area", "m2")
    assert kinds((total, "2,00 ha"), (part, "20.000 m2")) == []
    assert kinds((total, "2,00 ha"), (part, "25.000 m2")) == [("parts_do_not_add_up", "A1")]


def test_shares_add_up_among_themselves():
    whole = item("A1", "percentage", "%", part_codes="A2, A3")
    rows = (item("A2", "percentage", "%"), "60,5%"), (item("A3", "percentage", "%"), "39,5%")
    assert kinds((whole, "100%"), *rows) == []
    assert kinds((whole, "90%"), *rows) == [("parts_do_not_add_up", "A1")]


def test_a_share_is_computed_from_the_other_parts():
    assert kinds((SETTLED, "12.970 hồ sơ"), (IN_TIME, "99,2%"), (LATE, "102 hồ sơ")) == []
    [wrong] = found((SETTLED, "12.970 hồ sơ"), (IN_TIME, "97,2%"), (LATE, "102 hồ sơ"))
    assert (wrong.kind, wrong.item_id, wrong.sureness) == ("share_does_not_compute", "A3", "certain")
    assert "(12.970 - 102)/12.970 được 99,21%" in wrong.sentence


def test_a_share_with_another_part_untold_is_left_alone():
    assert kinds((SETTLED, "12.970 hồ sơ"), (IN_TIME, "12,2%"), (item("A9"), "5")) == []


def test_a_share_of_something_that_it_is_no_part_of_is_left_alone():
    settled = item("A2", "count", "hồ sơ", part_codes="A4")
    assert kinds((settled, "102 hồ sơ"), (IN_TIME, "50%"), (LATE, "102 hồ sơ")) == []


def test_a_part_of_itself_is_no_sum():
    circle = item("A1", "count", "hộ", part_codes="A1, A2"), item("A2", "count", "hộ", part_codes="A1")
    assert kinds((circle[0], "5 hộ"), (circle[1], "5 hộ")) == []


def test_totals_that_two_shares_speak_of():
    rows = [(item("A1", "ratio", "hộ", denominator_code="H", period="2024"), "623 hộ, 26,70%"),
            (item("A2", "ratio", "hộ", denominator_code="H", period="2024"), "252 hộ, 10,80%"),
            (item("A3", "ratio", "hộ", denominator_code="H", period="2025"), "318 hộ, 12,95%")]
    assert kinds(*rows) == []
    stray = item("A4", "ratio", "hộ", denominator_code="H", period="2025", text="Giảm hộ cận nghèo")
    [wrong] = found(*rows, (stray, "242 hộ, 0,42%"))
    assert (wrong.kind, wrong.item_id, wrong.sureness) == ("implied_totals_disagree", "A4", "likely")
    assert "suy ra tổng khoảng 57.619" in wrong.sentence


def test_the_one_that_stands_alone_is_asked_not_the_others():
    typed = ("242 hộ, 0,42%", "623 hộ, 26,70%", "252 hộ, 10,80%", "318 hộ, 12,95%")
    rows = [(item(f"A{number}", "ratio", "hộ", denominator_code="H"), each) for number, each in enumerate(typed)]
    assert kinds(*rows) == [("implied_totals_disagree", "A0")]


def test_with_the_total_told_there_is_nothing_to_imply():
    rows = [(item("A1", "ratio", "hộ", denominator_code="H"), "623 hộ, 26,70%"),
            (item("A2", "ratio", "hộ", denominator_code="H"), "242 hộ, 0,42%")]
    assert kinds((item("H", "count", "hộ"), "2.333 hộ"), *rows) == [("percentage_does_not_compute", "A2")]


def test_one_period_has_one_total():
    rows = [(item(f"A{number}", "ratio", "hộ", denominator_code="H", period=period), typed) for number, period, typed in
            ((1, "2024", "623 hộ, 26,70%"), (2, "2024", "318 hộ, 12,00%"))]
    assert [(each.kind, each.item_id, each.sureness) for each in found(*rows)] == [
        ("implied_totals_disagree", "A2", "worth_asking")]


def test_shares_of_a_told_total_or_of_none_are_not_held_together():
    lone = [(item("A1", "ratio", "hộ"), "623 hộ, 26,70%"), (item("A4", "ratio", "hộ"), "242 hộ, 0,42%")]
    assert kinds(*lone) == []
