"""Phụ lục theo dõi kiến nghị: what was asked of whom by when, and what came of it; lying sideways, as it is wide.

Who follows an item for the council stands among the notes: on most it is nobody by name.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.papers.blocks import Column, Table
from oversight.papers.document import Appendix
from oversight.papers.origins import origin_of
from oversight.papers.phrases import MISSING
from oversight.papers.recipients import names
from oversight.papers.recommendations import how_much, term_of
from oversight.papers.wording import official_date
from oversight.rules.closed_lists import LEVELS, RUNGS
from oversight.rules.recommendation import is_overdue

COLUMNS = (
    Column("TT", 4, "center"), Column("Văn bản kiến nghị", 11), Column("Nội dung kiến nghị", 21),
    Column("Cơ quan thực hiện", 13), Column("Thẩm quyền", 7), Column("Thời hạn", 9, "center"),
    Column("Văn bản trả lời", 9), Column("Kết quả thực hiện", 20), Column("Trạng thái", 10), Column("Ghi chú", 8))
TITLE = "Bảng theo dõi thực hiện kiến nghị giám sát"
RUNG_WORDS = dict(RUNGS)
NOT_BEGUN = ("draft", "issued")


def follow_up_appendix(
    items: Iterable[Recommendation], on: date | None, number: str = "", attached_to: str = "",
) -> Appendix:
    """As of the day `on`; in a draft without a day nothing is called late."""
    rows = tuple(_row(place, item, on) for place, item in enumerate(items, start=1))
    return Appendix(TITLE, (Table(COLUMNS, rows),), number, attached_to, is_landscape=True)


def _row(place: int, item: Recommendation, on: date | None) -> tuple[str, ...]:
    last = item.fulfilments[-1] if item.fulfilments else None
    return (str(place), _origin(item), item.text.strip(), _units(item), _authority(item), term_of(item) or MISSING,
            last.document if last else "", _result(last), state_words(item, on), "\n".join(_notes(item)))


def _origin(item: Recommendation) -> str:
    origin = origin_of(item)
    return f"{origin[0].upper()}{origin[1:]}"


def _units(item: Recommendation) -> str:
    lead = item.lead_unit.name if item.lead_unit else MISSING
    beside = names(row.unit for row in item.cooperating)
    return "\n".join((lead, *([f"Phối hợp: {', '.join(beside)}"] if beside else [])))


def _authority(item: Recommendation) -> str:
    short = dict(LEVELS)[item.addressee_level].removeprefix("Thẩm quyền ").removeprefix("của ")
    return f"{short[0].upper()}{short[1:]}"


def _result(last: FulfilmentReport | None) -> str:
    if last is None:
        return ""
    judged = f"Đánh giá: {last.assessment}" if last.assessment else ""
    return "\n".join(filter(None, (last.result, last.figures, how_much(last), judged)))


def state_words(item: Recommendation, on: date | None) -> str:
    """A draft is one only inside the house: the paper that holds it issues it."""
    words = "Chưa thực hiện" if item.state in NOT_BEGUN else item.standing.label
    return f"{words}, quá hạn" if on and is_overdue(item, on) else words


def _notes(item: Recommendation) -> Iterator[str]:
    if item.owner_body:
        yield f"Theo dõi: {item.owner_body.name}"
    if item.reminders_sent:
        yield f"Đôn đốc: {item.reminders_sent} lần"
    if item.explanation_requested_on:
        yield f"Yêu cầu giải trình {official_date(item.explanation_requested_on)}"
    if granted := [each for each in item.extensions if each.is_granted]:
        yield f"Gia hạn: {len(granted)} lần"
    yield from (RUNG_WORDS[rung] for rung in dict.fromkeys(_above_reminding(item)))


def _above_reminding(item: Recommendation) -> Iterator[str]:
    return (each.rung for each in item.rungs if not each.is_left_out and not each.rung.endswith("_reminder"))
