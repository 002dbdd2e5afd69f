"""The names of the periods below a course: in columns where their words are short enough, else on levels."""

from collections.abc import Sequence

from markupsafe import Markup

from web.charts.figures import Point
from web.charts.letters import plain, width, wrapped
from web.charts.levels import levels_of, placed
from web.charts.svg import SMALL, SMALL_LINE, WIDTH, Block, text_lines

AIR = 6  # between two columns
DEEPEST = 5  # lines


def periods(points: Sequence[Point], centres: Sequence[float]) -> Block:
    names = [plain(each.period) for each in points]
    room = WIDTH / len(points) - AIR
    columns = [wrapped(name, room, SMALL, most=DEEPEST + 1) for name in names]
    if all(width(word, SMALL) <= room for name in names for word in name.split()) and _deepest(columns) <= DEEPEST:
        return Block(_deepest(columns) * SMALL_LINE, Markup("").join(
            text_lines(lines, x, 0, is_small=True, text_anchor="middle")
            for lines, x in zip(columns, centres, strict=True)))
    labels = placed(zip(centres, names, strict=True), SMALL)
    return Block(levels_of(labels) * SMALL_LINE, Markup("").join(
        text_lines([each.words], each.middle, SMALL_LINE * each.level, is_small=True, text_anchor="middle")
        for each in labels))


def _deepest(columns: list[list[str]]) -> int:
    return max(map(len, columns))
