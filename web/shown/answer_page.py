"""The pieces of a report while it is written: an item, a section with its indicators, the page."""

from dataclasses import dataclass, field
from typing import Any

from oversight.models.evidence import Evidence
from oversight.models.outline import OutlineItem
from oversight.rules.outline_words import SIGNS, answers_words
from oversight.services.earlier import EarlierAnswer
from web.forms.answer_fields import offered
from web.shown.figure_notes import FigureNote
from web.shown.placed_item import PlacedItem
from web.shown.trail import shortened

BEFORE_THE_FIRST = "Các chỉ tiêu chung"


@dataclass(frozen=True)
class AskedItem(PlacedItem):
    """`remarks`, `sent` (what the last version had) and `is_corrected` matter once the delegation sent it back."""

    number: int
    item: OutlineItem
    is_answered: bool
    earlier: EarlierAnswer | None
    files: list[Evidence]
    note: FigureNote
    remarks: list[str] = field(default_factory=list)
    sent: dict[str, Any] = field(default_factory=dict)
    is_corrected: bool = False

    @property
    def headings(self) -> list[str]:
        """Of a short table."""
        return offered(self.item) if self.item.value_type == "table" else []

    @property
    def target(self) -> str:
        """With its sign, without its unit where the words have one already."""
        words, sign = self.item.target.strip(), SIGNS.get(self.item.target_direction, "")
        return f"{sign} {words}" if sign and words[:1].isdigit() else words

    @property
    def target_unit(self) -> str:
        unit = self.item.unit_of_measure
        return "" if unit in self.item.target or "%" in self.item.target else unit

    @property
    def hints(self) -> dict[str, str]:
        """The choices are in the box itself, the headings beside it."""
        return {label: text for label, text in answers_words(self.item).items() if label != "Các mức"}


@dataclass(frozen=True)
class AskedSection:
    """`head` is None above indicators that no narrative precedes; `is_head_asked` when it is to be written now.

    Narrowed to what is to be corrected, done is what no longer stands as it was sent.
    """

    number: int
    head: AskedItem | None
    rows: list[AskedItem]
    is_head_asked: bool = True
    is_narrowed: bool = False

    @property
    def key(self) -> str:
        return f"phan-{self.number}"

    @property
    def name(self) -> str:
        return self.head.item.text if self.head else BEFORE_THE_FIRST

    @property
    def short_name(self) -> str:
        return shortened(f"{self.head.place}. {self.name}" if self.head else self.name, 70)

    @property
    def asked(self) -> list[AskedItem]:
        return [*([self.head] if self.head and self.is_head_asked else []), *self.rows]

    @property
    def done(self) -> int:
        return sum(each.is_corrected if self.is_narrowed else each.is_answered for each in self.asked)

    @property
    def is_done(self) -> bool:
        if self.is_narrowed:
            return self.done == len(self.asked)
        return self.done > 0 and not any(each.is_missing for each in self.asked)


@dataclass(frozen=True)
class AnswerPage:
    """`is_narrowed` to what the delegation wants corrected; `to_correct` counts those items."""

    sections: list[AskedSection]
    files: list[Evidence]
    to_correct: int = 0
    is_narrowed: bool = False
    items: list[AskedItem] = field(default_factory=list)

    @property
    def done(self) -> int:
        if self.is_narrowed:
            return sum(section.done for section in self.sections)
        return sum(each.is_answered for each in self.items)

    @property
    def total(self) -> int:
        return self.to_correct if self.is_narrowed else len(self.items)

    @property
    def has_earlier(self) -> bool:
        return any(each.earlier for each in self.items)
