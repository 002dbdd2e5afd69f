"""The marks of a bar: its body, the tick of the target, the diamond of what was verified. Told apart in grey."""

from markupsafe import Markup

from web.charts.svg import GREY, element

BAR = 14  # height of a bar
OVER = 4  # how far a tick stands out above and below
APART = 8  # between two lines of the hatching


def body(left: float, right: float, top: float, *, is_below_target: bool, height: float = BAR) -> Markup:
    """Hatched in a frame when below the target, full otherwise; a thread where there is no length."""
    right = max(right, left + 1)
    place = {"x": left, "y": top, "width": right - left, "height": height}
    if not is_below_target:
        return element("rect", **place, class_="chart-bar", fill=GREY)
    return (element("rect", **place, class_="chart-below", fill="#ffffff", stroke="#333333")
            + element("path", d=_hatching(left, right, top, height), class_="chart-hatch", stroke="#333333",
                      stroke_width=2.2))


def _hatching(left: float, right: float, top: float, height: float) -> str:
    """Line by line and not as a pattern: the printer does not find a pattern of another picture by its id."""
    starts = range(int(left - height), int(right), APART)
    ends = ((max(start, left), min(start + height, right), start) for start in starts)
    return "".join(f"M{begin:.1f} {top + height - (begin - start):.1f}L{end:.1f} {top + height - (end - start):.1f}"
                   for begin, end, start in ends if begin < end)


def target_tick(x: float, top: float, height: float = BAR) -> Markup:
    """White at its sides, to be seen on a dark bar too."""
    return element(
        "rect", x=x - 2, y=top - OVER, width=4, height=height + 2 * OVER, class_="chart-mark", stroke="#ffffff")


def diamond(x: float, top: float, height: float = BAR) -> Markup:
    half = height / 2
    return element(
        "path", d=f"M{x:.2f} {top - 1:.2f}l{half + 1:.2f} {half + 1:.2f}l{-half - 1:.2f} {half + 1:.2f}"
                  f"l{-half - 1:.2f} {-half - 1:.2f}z", class_="chart-mark", stroke="#ffffff", stroke_width=1.5)
