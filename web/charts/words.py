"""What the pictures say of figures, in the words of the office."""

from decimal import Decimal

from web.charts.figures import Bar, Point
from web.charts.letters import plain
from web.filters import number_vi

NO_FIGURE = "không có số liệu"
NOTHING = "Chưa có số liệu để vẽ."
BELOW = "chưa đạt mục tiêu"
REPORTED = "số đơn vị báo cáo"
VERIFIED = "số liệu kiểm chứng"
TARGET = "mục tiêu"
MOST_DIGITS = 15


def number(figure: Decimal, unit: str = "") -> str:
    """1.234,5%; another unit than the percent is not repeated. Too long to be read, it stays in powers of ten."""
    readable = not figure or -MOST_DIGITS < figure.adjusted() < MOST_DIGITS
    written = number_vi(figure.normalize() + 0) if readable else f"{figure}".replace(".", ",")
    return f"{written}%" if unit.strip() == "%" else written


def shown(figure: Bar | Point, unit: str = "") -> str:
    """As the unit wrote it, whatever it wrote."""
    return plain(figure.shown) or (number(figure.value, unit) if is_known(figure.value) else NO_FIGURE)


def is_known(figure: Decimal | None) -> bool:
    """Whether there is something to draw: Decimal has infinities and a number that is none."""
    return figure is not None and figure.is_finite()


def verified(bar: Bar, unit: str = "") -> str:
    """Empty when nothing was checked."""
    return plain(bar.verified_shown) or (number(bar.verified, unit) if is_known(bar.verified) else "")


def remarks(bar: Bar, unit: str = "") -> str:
    """What stands below a bar."""
    found = verified(bar, unit)
    return " · ".join(filter(None, (
        BELOW if bar.is_below_target else "", f"{VERIFIED}: {found}" if found else "", plain(bar.note))))


def target_words(target: Decimal, label: str, unit: str) -> str:
    return plain(label) or f"{TARGET} {number(target, unit)}"


def sentence_of_bar(bar: Bar, unit: str = "") -> str:
    added = remarks(bar, unit)
    return f"{plain(bar.label)}: {shown(bar, unit)}{f' ({added})' if added else ''}."


def sentence_of_point(point: Point, unit: str = "") -> str:
    return f"{plain(point.period)}: {shown(point, unit)}."
