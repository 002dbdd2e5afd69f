"""What somebody wants to see of the register."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.identity import is_id
from oversight.models.search import SearchEntry
from oversight.register.narrowing import EVERYTHING, ITEMS, Among, Is, Narrowing, OfTheme, Stretch
from oversight.register.order import (
    AWAITED,
    CLOSED,
    DRAFTED,
    GROUP_WIDTH,
    TO_BE_JUDGED,
    YearOfIssue,
    number_of_day,
)
from oversight.search.asked import Asked
from oversight.search.matching import holds

OPEN, LATE, JUDGED, POOR, SETTLED = "dang-mo", "qua-han", "cho-danh-gia", "chua-dat", "da-dong"
GROUPS = (
    (OPEN, "Đang mở"), (LATE, "Quá hạn"), (JUDGED, "Chờ kiểm tra, đánh giá"), (POOR, "Chưa đạt, xử lý tiếp"),
    (SETTLED, "Đã đóng"))
"""Groups of states, chosen like a single state; computed, never kept."""
POOR_STATES = ("partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated", "reconsideration")
MOST_WITH_WORDS = 1_000


@dataclass(frozen=True)
class Wanted:
    """Empty means any. `unit`, `owner_body` and `owner` are ids; `state` is a state, or a group of GROUPS; `year` is
    that of the issue; `words` as the search reads them."""

    unit: str = ""
    theme: str = ""
    level: str = ""
    nature: str = ""
    term: str = ""
    year: int | None = None
    state: str = ""
    owner_body: str = ""
    owner: str = ""
    is_late: bool = False
    words: Asked | None = None


@dataclass(frozen=True)
class Narrowed:
    """`narrowings` with the narrowest first."""

    narrowings: tuple[Narrowing, ...] = ()
    stretch: Stretch = EVERYTHING

    def in_state(self, state: str) -> "Narrowed":
        return replace(self, narrowings=(*self.narrowings, Is(ITEMS.c.state, state)))

    def within(self, group: str, today: date) -> "Narrowed":
        """One of STRETCHES."""
        return replace(self, stretch=self.stretch.and_also(STRETCHES[group](today)))


Several = Sequence[Narrowed]
"""Whatever one of them finds is wanted; their walks are merged."""


def narrowed(session: Session, wanted: Wanted, today: date) -> Several:
    found = Narrowed((*_by_words(session, wanted.words), *([OfTheme(wanted.theme)] if wanted.theme else []),
                      *_by_keys(wanted)))
    for group in {wanted.state, LATE if wanted.is_late else ""} & STRETCHES.keys():
        found = found.within(group, today)
    codes = _by_codes(wanted)
    several = [found.in_state(state) for state in _states(wanted)] or [found]
    return [replace(each, narrowings=(*each.narrowings, *codes)) for each in several]


def _states(wanted: Wanted) -> Sequence[str]:
    if wanted.state == POOR:
        return POOR_STATES
    return () if not wanted.state or wanted.state in STRETCHES else (wanted.state,)


def _by_words(session: Session, asked: Asked | None) -> list[Narrowing]:
    return [Among(tuple(_with_words(session, asked)))] if asked and asked.words else []


def _with_words(session: Session, asked: Asked) -> list[str]:
    """The newest. Of the councils that this session may read at all: the wall stands in every such statement."""
    found = select(SearchEntry.record_id).where(
        holds(session, asked.widest), SearchEntry.kind == "recommendation")
    return list(session.scalars(found.order_by(SearchEntry.source_id.desc()).limit(MOST_WITH_WORDS)))


def _by_keys(wanted: Wanted) -> list[Narrowing]:
    """What is no id finds nothing, and the database is not asked."""
    keys = ((ITEMS.c.lead_unit_id, wanted.unit), (ITEMS.c.owner_id, wanted.owner),
            (ITEMS.c.owner_body_id, wanted.owner_body))
    return [Is(column, key) if is_id(key) else Among(()) for column, key in keys if key]


def _by_codes(wanted: Wanted) -> list[Narrowing]:
    """In the order of how few rows each usually leaves."""
    codes = ((YearOfIssue(), wanted.year), (ITEMS.c.nature, wanted.nature), (ITEMS.c.addressee_level, wanted.level),
             (ITEMS.c.term, wanted.term))
    return [Is(column, code) for column, code in codes if code]


STRETCHES: dict[str, Callable[[date], Stretch]] = {
    OPEN: lambda _today: Stretch(AWAITED, DRAFTED * GROUP_WIDTH),
    LATE: lambda today: Stretch(AWAITED, number_of_day(today)),
    JUDGED: lambda _today: Stretch(TO_BE_JUDGED * GROUP_WIDTH, (TO_BE_JUDGED + 1) * GROUP_WIDTH),
    SETTLED: lambda _today: Stretch(CLOSED * GROUP_WIDTH, (CLOSED + 1) * GROUP_WIDTH)}
