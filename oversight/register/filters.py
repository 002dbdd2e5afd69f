"""What somebody wants to see of the register."""

from collections.abc import Callable
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

OPEN, LATE, JUDGED, SETTLED = "dang-mo", "qua-han", "cho-danh-gia", "da-dong"
GROUPS = (
    (OPEN, "Đang mở"), (LATE, "Quá hạn"), (JUDGED, "Chờ kiểm tra, đánh giá"), (SETTLED, "Đã đóng"))
"""Groups of states, chosen like a single state; computed, never kept."""
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
    """`narrowings` with the narrowest first. `is_cut` when words found more than they may."""

    narrowings: tuple[Narrowing, ...] = ()
    stretch: Stretch = EVERYTHING
    is_cut: bool = False

    def and_also(self, narrowing: Narrowing) -> "Narrowed":
        return replace(self, narrowings=(*self.narrowings, narrowing))

    def within(self, group: str, today: date) -> "Narrowed":
        """One of GROUPS."""
        return replace(self, stretch=self.stretch.and_also(STRETCHES[group](today)))


def narrowed(session: Session, wanted: Wanted, today: date) -> Narrowed:
    ids = _with_words(session, wanted.words) if wanted.words and wanted.words.words else None
    by_words = [Among(tuple(ids[:MOST_WITH_WORDS]))] if ids is not None else []
    by_theme = [OfTheme(wanted.theme)] if wanted.theme else []
    is_cut = ids is not None and len(ids) > MOST_WITH_WORDS
    found = Narrowed((*by_words, *by_theme, *_by_columns(wanted)), is_cut=is_cut)
    for group in {wanted.state, LATE if wanted.is_late else ""} & dict(GROUPS).keys():
        found = found.within(group, today)
    return found


def _with_words(session: Session, asked: Asked) -> list[str]:
    """Newest first. Of the councils that this session may read at all: the wall stands in every such statement."""
    found = select(SearchEntry.record_id).where(
        holds(session, asked.widest), SearchEntry.kind == "recommendation")
    return list(session.scalars(found.order_by(SearchEntry.source_id.desc()).limit(MOST_WITH_WORDS + 1)))


def _by_columns(wanted: Wanted) -> list[Narrowing]:
    """In the order of how few rows each usually leaves. An id that is none finds nothing and asks nothing wrong."""
    columns = ITEMS.c
    keys = ((columns.lead_unit_id, wanted.unit), (columns.owner_id, wanted.owner),
            (columns.owner_body_id, wanted.owner_body))
    codes = ((YearOfIssue(), wanted.year), (columns.nature, wanted.nature), (columns.addressee_level, wanted.level),
             (columns.term, wanted.term))
    by_key = [Is(column, key) if is_id(key) else Among(()) for column, key in keys if key]
    by_state = [Is(columns.state, wanted.state)] if wanted.state and wanted.state not in dict(GROUPS) else []
    return [*by_key, *by_state, *(Is(column, code) for column, code in codes if code)]


STRETCHES: dict[str, Callable[[date], Stretch]] = {
    OPEN: lambda _today: Stretch(AWAITED, DRAFTED * GROUP_WIDTH),
    LATE: lambda today: Stretch(AWAITED, number_of_day(today)),
    JUDGED: lambda _today: Stretch(TO_BE_JUDGED * GROUP_WIDTH, (TO_BE_JUDGED + 1) * GROUP_WIDTH),
    SETTLED: lambda _today: Stretch(CLOSED * GROUP_WIDTH, (CLOSED + 1) * GROUP_WIDTH)}
