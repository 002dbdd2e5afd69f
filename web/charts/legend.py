"""What the marks mean, above a picture: only those that occur in it."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from web.charts.letters import width, wrapped
from web.charts.svg import SMALL, SMALL_LINE, WIDTH, Block, element, text_lines

SWATCH, GAP = 30, 16  # room for the mark, and between two entries on one line


def legend(entries: Iterable[tuple[Markup | None, str]]) -> Block:
    """Marks and their words; a mark is drawn 24 wide and 12 high. Nothing to say takes no room."""
    parts = [_entry(mark, line, top, left) for mark, line, left, top in _placed(list(entries))]
    if not parts:
        return Block(0, Markup(""))
    return Block(max(top for top, _ in parts) + SMALL_LINE + 8, Markup("").join(inside for _, inside in parts))


def _placed(entries: list[tuple[Markup | None, str]]) -> Iterator[tuple[Markup | None, str, float, float]]:
    """From left to right, and on to the next line where the room ends."""
    left, top = 0.0, 0.0
    for mark, words in entries:
        mark_room = SWATCH if mark else 0
        line = wrapped(words, WIDTH - SWATCH, SMALL, most=1)[0]
        used = mark_room + width(line, SMALL)
        if left and left + used > WIDTH:
            left, top = 0.0, top + SMALL_LINE + 2
        yield mark, line, left, top
        left += used + GAP


def _entry(mark: Markup | None, line: str, top: float, left: float) -> tuple[float, Markup]:
    drawn = element("g", mark, transform=f"translate({left:.1f} {top + 3:.1f})") if mark else Markup("")
    return top, drawn + text_lines([line], left + (SWATCH if mark else 0), top, is_small=True)
