"""A report to be read: section by section, each figure beside what was asked, what was verified and what is to mend."""

from dataclasses import dataclass
from typing import Any

from oversight.contradictions import Examined
from oversight.figures import Figure
from oversight.models.evidence import Evidence, VerifiedFigure
from oversight.models.outline import OutlineItem
from oversight.models.self_report import LineRemark, SelfReport
from oversight.rules.agreement import agrees
from oversight.rules.answers import Content, figure_of, sent_content, told
from oversight.rules.outline import items_asked, sections
from oversight.rules.self_report import content_of, raised_remarks
from oversight.rules.target_verdict import verdict
from web.find import seats
from web.shown.placed_item import ToldItem
from web.shown.understood import understood_words
from web.shown.viewer import is_of_a_unit
from workflows.roles import UNIT, WRITERS

BLANK = {"text": "", "figure": ""}


@dataclass(frozen=True)
class ShownVerified:
    """`agrees` with the reported figure; None where the two cannot be compared."""

    figure: str
    understood: str
    checked_on: Any
    checked_by: str
    note: str
    agrees: bool | None


@dataclass(frozen=True)
class ReadItem(ToldItem):
    """`is_met`: the target; None without one, or where nobody can say. `gap` is what is missing to it, in words."""

    number: int
    item: OutlineItem
    text: str
    figure: str
    no_figure_because: str
    understood: str
    ask: str
    is_met: bool | None
    gap: str
    verified: ShownVerified | None
    files: list[Evidence]
    remarks: list[LineRemark]


@dataclass(frozen=True)
class ReadSection:
    """`head` is None for indicators that stand before the first section."""

    head: ReadItem | None
    indicators: list[ReadItem]


def sees_the_draft(report: SelfReport) -> bool:
    """What a unit has not sent is not its word yet: only those who write it read it."""
    return bool(seats(report) & {*UNIT, *WRITERS})


def sees_what_was_verified(report: SelfReport) -> bool:
    """The unit reads it with the conclusion, as it does the result report; until then it is the delegation's work."""
    return not is_of_a_unit(report) or report.round.concluded_on is not None


def content_for_reader(report: SelfReport) -> Content:
    return content_of(report) if sees_the_draft(report) else sent_content(report)


def sections_of(report: SelfReport, content: Content | None = None) -> list[ReadSection]:
    """Of what the reader may see, or of the `content` given."""
    content = content_for_reader(report) if content is None else content
    read = read_items(report, content)
    return [ReadSection(read[head.id] if head else None, [read[item.id] for item in indicators])
            for head, indicators in sections(items_asked(report))]


def read_items(report: SelfReport, content: Content) -> dict[str, ReadItem]:
    items = items_asked(report)
    examined = Examined(items, told(items, content))
    verified = {each.item_id: each for each in report.verified} if sees_what_was_verified(report) else {}
    remarks = raised_remarks(report)
    return {item.id: _read(
        number, item, content.get(item.id, BLANK), examined, verified.get(item.id), files_of(report, content, item.id),
        [each for each in remarks if each.item_id == item.id]) for number, item in enumerate(items, start=1)}


def files_of(report: SelfReport, content: Content, item_id: str) -> list[Evidence]:
    """The rows of what the content names; "" is the whole report."""
    named = {each["sha256"] for each in content.get(item_id, {}).get("evidence", [])}
    rows = (each for each in report.evidence if (each.item_id or "") == item_id and each.sha256 in named)
    return list({each.sha256: each for each in rows}.values())


def _read(
    number: int, item: OutlineItem, cells: dict[str, Any], examined: Examined, verified: VerifiedFigure | None,
    files: list[Evidence], remarks: list[LineRemark],
) -> ReadItem:
    figure = examined.answer(item).figure
    is_met, missing = verdict(examined, item)
    return ReadItem(
        number, item, cells["text"], cells["figure"], cells.get("no_figure_because", ""), understood_words(figure),
        figure.ask, is_met, missing.gap if missing else "", _verified(item, figure, verified), files, remarks)


def _verified(item: OutlineItem, reported: Figure, row: VerifiedFigure | None) -> ShownVerified | None:
    if row is None:
        return None
    found = figure_of(item, row.figure)
    return ShownVerified(
        row.figure, understood_words(found), row.checked_on, row.checked_by, row.note, agrees(reported, found))
