"""A report as the finder sees it: the outline, what was told, and what it may be held against."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from oversight.contradictions.sound import sound
from oversight.figures import Figure
from oversight.rules.outline_codes import codes_in, same_code


@dataclass(frozen=True)
class Told:
    """What a unit answered to one item. `text` is its explanation, or the whole answer of a narrative item."""

    figure: Figure = Figure(typed="")
    text: str = ""
    no_figure_because: str = ""

    @property
    def is_blank(self) -> bool:
        return not (self.figure.typed.strip() or self.text.strip() or self.no_figure_because.strip())


NOTHING = Told()


@dataclass(frozen=True)
class Earlier:
    """The same indicator before; `label` is read in a sentence: "đợt giám sát năm 2023"."""

    label: str
    figure: Figure


@dataclass(frozen=True)
class OpenRecommendation:
    name: str
    due_on: date | None
    is_overdue: bool


@dataclass(frozen=True)
class Examined:
    """`items` in the order of the outline; mappings by item id. `peers` are the other units' names and figures.

    `starts_on` and `ends_on` bound the period supervised; an indicator's own period goes before them.
    """

    items: Sequence[Any]
    told: Mapping[str, Told]
    earlier: Mapping[str, Sequence[Earlier]] = field(default_factory=dict)
    peers: Mapping[str, Sequence[tuple[str, Figure]]] = field(default_factory=dict)
    recommendations: Sequence[OpenRecommendation] = ()
    today: date | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    def answer(self, item: Any) -> Told:
        return self.told.get(item.id) or NOTHING

    @cached_property
    def is_blank(self) -> bool:
        return bool(self.items) and all(self.answer(item).is_blank for item in self.items)

    def figure(self, item: Any) -> Figure | None:
        """Only what may be counted with: understood, and of a size that arithmetic bears."""
        return sound(self.answer(item).figure)

    @cached_property
    def indicators(self) -> list[Any]:
        return [item for item in self.items if item.kind == "indicator"]

    @cached_property
    def told_figures(self) -> list[tuple[Any, Figure]]:
        found = ((item, self.figure(item)) for item in self.indicators)
        return [(item, figure) for item, figure in found if figure]

    @cached_property
    def _by_code(self) -> dict[str, Any]:
        coded = [(same_code(item.code), item) for item in self.indicators]
        return {code: item for code, item in reversed(coded) if code}

    def named(self, code: str | None) -> Any | None:
        return self._by_code.get(same_code(code))

    def parts(self, item: Any) -> list[Any | None]:
        """None for a code that names nothing. Empty when the item would be a part of itself."""
        codes = dict.fromkeys(same_code(code) for code in codes_in(item.part_codes))
        return [] if same_code(item.code) in codes else [self.named(code) for code in codes]

    def wholes(self, part: Any) -> Iterator[Any]:
        """The indicators of which this one is said to be a part."""
        return (item for item in self.indicators if any(each is part for each in self.parts(item)))
