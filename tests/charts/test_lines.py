"""One figure through the periods of a report: does it rise, does it fall, where is it missing."""

from decimal import Decimal

from chart_reading import marks, pictures, read_out, words

from web.charts import Point, line, spark


def point(period: str, figure: int | None, shown: str = "") -> Point:
    return Point(period, None if figure is None else Decimal(figure), shown or str(figure or ""))


def drawn(*points: Point, **said):
    [picture] = pictures(line(points, title="Tỷ lệ", **said))
    return picture


def kinds(picture, kind: str):
    return [each for each in marks(picture) if each.kind == kind]


def test_each_period_has_its_figure_and_its_name():
    picture = drawn(point("Năm 2024", 71, "71,4%"), point("Năm 2025", 69, "69%"))
    assert words(picture)[-4:] == ["71,4%", "69%", "Năm 2024", "Năm 2025"]
    assert "Năm 2024: 71,4%." in read_out(picture)


def test_a_higher_figure_stands_higher():
    first, second = kinds(drawn(point("I", 10), point("II", 30)), "chart-dot")
    assert second.top < first.top
    assert second.left > first.left


def test_the_line_does_not_run_over_a_period_without_a_figure():
    picture = drawn(point("I", 1), point("II", 2), point("III", None), point("IV", 3), point("V", 4))
    assert len(kinds(picture, "chart-line")) == 2
    assert len(kinds(picture, "chart-dot")) == 4
    assert "không có số liệu" in words(picture)


def test_an_axis_that_does_not_begin_at_zero_says_so():
    assert "trục từ 60% đến 90%" in words(drawn(point("I", 62), point("II", 89), unit="%"))
    assert not [each for each in words(drawn(point("I", 20), point("II", 89), unit="%")) if each.startswith("trục")]


def test_the_target_lies_at_its_height_and_is_named():
    picture = drawn(point("I", 80), point("II", 90), unit="%", target=Decimal(90))
    legend, target = kinds(picture, "chart-target")
    dot = kinds(picture, "chart-dot")[1]
    assert abs(target.top - (dot.top + dot.bottom) / 2) < 0.1
    assert legend.top < target.top
    assert "mục tiêu 90%" in words(picture)


def test_a_spark_shows_only_the_course_and_reads_out_the_figures():
    [picture] = pictures(f"<p>{spark([point('I', 1, '1%'), point('II', 2, '2%')])}</p>")
    assert words(picture) == []
    assert read_out(picture) == "I: 1%. II: 2%."
    assert len(kinds(picture, "chart-dot")) == 2


def test_a_spark_of_nothing_is_a_dotted_line():
    [picture] = pictures(f"<p>{spark([point('I', None)])}</p>")
    assert kinds(picture, "chart-thread")
    assert not kinds(picture, "chart-dot")
