"""A chair looks at thirty units: who is where, who is short of the target, who said nothing."""

from decimal import Decimal

import pytest
from chart_reading import marks, pictures, read_out, size, words

from web.charts import Bar, bars
from web.charts.bars import HIGHEST

LONG = "Ban Quản lý dự án đầu tư xây dựng khu vực các công trình giao thông và nông nghiệp"


def drawn(*rows: Bar, **said):
    [picture] = pictures(bars(rows, title="Hồ sơ đúng hạn", **said))
    return picture


def of_kind(picture, *kinds: str):
    return [each for each in marks(picture) if each.kind in kinds]


def of_rows(picture):
    """Bars of units, without those of the legend."""
    return [each for each in of_kind(picture, "chart-bar", "chart-below") if each.bottom - each.top == 14]


def test_a_figure_stands_as_the_unit_wrote_it_beside_its_name():
    picture = drawn(Bar("UBND xã Phú Giáo", Decimal("78.5"), "khoảng 78,5%"), unit="%")
    assert words(picture)[:2] == ["UBND xã Phú Giáo", "khoảng 78,5%"]


def test_bars_begin_at_zero_and_keep_their_proportion():
    half, whole = of_rows(drawn(Bar("A", Decimal(4), "4"), Bar("B", Decimal(8), "8")))
    assert half.left == whole.left
    assert (whole.right - whole.left) / (half.right - half.left) == pytest.approx(2, abs=0.01)


@pytest.mark.parametrize("most", [1, 2, 3, 7, 11])
def test_what_is_counted_has_an_axis_of_whole_numbers(most):
    read = words(drawn(Bar("Ban Pháp chế", Decimal(most), f"{most} đợt"), Bar("Thường trực", Decimal(1), "1 đợt")))
    assert not [each for each in read if "," in each]


def test_what_is_measured_keeps_an_axis_of_parts():
    assert "0,2" in words(drawn(Bar("A", Decimal("0.9"), "0,9")))


def test_a_percentage_over_a_hundred_is_not_cut():
    full, over = of_rows(drawn(Bar("A", Decimal(100), "100%"), Bar("B", Decimal("104.3"), "104,3%"), unit="%"))
    assert over.right > full.right


def test_percentages_are_seen_against_a_hundred():
    assert "100%" in words(drawn(Bar("A", Decimal(62), "62%"), unit="%"))


def test_a_figure_below_zero_goes_to_the_left_of_it():
    below, above = of_rows(drawn(Bar("A", Decimal(-5), "-5"), Bar("B", Decimal(5), "5")))
    assert below.right == above.left


@pytest.mark.parametrize(("written", "said"), [("", "không có số liệu"), ("chưa trả lời", "chưa trả lời")])
def test_who_reported_nothing_has_no_bar_but_words(written, said):
    picture = drawn(Bar("A", None, written))
    assert not of_rows(picture)
    assert said in words(picture)


def test_below_the_target_is_hatched_and_said_in_words():
    picture = drawn(Bar("A", Decimal(70), "70%", is_below_target=True), Bar("B", Decimal(95), "95%"), unit="%",
                    target=Decimal(90))
    assert [each.kind for each in of_rows(picture)] == ["chart-below", "chart-bar"]
    assert of_kind(picture, "chart-hatch")
    assert words(picture).count("chưa đạt mục tiêu") == 2  # in the legend and below the bar
    assert "A: 70% (chưa đạt mục tiêu)." in read_out(picture)


def test_hatching_stays_within_its_bar():
    picture = drawn(Bar("A", Decimal(7), "7%", is_below_target=True), Bar("B", Decimal(95), "95%"), unit="%")
    frame, hatch = of_rows(picture)[0], of_kind(picture, "chart-hatch")[-1]
    assert frame.left - 0.1 <= hatch.left <= hatch.right <= frame.right + 0.1
    assert frame.top - 0.1 <= hatch.top <= hatch.bottom <= frame.bottom + 0.1


def test_the_target_is_named_once_and_marked_at_every_bar():
    picture = drawn(Bar("A", Decimal(70), "70%"), Bar("B", None, ""), unit="%", target=Decimal(90),
                    target_label="Chỉ tiêu của tỉnh: từ 90%")
    ticks = [each for each in of_kind(picture, "chart-mark") if each.tag == "rect"]
    assert words(picture).count("Chỉ tiêu của tỉnh: từ 90%") == 1
    assert len({each.left for each in ticks}) == 1
    assert len(ticks) == 2


def test_what_was_found_on_checking_is_a_second_mark_with_words():
    picture = drawn(Bar("A", Decimal(80), "80%", verified=Decimal(70), verified_shown="70%"), unit="%")
    legend, diamond = (each for each in of_kind(picture, "chart-mark") if each.tag == "path")
    [bar] = of_rows(picture)
    assert (diamond.left + diamond.right) / 2 - bar.left == pytest.approx((bar.right - bar.left) * 7 / 8, abs=0.1)
    assert legend.top < diamond.top
    assert "số liệu kiểm chứng: 70%" in words(picture)


def test_a_long_name_is_wrapped_and_kept_whole():
    picture = drawn(Bar(LONG, Decimal(1), "1"))
    assert LONG in " ".join(each for each in words(picture) if each != "1")
    assert LONG in read_out(picture)


def test_forty_units_take_several_pictures_on_one_scale_that_a_page_can_hold():
    rows = [Bar(f"{LONG} {place}", Decimal(place), f"{place}%", is_below_target=True) for place in range(40)]
    parts = pictures(bars(rows, title="Hồ sơ", unit="%", target=Decimal(35)))
    assert len(parts) > 1
    assert all(size(each)[1] <= HIGHEST for each in parts)
    assert len([bar for each in parts for bar in of_rows(each)]) == 40
    assert len({tuple(each for each in words(part) if each in ("0%", "20%", "40%"))[-2:] for part in parts}) == 1
    assert len({each.left for part in parts for each in of_kind(part, "chart-mark")}) == 1


def test_nobody_to_compare_is_said():
    assert words(drawn()) == ["Chưa có số liệu để vẽ."]


def test_nothing_typed_is_taken_for_markup():
    picture = drawn(Bar("<script>A & B</script>", Decimal(1), '"1"', note="</svg>"))
    assert words(picture)[:3] == ["<script>A & B</script>", '"1"', "</svg>"]


def test_the_picture_asks_nothing_that_our_pages_refuse():
    written = bars([Bar("A", Decimal(1), "1", is_below_target=True)], title="B", target=Decimal(2))
    assert not [each for each in ("style", "<script", "href", "url(", " on") if each in written]


def test_two_pictures_of_one_page_share_no_id():
    rows = [Bar("A", Decimal(1), "1")]
    ids = [node.get("id") for key in ("", "beside") for picture in pictures(bars(rows, title="B", key=key))
           for node in picture.iter() if node.get("id")]
    assert len(ids) == len(set(ids)) == 4
