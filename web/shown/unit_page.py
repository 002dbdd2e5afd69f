"""The page of a unit: what the council remembers of it, as far as the reader may read it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.memory.lineage import predecessors_of
from oversight.memory.reach import Reach
from oversight.memory.unit_asked import AskedItem, AskedOfUnit, asked_of_unit
from oversight.memory.unit_promises import BROKEN, KEPT, RUNNING, UNFOLLOWED, Promise, promises_of_unit
from oversight.memory.unit_proposals import ProposalOfUnit, proposals_of_unit
from oversight.memory.unit_rounds import RoundOfUnit, RoundsOfUnit, rounds_of_unit
from oversight.models.organisations import Unit
from oversight.rules.closed_lists import WAYS
from oversight.rules.recommendation import AWAITED_STATES, is_overdue
from web.filters import date_vi, number_vi
from web.shown.lateness import due_words
from web.shown.punctuality import outcome_words
from web.shown.trail import shortened
from web.shown.unit_chart import chart_of, counts_of
from web.shown.unit_handover import HandoverOfRound, handovers_of
from web.unit_of_work import actor, work

MOST_OPEN, MOST_CLOSED, MOST_LISTED = 25, 10, 10
LONGEST = 240
PROMISED = {
    KEPT: "đã thực hiện", RUNNING: "đang thực hiện", BROKEN: "quá hạn, chưa đáp ứng",
    UNFOLLOWED: "chưa theo dõi bằng kiến nghị"}
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Cut:
    """What is shown of a list, and how many there are."""

    rows: Rows
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.rows)


@dataclass(frozen=True)
class ShownUnit:
    """`figures` are what a reader looks for first: (label, figure, remark)."""

    predecessors: list[tuple[str, str, str]]
    successor: tuple[str, str] | None
    figures: list[tuple[str, str, str]]
    rounds: Cut
    open: Cut
    closed: Cut
    standing: list[tuple[str, int]]
    outcomes: list[tuple[str, int]]
    rungs: list[tuple[str, int]]
    chart: Any
    promises: Cut
    promised: list[tuple[str, int]]
    proposals: Cut
    proposed: list[tuple[str, int]]
    handovers: list[HandoverOfRound]


def shown_unit(unit: Unit, reach: Reach) -> ShownUnit:
    """A fixed number of statements, whatever the unit was asked."""
    today = actor().today
    rounds, asked = rounds_of_unit(work(), reach, unit.id, today), asked_of_unit(work(), reach, unit.id, today)
    promises, proposals = promises_of_unit(work(), reach, unit.id), proposals_of_unit(work(), reach, unit.id)
    kept = Counter(each.outcome(today) for each in promises)
    return ShownUnit(
        [(each.name, unit_url(each.id), date_vi(each.ended_on)) for each in predecessors_of(work(), unit.id)],
        (unit.successor.name, unit_url(unit.successor.id)) if unit.successor else None,
        _figures(rounds, asked, kept), _cut(rounds.shown, _round(unit), len(rounds.shown), rounds.total),
        _cut(asked.open, _open, MOST_OPEN), _cut(asked.closed, _closed, MOST_CLOSED),
        counts_of(asked.kept), [(state.label, count) for state, count in asked.outcomes], asked.rungs,
        chart_of(asked.kept),
        _cut(promises, _promise, MOST_LISTED), [(PROMISED[name], kept[name]) for name in PROMISED if kept[name]],
        _cut(proposals, _proposal, MOST_LISTED), _states(proposals),
        handovers_of(asked.open) if unit.ended_on else [])


def unit_url(unit_id: str) -> str:
    return url_for("units.show", unit_id=unit_id)


def _cut(found: Sequence[Any], row: Any, most: int, total: int | None = None) -> Cut:
    return Cut([row(each) for each in found[:most]], len(found) if total is None else total)


def _figures(rounds: RoundsOfUnit, asked: AskedOfUnit, kept: Counter) -> list[tuple[str, str, str]]:
    late = rounds.punctuality
    days = f"{number_vi(round(asked.mean_days))} ngày" if asked.mean_days is not None else "chưa có"
    judged = kept[KEPT] + kept[BROKEN]
    return [
        ("Đợt giám sát", number_vi(rounds.total), ""),
        ("Báo cáo đúng hạn", f"{late.on_time}/{late.due}" if late else "chưa có", _lateness(late)),
        ("Kiến nghị chưa xong", number_vi(len(asked.open)), _overdue(asked.open)),
        ("Hoàn thành trung bình", days, f"tính trên {asked.fulfilled_in} kiến nghị" if asked.fulfilled_in else ""),
        ("Lời hứa đã thực hiện", f"{kept[KEPT]}/{judged}" if judged else "chưa có",
         "trên số đã đến lúc đánh giá" if judged else "")]


def _overdue(items: Sequence[AskedItem]) -> str:
    count = sum(is_overdue(each, actor().today) for each in items)
    return f"quá hạn {count}" if count else ""


def _lateness(late: Any) -> str:
    counted = ((late.late, "muộn"), (late.missing, "không gửi, chưa gửi")) if late else ()
    return ", ".join(f"{words} {count}" for count, words in counted if count)


def _round(unit: Unit):
    def row(each: RoundOfUnit) -> dict[str, Any]:
        portrait = url_for("portrait.show", record_id=each.id, unit_id=unit.id) if each.is_read_as_a_whole else None
        return {
            "theme": each.theme, "url": url_for("records.show", stem="round", record_id=each.id), "body": each.body,
            "year": each.established_on.year if each.established_on else "chưa thành lập", "state": each.state,
            "way": dict(WAYS)[each.way], "report": outcome_words(each.report) if each.report else "",
            "portrait": portrait}
    return row


def _item_url(item_id: str) -> str:
    return url_for("records.show", stem="recommendation", record_id=item_id)


def _open(item: AskedItem) -> dict[str, Any]:
    return {
        "text": shortened(item.text, LONGEST), "url": _item_url(item.id), "theme": item.theme, "due": _due(item),
        "state": item.standing, "needs_attention": is_overdue(item, actor().today)}


def _due(item: AskedItem) -> str:
    """Who has reported is not late, even while the report waits to be judged."""
    if item.due_on is None:
        return item.due_note or "không ghi"
    is_awaited = item.state in AWAITED_STATES
    return due_words(item.due_on, actor().today) if is_awaited else f"hạn {date_vi(item.due_on)}"


def _closed(item: AskedItem) -> dict[str, Any]:
    took = f"sau {number_vi(item.days)} ngày" if item.days is not None else ""
    day = date_vi(item.assessed_on)
    return {"text": shortened(item.text, LONGEST), "url": _item_url(item.id), "theme": item.theme,
            "state": item.standing, "day": " · ".join(part for part in (day, took) if part)}


def _promise(each: Promise) -> dict[str, Any]:
    said = f"{each.who}, " if each.who else ""
    url = _item_url(each.item_id) if each.item_id else url_for(
        "records.show", stem="sitting", record_id=each.sitting_id)
    return {
        "text": shortened(each.text, LONGEST), "url": url, "said": f"{said}ngày {date_vi(each.said_at)}",
        "due": " · ".join(part for part in (date_vi(each.due_on), each.due_note) if part), "state": each.standing,
        "outcome": PROMISED[each.outcome(actor().today)], "needs_attention": each.outcome(actor().today) == BROKEN}


def _proposal(each: ProposalOfUnit) -> dict[str, Any]:
    return {
        "text": shortened(each.text, LONGEST), "url": url_for("records.show", stem="proposal", record_id=each.id),
        "theme": each.theme, "state": each.standing, "result": shortened(each.result, LONGEST),
        "told": date_vi(each.told_on)}


def _states(proposals: Sequence[ProposalOfUnit]) -> list[tuple[str, int]]:
    return Counter(each.standing.label for each in proposals).most_common()
