"""A unit on one page, in words: the same on the screen and on paper."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.rules.portrait import Kept, most_telling
from oversight.rules.punctuality import Punctuality
from oversight.rules.recommendation import is_overdue
from oversight.services.comparison import ComparedCell, Comparison
from oversight.services.portrait import PastRound, Portrait, portraits
from web.filters import date_vi
from web.shown.compared_indicator import VERDICTS, course_of, period_of
from web.shown.comparison import ShownCell, has_sent, indicator_url, shown_cell
from web.shown.item_names import numbers_of
from web.shown.punctuality import outcome_words
from web.unit_of_work import actor, work

ROOMY = 26  # lines
MOST_ROUNDS, MOST_INDICATORS, MOST_OPEN, MOST_QUESTIONS = 4, 8, 5, 5
KEPT = (("fulfilled", "Đã hoàn thành"), ("partly", "Hoàn thành một phần, chưa đáp ứng"), ("overdue", "Quá hạn"),
        ("missed", "Không thực hiện, đã kiến nghị xử lý"), ("in_time", "Đang trong hạn"))


@dataclass(frozen=True)
class PortraitLine:
    """An indicator; `past` is the last earlier figure with its period, "" without one."""

    number: str
    item: Any
    url: str
    cell: ShownCell
    verdict: str
    past: str
    course: Markup | None


@dataclass(frozen=True)
class ShownPortrait:
    """Of each list as much as fits on a page of A4; the numbers say how many more there are."""

    unit: Unit
    rounds: list[tuple[str, str, str]]
    more_rounds: int
    punctuality: str
    lines: list[PortraitLine]
    more_lines: int
    unmet: int
    kept: list[tuple[str, int]]
    open: list[tuple[str, str, bool]]
    more_open: int
    questions: list[str]
    more_questions: int
    are_suggested: bool

    @property
    def is_roomy(self) -> bool:
        """Little is known: it may be printed in larger letters and still be one sheet."""
        return len(self.rounds) + 2 * (len(self.lines) + len(self.open) + len(self.questions)) <= ROOMY


def shown_portraits(round_: Round, unit_ids: Collection[str] | None = None) -> list[ShownPortrait]:
    found, drawn = portraits(work(), round_, actor().today, unit_ids)
    return [_shown(found, each, actor().today) for each in drawn]


def _shown(found: Comparison, portrait: Portrait, today: date) -> ShownPortrait:
    numbers = numbers_of(found.round)
    lines = [_line(found, numbers[item.id], item, cell)
             for item, cell in most_telling(portrait.cells, MOST_INDICATORS)]
    return ShownPortrait(
        portrait.unit, [_round(each) for each in portrait.rounds[:MOST_ROUNDS]], _more(portrait.rounds, MOST_ROUNDS),
        _punctuality(portrait.punctuality), lines, sum(cell.is_asked for _, cell in portrait.cells) - len(lines),
        sum(cell.is_below_target for _, cell in portrait.cells), _kept(portrait.kept),
        [_open(each, today) for each in portrait.open[:MOST_OPEN]], _more(portrait.open, MOST_OPEN),
        portrait.questions[:MOST_QUESTIONS], _more(portrait.questions, MOST_QUESTIONS), portrait.are_suggested)


def _more(found: Sequence[Any], most: int) -> int:
    return max(0, len(found) - most)


def _round(past: PastRound) -> tuple[str, str, str]:
    words = outcome_words(past.outcome) if past.outcome else "chưa đến hạn"
    return past.round.theme, str(past.round.established_on.year), words


def _punctuality(found: Punctuality | None) -> str:
    if found is None:
        return "Chưa có báo cáo nào đến hạn."
    parts = (f"{count} {words}" for count, words in (
        (found.on_time, "đúng hạn"), (found.late, "muộn"), (found.missing, "không gửi")) if count)
    return f"Đến nay {found.due} báo cáo đến hạn: {', '.join(parts)}."


def _line(found: Comparison, number: str, item: Any, cell: ComparedCell) -> PortraitLine:
    past = f"{cell.earlier[-1][0]}: {cell.earlier[-1][1].typed}" if cell.earlier else ""
    return PortraitLine(
        number, item, indicator_url(found.round, item, ""), shown_cell(cell, has_sent(found, cell.unit)),
        VERDICTS[cell.is_met], past, course_of(cell, item, period_of(found, item)))


def _kept(kept: Kept) -> list[tuple[str, int]]:
    return [(label, getattr(kept, name)) for name, label in KEPT] if kept.total else []


def _open(item: Any, today: date) -> tuple[str, str, bool]:
    due = date_vi(item.due_on) or item.due_note
    is_late = is_overdue(item, today)
    words = f"quá hạn, hạn {due}" if is_late else f"hạn {due}" if due else "không ghi thời hạn"
    return item.text, words, is_late
