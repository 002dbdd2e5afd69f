"""What narrows the register down, each either leading the walk through an index or standing aside as a mere test.

One index serves one walk. Which one is said here and not left to the engine: without figures about its tables SQLite
guesses, and a wrong guess reads everything.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Table, exists, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from oversight.models.base import Base
from oversight.register.order import CLOSED, GROUP_WIDTH, PlaceInOrder


def table(name: str) -> Table:
    return Base.metadata.tables[name]


ITEMS, ROUNDS = table("recommendations"), table("rounds")


class Aside(FunctionElement):
    """A column that leads into no index. PostgreSQL weighs that by itself."""

    inherit_cache = True

    def __init__(self, column: ColumnElement) -> None:
        super().__init__(column)
        self.type = column.type


@compiles(Aside, "sqlite")
def _aside_on_sqlite(element: Aside, compiler: Any, **more: Any) -> str:
    return f"+{compiler.process(element.clauses, **more)}"


@compiles(Aside, "postgresql")
def _aside_on_postgresql(element: Aside, compiler: Any, **more: Any) -> str:
    return compiler.process(element.clauses, **more)


@dataclass(frozen=True)
class Walk:
    """The rows that one index leads to: `where` they are, and their `place` in the order.

    The place stands aside where that index does not hold the order, and what is found must be sorted.
    """

    where: list[ColumnElement[bool]]
    is_in_order: bool = True

    @property
    def place(self) -> ColumnElement[int]:
        return PlaceInOrder() if self.is_in_order else Aside(PlaceInOrder())


class Narrowing(Protocol):
    """`keeps_the_order` where the index it leads through holds the order of the register."""

    keeps_the_order: bool

    def leads(self, council: str) -> ColumnElement[bool]: ...

    def stands_aside(self) -> ColumnElement[bool]: ...


@dataclass(frozen=True)
class Is:
    """A column that has an index (council, column, place) of its own."""

    column: ColumnElement
    value: str | int
    keeps_the_order = True

    def leads(self, _council: str) -> ColumnElement[bool]:
        return self.column == self.value

    def stands_aside(self) -> ColumnElement[bool]:
        return Aside(self.column) == self.value


@dataclass(frozen=True)
class OfTheme:
    """The field is known of the round: its rounds are found first, then what was asked in them, then that is sorted."""

    code: str
    keeps_the_order = False

    def leads(self, council: str) -> ColumnElement[bool]:
        of_theme = select(ROUNDS.c.id).where(ROUNDS.c.council_id == council, ROUNDS.c.theme_code == self.code)
        return ITEMS.c.round_id.in_(of_theme)

    def stands_aside(self) -> ColumnElement[bool]:
        return exists().where(ROUNDS.c.id == ITEMS.c.round_id, Aside(ROUNDS.c.theme_code) == self.code)


@dataclass(frozen=True)
class Among:
    """What the search index found for words, a bounded number of ids."""

    ids: Collection[str]
    keeps_the_order = False

    def leads(self, _council: str) -> ColumnElement[bool]:
        return ITEMS.c.id.in_(self.ids)

    def stands_aside(self) -> ColumnElement[bool]:
        return Aside(ITEMS.c.id).in_(self.ids)


@dataclass(frozen=True)
class Stretch:
    """From one place of the order up to another, not counting it: every group of states is one, and so is what is late.

    It needs no index beside the one that the walk is in.
    """

    start: int
    end: int

    def and_also(self, other: "Stretch") -> "Stretch":
        """What both hold; as two conditions SQLite would walk along only one of them."""
        return Stretch(max(self.start, other.start), min(self.end, other.end))

    def __contains__(self, number: int) -> bool:
        return self.start <= number < self.end

    def says(self, place: ColumnElement[int]) -> list[ColumnElement[bool]]:
        return [] if self == EVERYTHING else [place >= self.start, place < self.end]


EVERYTHING = Stretch(0, (CLOSED + 1) * GROUP_WIDTH)
