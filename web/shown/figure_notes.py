"""What is said under a figure while it is written: how it is understood, what is asked, whether it is enough."""

from dataclasses import dataclass

from oversight.contradictions import Examined
from oversight.contradictions.explained import is_explained
from oversight.contradictions.shortfall import Shortfall, shortfall_of
from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport
from oversight.rules.answers import told
from oversight.rules.outline import items_asked
from oversight.rules.self_report import content_of
from web.forms.self_report import BOTH
from web.shown.understood import understood_words

CHOSEN = ("yes_no", "choice")


@dataclass(frozen=True)
class FigureNote:
    """`said` is a question when `is_question`. `missed` is about the target; nothing of it holds anybody up."""

    said: str = ""
    is_question: bool = False
    missed: str = ""
    asks_why: bool = False


NOTHING = FigureNote()


def figure_notes(report: SelfReport) -> dict[str, FigureNote]:
    """By item id, of the indicators that something can be said about."""
    items = items_asked(report)
    examined = Examined(items, told(items, content_of(report)))
    notes = {item.id: _note(examined, item) for item in items if item.kind == "indicator"}
    return {item_id: note for item_id, note in notes.items() if note != NOTHING}


def _note(examined: Examined, item: OutlineItem) -> FigureNote:
    answer = examined.answer(item)
    figure, missing = answer.figure, shortfall_of(examined, item)
    if figure.typed and answer.no_figure_because:
        return FigureNote(BOTH, is_question=True)
    if figure.typed and figure.ask:
        return FigureNote(figure.ask, is_question=True)
    words = "" if item.value_type in CHOSEN else _table_words(figure.rows) or understood_words(figure)
    asks_why = bool(missing) and not is_explained(answer)
    return FigureNote(f"Hiểu là {words}" if words else "", False, _missed(missing, asks_why=asks_why), asks_why)


def _table_words(rows: tuple[tuple[str, ...], ...]) -> str:
    return f"bảng {len(rows)} dòng, {max(map(len, rows))} cột" if rows else ""


def _missed(missing: Shortfall | None, *, asks_why: bool) -> str:
    if missing is None:
        return ""
    way = f", {'còn thiếu' if missing.is_below else 'vượt'} {missing.gap}" if missing.gap else ""
    return f"Chưa đạt chỉ tiêu {missing.target}{way}{'; đề nghị giải trình' if asks_why else ''}."
