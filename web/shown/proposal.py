"""The page of a unit's proposal: what is proposed, and every time it went to the council above."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.proposal import Forwarding, Proposal
from oversight.rules.proposal import is_answered_from_above, is_taken_back, taken_back_in_words
from oversight.rules.standing import may_edit
from web.filters import date_vi
from web.find import seats
from web.shown.chain import is_read_from_above
from web.shown.council_sessions import days_of
from web.shown.recommendation import TITLE, source_of
from web.shown.trail import shortened
from web.shown.viewer import is_of_a_unit


@dataclass(frozen=True)
class ShownForwarding:
    number: int
    to: str
    facts: list[tuple[str, Any]]


@dataclass(frozen=True)
class ShownProposal:
    """`notice` is what the reader must know before anything else; empty when there is nothing."""

    title: str
    facts: list[tuple[str, Any]]
    source: tuple[str, str | None] | None
    outcomes: list[tuple[str, str]]
    forwardings: list[ShownForwarding]
    edit_url: str | None
    notice: str = ""


def content_of(proposal: Proposal) -> ShownProposal:
    is_mine = may_edit(seats(proposal), proposal)
    outcomes = (("Nội dung trả lời", proposal.answer), ("Kết quả giải quyết", proposal.outcome),
                ("Lý do không tiếp thu", proposal.reason))
    source = source_of(proposal.sitting, "") if proposal.sitting else None
    return ShownProposal(
        shortened(proposal.text, TITLE), _facts(proposal), source,
        [(label, text) for label, text in outcomes if text],
        [_forwarding(number, each) for number, each in enumerate(proposal.forwardings, start=1)],
        url_for("proposal.edit", record_id=proposal.id) if is_mine else None, _notice(proposal))


def proposal_news(proposal: Proposal) -> str:
    """For the desk of the council below, while its unit has not been told what came of it."""
    is_news = is_answered_from_above(proposal) and not is_read_from_above(proposal) and not is_of_a_unit(proposal)
    return "Đã có trả lời, cần thông báo cho đơn vị" if is_news else ""


def _notice(proposal: Proposal) -> str:
    if is_taken_back(proposal) and is_read_from_above(proposal):
        return taken_back_in_words(proposal.forwardings[-1])
    news = proposal_news(proposal)
    return f"{news}." if news else ""


def _facts(proposal: Proposal) -> list[tuple[str, Any]]:
    """The council is named for the one above, which reads the proposal and not the round."""
    fed_back = date_vi(proposal.feedback_sent_on)
    return [
        ("Đơn vị đề xuất", proposal.unit.name), ("Nơi tiếp nhận đề xuất", proposal.round.council.name),
        ("Đã thông báo cho đơn vị", f"ngày {fed_back}" if fed_back else None)]


def _forwarding(number: int, each: Forwarding) -> ShownForwarding:
    received = f"ngày {date_vi(each.received_on)}" if each.received_on else None
    number_in = f", số đến {each.received_number}" if received and each.received_number else ""
    replied = f", ghi nhận ngày {date_vi(each.replied_on)}" if each.replied_on else ""
    facts = [
        ("Ngày chuyển", date_vi(each.forwarded_on)), ("Kỳ họp trình", _session(each)),
        ("Đầu mối chuyển", each.carrier or "gửi trực tiếp"),
        ("Cấp trên nhận", received + number_in if received else None),
        ("Văn bản trả lời", each.reply_document + replied if each.reply_document else None)]
    return ShownForwarding(number, each.to_council.name, _taken_back(each) if each.withdrawn_on else facts)


def _session(each: Forwarding) -> str:
    """With its days, once it is among the sessions of the council above."""
    days = days_of(each.session) if each.session else ""
    return f"{each.target_session}, {days}" if days else each.target_session


def _taken_back(each: Forwarding) -> list[tuple[str, Any]]:
    return [("Ngày chuyển", date_vi(each.forwarded_on)), ("Kỳ họp trình", each.target_session),
            ("Đã rút lại", f"ngày {date_vi(each.withdrawn_on)}"), ("Lý do rút", each.withdrawn_because)]
