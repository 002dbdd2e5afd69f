"""Writing SVG: elements, lines of text, blocks one under another, and the whole picture with its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import isfinite

from markupsafe import Markup

from web.charts.letters import plain

WIDTH = 400  # user units: on a phone nearly one pixel each, so that text of 16 stays readable
TEXT, LINE = 16, 21
SMALL, SMALL_LINE = 14, 18
# A picture in a PDF does not inherit the font of the paper; on our pages charts.css gives it that of the page.
FONT = "Termes, serif"
GREY = "#767676"


@dataclass(frozen=True)
class Block:
    """A strip across the picture, drawn from its own top."""

    height: float
    inside: Markup


def element(tag: str, *inside: str, **attributes: object) -> Markup:
    """`font_size=14` is written font-size="14", `class_` class; None is left out. Text that is no markup is escaped."""
    names = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items() if value is not None)
    written = Markup("").join(Markup(' {}="{}"').format(name, _written(value)) for name, value in names)
    return Markup("<{0}{1}>{2}</{0}>").format(tag, written, Markup("").join(inside))


def _written(value: object) -> str:
    """Raises ValueError for a number that is none: nothing that no browser can place leaves this module."""
    if not isinstance(value, int | float):
        return str(value)
    if not isfinite(value):
        raise ValueError(f"not a place on a picture: {value}")
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text_lines(lines: Iterable[str], x: float, top: float, *, is_small: bool = False, **attributes: object) -> Markup:
    """From `top` downward; small text is quieter too."""
    size, line = (SMALL, SMALL_LINE) if is_small else (TEXT, LINE)
    looks = {"class_": "chart-quiet", "font_size": size} if is_small else {}
    return Markup("").join(
        element("text", words, x=x, y=top + line * place + size, **looks, **attributes)
        for place, words in enumerate(lines))


def stacked(blocks: Iterable[Block]) -> Block:
    drawn, top = Markup(""), 0.0
    for block in blocks:
        drawn += element("g", block.inside, transform=f"translate(0 {_written(top)})")
        top += block.height
    return Block(top, drawn)


def name_of(*drawn: object) -> str:
    """An id from what is drawn: pictures with different figures or keys never share one."""
    return f"chart-{sha256(repr(drawn).encode('utf-8', 'replace')).hexdigest()[:12]}"


def picture(body: Block, *, title: str, words: Sequence[str], name: str, width: float = WIDTH,
            **attributes: object) -> Markup:
    """`words` are read out instead of the picture, one sentence a figure."""
    height = max(body.height, 1)
    return element(
        "svg", element("title", plain(title), id=f"{name}-title"),
        element("desc", plain(" ".join(words)), id=f"{name}-words"), body.inside,
        xmlns="http://www.w3.org/2000/svg", role="img", aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-words", viewBox=f"0 0 {_written(width)} {_written(height)}", width=width,
        height=height, font_family=FONT, font_size=TEXT, fill="currentColor", **attributes)
