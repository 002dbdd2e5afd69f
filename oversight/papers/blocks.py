"""The body of a paper: a small closed set of blocks. `kind` names the block in the frozen JSON and its partial
in templates/print/blocks/; renaming a field or a kind here makes papers issued earlier unreadable.

Text may hold several paragraphs, one per line. No markup: whatever is typed is shown as typed.
"""

from dataclasses import dataclass
from typing import ClassVar, Literal

Align = Literal["left", "center", "right", "justify"]
Marker = Literal["dash", "plus", "number", "letter"]


@dataclass(frozen=True)
class Heading:
    """`number` comes without its sign: level 1 prints "I. UPPER", level 2 "1. Bold", level 3 "a) Plain"."""

    kind: ClassVar[str] = "heading"
    level: Literal[1, 2, 3]
    text: str
    number: str = ""


@dataclass(frozen=True)
class Paragraph:
    kind: ClassVar[str] = "paragraph"
    text: str
    is_italic: bool = False


@dataclass(frozen=True)
class LabelledLine:
    """"Địa điểm: Phòng họp số 1". The colon is added in print."""

    kind: ClassVar[str] = "labelled_line"
    label: str
    text: str


@dataclass(frozen=True)
class ItemList:
    """Without items it prints "Không có", so that an empty answer is seen to be one."""

    kind: ClassVar[str] = "item_list"
    items: tuple[str, ...]
    marker: Marker = "dash"


@dataclass(frozen=True)
class Statement:
    """What one person said. `speaker` carries the "Ông" or "Bà"; `title` may be empty."""

    kind: ClassVar[str] = "statement"
    speaker: str
    text: str
    title: str = ""


@dataclass(frozen=True)
class Person:
    """`role` is the seat at this meeting ("Trưởng đoàn"), `title` the office held outside it."""

    name: str
    title: str = ""
    role: str = ""


@dataclass(frozen=True)
class Participants:
    """One group of those present, numbered in print. Without people it prints "Không có"."""

    kind: ClassVar[str] = "participants"
    title: str
    people: tuple[Person, ...]
    number: str = ""


@dataclass(frozen=True)
class Column:
    """`width` is a share of the table: only its proportion to the other columns matters."""

    title: str
    width: int
    align: Align = "left"


@dataclass(frozen=True)
class Table:
    """A row of one single cell is a band across the table ("I. Kinh tế số"), unless there is one column only.

    Raises ValueError when a row has neither one cell nor a cell for each column.
    """

    kind: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) not in (1, len(self.columns)):
                raise ValueError(f"a row of {len(row)} cells in a table of {len(self.columns)} columns: {row}")


@dataclass(frozen=True)
class Article:
    """"Điều 1. …". With a title, the title stands bold beside the number and the text below it.

    Clauses and lists of an article are simply the blocks that follow it.
    """

    kind: ClassVar[str] = "article"
    number: int
    text: str
    title: str = ""


Block = Heading | Paragraph | LabelledLine | ItemList | Statement | Participants | Table | Article
