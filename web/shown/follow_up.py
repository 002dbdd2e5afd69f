"""Recommendations and proposals of a round as rows: what was asked of whom, by when, and what came of it."""

from datetime import date
from typing import Any

from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.rules.recommendation import AWAITED_STATES, is_overdue
from web.shown.lateness import due_words
from web.shown.trail import record_url, shortened
from web.unit_of_work import actor

LONGEST = 220


def recommendation_rows(items: list[Recommendation]) -> list[dict[str, Any]]:
    """Unmet and late on top, then by date; what is settled last."""
    return [_recommendation(item) for item in sorted(items, key=_urgency)]


def is_unmet(item: Recommendation) -> bool:
    """Late, or judged not good enough: what a chair looks for first."""
    return is_overdue(item, actor().today) or item.state in ("unsatisfactory", "escalated", "not_fulfilled")


def _urgency(item: Recommendation) -> tuple[bool, bool, bool, date, int]:
    """A draft is not followed yet: it stands between what is open and what is settled."""
    return (not is_unmet(item), item.standing.is_final, item.state == "draft", item.due_on or date.max, item.position)


def _recommendation(item: Recommendation) -> dict[str, Any]:
    last = item.fulfilments[-1] if item.fulfilments else None
    return {
        "text": shortened(item.text, LONGEST), "full_text": item.text, "url": record_url(item), "state": item.standing,
        "units": units_of(item), "due": due_of(item), "needs_attention": is_unmet(item),
        "document": last.document if last else "", "result": last.result if last else "",
        "assessment": last.assessment if last else "", "reported_on": item.reported_on,
        "reminders": item.reminders_sent}


def counts_of(items: list[Recommendation]) -> list[tuple[str, int]]:
    """What a report of the follow-up begins with; only what there is."""
    today = actor().today
    groups = (
        ("đã hoàn thành", lambda item: item.state == "fulfilled"),
        ("đang thực hiện", lambda item: not item.standing.is_final and item.state != "draft"),
        ("trong đó quá hạn", lambda item: is_overdue(item, today) and item.state != "draft"),
        ("không thực hiện, giám sát lại", lambda item: item.state in ("not_fulfilled", "re_supervision")),
        ("rút", lambda item: item.state == "withdrawn"), ("dự thảo", lambda item: item.state == "draft"))
    counted = ((label, sum(map(belongs, items))) for label, belongs in groups)
    return [("Tổng số", len(items)), *((label, number) for label, number in counted if number)]


def units_of(item: Recommendation) -> str:
    """The lead first; a draft may have none yet."""
    beside = ", ".join(row.unit.name for row in item.cooperating)
    lead = item.lead_unit.name if item.lead_unit else "chưa chọn cơ quan chủ trì"
    return f"{lead}; phối hợp: {beside}" if beside else lead


def due_of(item: Recommendation) -> str:
    """How far it is, while somebody is waited for; of what was reported, whether that was in time."""
    return " · ".join(part for part in (_said(item), item.due_note) if part) or "chưa có thời hạn"


def _said(item: Recommendation) -> str:
    if item.due_on is None:
        return ""
    if item.state in ("reported", "checked"):
        late = (item.reported_on - item.due_on).days
        return f"hạn {item.due_on:%d/%m/%Y}, báo cáo {f'muộn {late} ngày' if late > 0 else 'đúng hạn'}"
    is_awaited = item.state in AWAITED_STATES
    return due_words(item.due_on, actor().today) if is_awaited else f"hạn {item.due_on:%d/%m/%Y}"


def proposal_rows(proposals: list[Proposal]) -> list[dict[str, Any]]:
    """Those still to be answered first."""
    return [_proposal(each) for each in sorted(proposals, key=lambda each: (each.standing.is_final, each.position))]


def _proposal(proposal: Proposal) -> dict[str, Any]:
    last = proposal.forwardings[-1] if proposal.forwardings else None
    return {
        "text": shortened(proposal.text, LONGEST), "full_text": proposal.text, "url": record_url(proposal),
        "unit": proposal.unit.name,
        "state": proposal.standing, "to": last.to_council.short_name if last else "",
        "forwarded_on": last.forwarded_on if last else None, "session": last.target_session if last else "",
        "carrier": last.carrier if last else "", "received_on": last.received_on if last else None,
        "passings": len(proposal.forwardings),
        "outcome": proposal.outcome or proposal.answer or proposal.reason,
        "document": last.reply_document if last else "", "feedback_sent_on": proposal.feedback_sent_on}
