"""The page of a unit: what the council remembers of it, as far as the reader may read it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.memory.lineage import predecessors_of
from oversight.memory.reach import Reach
from oversight.memory.unit_asked import AskedItem, AskedOfUnit, asked_of_unit
from oversight.memory.unit_promises import BROKEN, KEPT, promises_of_unit
from oversight.memory.unit_proposals import ProposalOfUnit, proposals_of_unit
from oversight.memory.unit_rounds import RoundsOfUnit, rounds_of_unit
from oversight.models.organisations import Unit
from oversight.rules.recommendation import is_overdue
from web.filters import date_vi, number_vi
from web.shown.unit_chart import chart_of, counts_of
from web.shown.unit_handover import HandoverOfRound, handovers_of
from web.shown.unit_page_rows import PROMISED, closed_row, open_row, promise_row, proposal_row, round_row
from web.unit_of_work import actor, work

MOST_OPEN, MOST_CLOSED, MOST_LISTED = 25, 10, 10
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
        _figures(rounds, asked, kept), _cut(rounds.shown, round_row(unit), len(rounds.shown), rounds.total),
        _cut(asked.open, open_row, MOST_OPEN), _cut(asked.closed, closed_row, MOST_CLOSED),
        counts_of(asked.kept), [(state.label, count) for state, count in asked.outcomes], asked.rungs,
        chart_of(asked.kept),
        _cut(promises, promise_row, MOST_LISTED), [(PROMISED[name], kept[name]) for name in PROMISED if kept[name]],
        _cut(proposals, proposal_row, MOST_LISTED), _states(proposals),
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


def _states(proposals: Sequence[ProposalOfUnit]) -> list[tuple[str, int]]:
    return Counter(each.standing.label for each in proposals).most_common()
