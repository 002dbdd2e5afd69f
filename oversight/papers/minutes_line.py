"""One line of the minutes: what was recorded and where, and the words it is printed with.

The paper is built from these lines and the page shows them, so the two cannot differ.
"""

from dataclasses import dataclass, field, replace

from oversight.canonical import digest
from oversight.models.base import Base
from oversight.models.minutes import Minutes
from oversight.papers.blocks import Block
from oversight.papers.speakers import Speakers
from oversight.rules.minutes_figures import missing_figures


@dataclass(frozen=True)
class Line:
    """`source` names the row or field ("statements:<id>", "sitting:place"), `origin` the same for people.

    `fact` is what was recorded, `words` what is printed for it. `before` and `after` are printed around the words and
    are never reworded: who spoke, by when. `seen_sha256` is of the fact that the secretary's words were written for;
    empty while there are none. `recorded` is what was known before and after the words where less of it is printed.
    """

    source: str
    origin: str
    fact: str
    words: str
    before: str = ""
    after: str = ""
    is_editable: bool = False
    seen_sha256: str = ""
    recorded: tuple[str, str] | None = None

    def printed_between(self, before: str, after: str) -> "Line":
        """What the paper leaves out, because the words say it, stays part of the fact."""
        return replace(self, before=before, after=after, recorded=self.around)

    @property
    def around(self) -> tuple[str, str]:
        return self.recorded or (self.before, self.after)

    @property
    def fact_sha256(self) -> str:
        """Of all that was recorded: "ông" in the words no longer fits when another person turns out to have spoken."""
        before, after = self.around
        return digest([before, self.fact, after])

    @property
    def is_reworded(self) -> bool:
        return bool(self.seen_sha256)

    @property
    def is_out_of_date(self) -> bool:
        return self.is_reworded and self.seen_sha256 != self.fact_sha256

    @property
    def lost_figures(self) -> tuple[str, ...]:
        return missing_figures(self.fact, f"{self.before} {self.words} {self.after}")

    @property
    def added_figures(self) -> tuple[str, ...]:
        before, after = self.around
        return missing_figures(self.words, f"{before} {self.fact} {after}")


@dataclass(frozen=True)
class Passage:
    """A block of the paper with the lines it is made of; a heading has none."""

    block: Block
    lines: tuple[Line, ...] = field(default=())


class Pen:
    """Writes lines: the secretary's words where there are some, else what was recorded."""

    def __init__(self, minutes: Minutes) -> None:
        self._wordings = {wording.source: wording for wording in minutes.wordings}
        self.speakers = Speakers(minutes.sitting)

    def row(self, row: Base, origin: str, fact: str, before: str = "", after: str = "") -> Line:
        """Of a row of the sitting whose text may be reworded."""
        return self.editable(_source_of(row), origin, fact, before, after)

    def has_words_for(self, row: Base) -> bool:
        return _source_of(row) in self._wordings

    def editable(self, source: str, origin: str, fact: str, before: str = "", after: str = "") -> Line:
        own = self._wordings.get(source)
        return Line(
            source, origin, fact, own.text if own else fact, before, after, is_editable=True,
            seen_sha256=own.fact_sha256 if own else "")


def _source_of(row: Base) -> str:
    return f"{row.__tablename__}:{row.id}"


def recorded(source: str, origin: str, fact: str) -> Line:
    """Printed as it stands."""
    return Line(source, origin, fact, fact)
