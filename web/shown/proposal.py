"""The page of a unit's proposal: what is proposed, and every time it went to the council above."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.proposal import Forwarding, Proposal
from oversight.rules.standing import may_edit
from web.filters import date_vi
from web.find import seats
from web.shown.recommendation import TITLE, source_of
from web.shown.trail import shortened


@dataclass(frozen=True)
class ShownForwarding:
    number: int
    to: str
    facts: list[tuple[str, Any]]


@dataclass(frozen=True)
class ShownProposal:
    title: str
    facts: list[tuple[str, Any]]
    source: tuple[str, str | None] | None
    outcomes: list[tuple[str, str]]
    forwardings: list[ShownForwarding]
    edit_url: str | None


def content_of(proposal: Proposal) -> ShownProposal:
    is_mine = may_edit(seats(proposal), proposal)
    outcomes = (("Nội dung trả lời", proposal.answer), ("Kết quả giải quyết", proposal.outcome),
                ("Lý do không tiếp thu", proposal.reason))
    source = source_of(proposal.sitting, "") if proposal.sitting else None
    return ShownProposal(
        shortened(proposal.text, TITLE), _facts(proposal), source,
        [(label, text) for label, text in outcomes if text],
        [_forwarding(number, each) for number, each in enumerate(proposal.forwardings, start=1)],
        url_for("proposal.edit", record_id=proposal.id) if is_mine else None)


def _facts(proposal: Proposal) -> list[tuple[str, Any]]:
    """The council is named for the one above, which reads the proposal and not the round."""
    fed_back = date_vi(proposal.feedback_sent_on)
    return [
        ("Đơn vị đề xuất", proposal.unit.name), ("Nơi tiếp nhận đề xuất", proposal.round.council.name),
        ("Đã thông báo cho đơn vị", f"ngày {fed_back}" if fed_back else None)]


def _forwarding(number: int, each: Forwarding) -> ShownForwarding:
    received = f"ngày {date_vi(each.received_on)}" if each.received_on else None
    number_in = f", số đến {each.received_number}" if received and each.received_number else ""
    return ShownForwarding(number, each.to_council.name, [
        ("Ngày chuyển", date_vi(each.forwarded_on)), ("Kỳ họp dự kiến trình", each.target_session),
        ("Đầu mối chuyển", each.carrier or "gửi trực tiếp"),
        ("Cấp trên nhận", received + number_in if received else None),
        ("Văn bản trả lời", each.reply_document)])
