"""The rows of the page of a unit: a round, what was asked, promised and proposed, each on one line."""

from typing import Any

from flask import url_for

from oversight.memory.unit_asked import AskedItem
from oversight.memory.unit_promises import BROKEN, KEPT, RUNNING, UNFOLLOWED, Promise
from oversight.memory.unit_proposals import ProposalOfUnit
from oversight.memory.unit_rounds import RoundOfUnit
from oversight.models.organisations import Unit
from oversight.rules.closed_lists import WAYS
from oversight.rules.recommendation import AWAITED_STATES, is_overdue
from web.filters import date_vi, number_vi
from web.shown.lateness import due_words
from web.shown.punctuality import outcome_words
from web.shown.trail import shortened
from web.unit_of_work import actor

LONGEST = 240
PROMISED = {
    KEPT: "đã thực hiện", RUNNING: "đang thực hiện", BROKEN: "quá hạn, chưa đáp ứng",
    UNFOLLOWED: "chưa theo dõi bằng kiến nghị"}


def round_row(unit: Unit):
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


def open_row(item: AskedItem) -> dict[str, Any]:
    return {
        "text": shortened(item.text, LONGEST), "url": _item_url(item.id), "theme": item.theme, "due": _due(item),
        "state": item.standing, "needs_attention": is_overdue(item, actor().today)}


def _due(item: AskedItem) -> str:
    """Who has reported is not late, even while the report waits to be judged."""
    if item.due_on is None:
        return item.due_note or "không ghi"
    is_awaited = item.state in AWAITED_STATES
    return due_words(item.due_on, actor().today) if is_awaited else f"hạn {date_vi(item.due_on)}"


def closed_row(item: AskedItem) -> dict[str, Any]:
    took = f"sau {number_vi(item.days)} ngày" if item.days is not None else ""
    day = date_vi(item.assessed_on)
    return {"text": shortened(item.text, LONGEST), "url": _item_url(item.id), "theme": item.theme,
            "state": item.standing, "day": " · ".join(part for part in (day, took) if part)}


def promise_row(each: Promise) -> dict[str, Any]:
    said = f"{each.who}, " if each.who else ""
    url = _item_url(each.item_id) if each.item_id else url_for(
        "records.show", stem="sitting", record_id=each.sitting_id)
    return {
        "text": shortened(each.text, LONGEST), "url": url, "said": f"{said}ngày {date_vi(each.said_at)}",
        "due": " · ".join(part for part in (date_vi(each.due_on), each.due_note) if part), "state": each.standing,
        "outcome": PROMISED[each.outcome(actor().today)], "needs_attention": each.outcome(actor().today) == BROKEN}


def proposal_row(each: ProposalOfUnit) -> dict[str, Any]:
    return {
        "text": shortened(each.text, LONGEST), "url": url_for("records.show", stem="proposal", record_id=each.id),
        "theme": each.theme, "state": each.standing, "result": shortened(each.result, LONGEST),
        "told": date_vi(each.told_on)}
