"""A counted year in words: the parts of lines.py with their numbers, and those of the year before beside them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from oversight.services.outline_library import built_in
from oversight.yearly.counting import YearFigures
from oversight.yearly.lines import PARTS, Group, Line, Part
from oversight.yearly.tally import Number

UNKNOWN, OTHER_THEME = "Chưa ghi", "Lĩnh vực khác"
THEME = "theme"


@dataclass(frozen=True)
class ToldLine:
    """`asked` are filters of the register that show what was counted; None where the register cannot."""

    label: str
    means: str
    unit: str
    now: Number
    before: Number
    asked: Mapping[str, str] | None = None
    is_sum: bool = False

    @property
    def change(self) -> Number:
        """None where one of the two years has nothing to compare."""
        return None if self.now is None or self.before is None else self.now - self.before


@dataclass(frozen=True)
class ToldGroup:
    name: str
    title: str
    means: str
    lines: tuple[ToldLine, ...]


@dataclass(frozen=True)
class ToldPart:
    title: str
    lines: tuple[ToldLine, ...]
    groups: tuple[ToldGroup, ...]


def told(figures: YearFigures) -> tuple[ToldPart, ...]:
    """Groups of which neither year has anything are left out."""
    return tuple(_part(figures, part) for part in PARTS)


def _part(figures: YearFigures, part: Part) -> ToldPart:
    groups = (_group(figures, group) for group in part.groups)
    return ToldPart(part.title, tuple(_line(figures, line) for line in part.lines),
                    tuple(group for group in groups if group.lines))


def _line(figures: YearFigures, line: Line) -> ToldLine:
    now, before = figures.found.counts[line.name], figures.before.counts[line.name]
    return ToldLine(line.label, line.means, line.unit, now, before, line.asked, line.is_sum)


def _group(figures: YearFigures, group: Group) -> ToldGroup:
    now, before = (_shown(figures, group, each.groups[group.name]) for each in (figures.found, figures.before))
    lines = tuple(
        ToldLine(_words(group, key), "", "", now.get(key, 0), before.get(key, 0),
                 {group.filter: key} if group.filter and key else None)
        for key in _keys(group, now, before))
    return ToldGroup(group.name, group.title, group.means, lines)


def _shown(figures: YearFigures, group: Group, counted: Mapping[str, int]) -> Mapping[str, int]:
    """To everybody a theme is told in the library's words alone; codes that a council typed are put together."""
    if not figures.scope.is_public or group.filter != THEME:
        return counted
    found: Counter[str] = Counter()
    for key, count in counted.items():
        found[key if not key or key in _themes() else OTHER_THEME] += count
    return found


def _keys(group: Group, now: Mapping[str, int], before: Mapping[str, int]) -> Iterator[str]:
    """In the order of the words, then the most of this year first."""
    known = {*now, *before}
    yield from (key for key in group.words if key in known)
    yield from sorted(known - {*group.words}, key=lambda key: (-now.get(key, 0), -before.get(key, 0), key))


def _words(group: Group, key: str) -> str:
    if group.filter == THEME:
        return _themes().get(key, key) or UNKNOWN
    return group.words.get(key, key) or UNKNOWN


@cache
def _themes() -> dict[str, str]:
    """Names of the themes that the library knows; a council's own code is shown as it was typed."""
    return {source.theme_code: source.name for source in built_in()}
