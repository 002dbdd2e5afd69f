"""Whatever units write and however large their figures: every picture is whole, within its frame and legible."""

from decimal import Decimal
from xml.etree.ElementTree import Element

from chart_reading import marks, pictures, size
from hypothesis import example, given, settings
from hypothesis import strategies as any_of

from web.charts import Bar, Point, bars, line, spark

FIGURES = any_of.one_of(
    any_of.none(), any_of.decimals(allow_nan=True, allow_infinity=True),
    any_of.decimals(min_value=-150, max_value=150, places=1), any_of.just(Decimal("90")),
    any_of.sampled_from(list(map(Decimal, ("9.9E+999999", "-9.9E+999999", "1E-999999", "-0")))))
TEXTS = any_of.one_of(
    any_of.text(max_size=80), any_of.text("Ủy ban nhân dân xã <&\"'>%1.234,5", max_size=200),
    any_of.just("Ủy ban nhân dân phường Thủ Dầu Một"))
BARS = any_of.lists(any_of.builds(
    Bar, label=TEXTS, value=FIGURES, shown=TEXTS, note=TEXTS, is_below_target=any_of.booleans(), verified=FIGURES,
    verified_shown=TEXTS), max_size=12)
POINTS = any_of.lists(any_of.builds(Point, period=TEXTS, value=FIGURES, shown=TEXTS), max_size=8)
UNITS = any_of.one_of(any_of.just("%"), TEXTS)


@settings(deadline=None, max_examples=150)
@given(rows=BARS, title=TEXTS, target=FIGURES, label=TEXTS, unit=UNITS)
@example(rows=[Bar("A", Decimal("9.9E+999999"), ""), Bar("B", Decimal("-9.9E+999999"), "")], title="", target=None,
         label="", unit="")
def test_bars_are_whole(rows, title, target, label, unit):
    for picture in pictures(bars(rows, title=title, target=target, target_label=label, unit=unit)):
        assert_whole(picture)
        assert_words_apart(picture)


@settings(deadline=None, max_examples=150)
@given(points=POINTS, title=TEXTS, target=FIGURES, label=TEXTS, unit=UNITS)
@example(points=[Point("I", Decimal(10**40), ""), Point("II", Decimal(10**40 + 1), "")], title="", target=None,
         label="", unit="")
@example(points=[Point("I", Decimal("9.9E+999999"), ""), Point("II", Decimal("-9.9E+999999"), "")], title="",
         target=None, label="", unit="")
def test_lines_are_whole(points, title, target, label, unit):
    for picture in pictures(line(points, title=title, target=target, target_label=label, unit=unit)):
        assert_whole(picture)
        assert_words_apart(picture)


@settings(deadline=None, max_examples=100)
@given(points=POINTS, title=TEXTS)
def test_sparks_are_whole(points, title):
    [picture] = pictures(f"<p>{spark(points, title=title)}</p>")
    assert_whole(picture)
    assert size(picture) == (120, 28)


def assert_whole(picture: Element) -> None:
    wide, high = size(picture)
    for mark in marks(picture):
        assert -1 <= mark.left <= mark.right <= wide + 1, mark
        assert -1 <= mark.top <= mark.bottom <= high + 1, mark


def assert_words_apart(picture: Element) -> None:
    words = [each for each in marks(picture) if each.tag == "text" and each.text.strip()]
    for place, each in enumerate(words):
        assert not [other for other in words[place + 1:] if each.lies_on(other)], each
