"""Recommendations of the register as rows of its table and as cards of its board."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.recommendation import Recommendation
from oversight.register import MOST_COUNTED, BoardColumn, Counts
from oversight.rules.recommendation import AWAITED_STATES, is_overdue
from web.filters import number_vi
from web.forms.register import STATE
from web.shown.follow_up import due_of, is_unmet, units_of
from web.shown.trail import record_url, shortened, url_for_reader
from web.unit_of_work import actor

LONGEST, LONGEST_RESULT, ON_A_CARD = 260, 110, 120


@dataclass(frozen=True)
class ShownColumn:
    """`count` in words, for it may be "hơn 1.000"; `more_url` leads to all of it in the table. `is_mixed` where cards
    stand in several states."""

    label: str
    is_mixed: bool
    count: str
    cards: list[dict[str, Any]]
    more_url: str | None


def shown_row(item: Recommendation) -> dict[str, Any]:
    last = item.fulfilments[-1] if item.fulfilments else None
    return _card(item, LONGEST) | {
        "round_url": url_for_reader(item.round), "document": last.document if last else "",
        "result": shortened(last.result, LONGEST_RESULT) if last else "", "follows": follows(item),
        "reminders": item.reminders_sent}


def _card(item: Recommendation, most: int) -> dict[str, Any]:
    return {
        "id": item.id, "text": shortened(item.text, most), "url": record_url(item), "state": item.standing,
        "round": shortened(item.round.theme, 90), "units": units_of(item), "due": due_of(item),
        "is_late": is_overdue(item, actor().today), "needs_attention": is_unmet(item),
        "issued_on": item.issued_on, "is_awaited": item.state in AWAITED_STATES}


def follows(item: Recommendation) -> str:
    """Who follows it for the council."""
    return " · ".join(each.name for each in (item.owner_body, item.owner) if each)


def shown_columns(columns: list[BoardColumn], items: dict[str, Recommendation], typed: dict[str, str]) -> list:
    return [ShownColumn(
        each.column.label, len(each.column.states) != 1, number_said(each.total),
        [_card(items[key], ON_A_CARD) for key in each.ids if key in items], _more_url(each, typed)) for each in columns]


def _more_url(each: BoardColumn, typed: dict[str, str]) -> str | None:
    is_more = each.total > len(each.ids)
    return url_for("recommendations.listing", **typed | {STATE: each.column.group}) if is_more else None


def counts_said(counts: Counts) -> str:
    """"128 kiến nghị, 31 quá hạn"."""
    late = f", {number_said(counts.late)} quá hạn" if counts.late else ", không có kiến nghị quá hạn"
    return f"{number_said(counts.all)} kiến nghị{late if counts.all else ''}"


def number_said(number: int) -> str:
    return f"hơn {number_vi(MOST_COUNTED)}" if number > MOST_COUNTED else number_vi(number)
