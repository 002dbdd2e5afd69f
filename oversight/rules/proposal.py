"""Questions about a unit's proposal."""

from datetime import date
from typing import Any

TOLD_ABOVE = frozenset((
    "forward", "withdraw_forwarding", "acknowledge", "put_on_agenda", "carry_over", "answer_from_above",
    "decline_from_above", "resolve", "feed_back"))
"""Steps that concern the council above; how the one below came to its mind is its own."""
ANSWERS_FROM_ABOVE = frozenset(("put_on_agenda", "answer_from_above", "decline_from_above", "resolve", "carry_over"))


def upper_council_is_known(proposal: Any, today: date) -> list[str]:
    return [] if proposal.round.council.upper_id else ["HĐND cấp trên của Hội đồng nhân dân này"]


def its_minutes_are_approved(proposal: Any, today: date) -> list[str]:
    minutes = proposal.sitting.minutes if proposal.sitting else None
    is_settled = proposal.sitting is None or (minutes and minutes.state not in ("draft", "read_back"))
    return [] if is_settled else ["thông qua biên bản"]


def received_after_forwarding(proposal: Any, typed: dict[str, Any]) -> bool:
    return not proposal.forwardings or typed["received_on"] >= proposal.forwardings[-1].forwarded_on


def is_taken_back(proposal: Any) -> bool:
    """The last passing was withdrawn, and none followed."""
    return bool(proposal.forwardings) and proposal.forwardings[-1].withdrawn_on is not None


def taken_back_in_words(passing: Any) -> str:
    return (f"Nơi gửi đã rút lại đề xuất này ngày {passing.withdrawn_on:%d/%m/%Y}, lý do: {_as_told(passing)}. "
            "Không phải xử lý thêm.")


def is_answered_from_above(proposal: Any) -> bool:
    """The answer has arrived, and the unit does not know it yet."""
    is_told = proposal.state in ("answered", "declined", "resolved")
    return is_told and bool(proposal.forwardings) and not is_taken_back(proposal)


def why_out_of_step(proposal: Any, trigger: str) -> list[str]:
    """What happened meanwhile, or what comes first: sentences for who meant to take `trigger`."""
    last = proposal.forwardings[-1] if proposal.forwardings else None
    if last is None:
        return []
    if is_taken_back(proposal) and trigger in TOLD_ABOVE - {"forward", "feed_back"}:
        return [f"Nơi gửi đã rút lại đề xuất ngày {last.withdrawn_on:%d/%m/%Y}, lý do: {_as_told(last)}."]
    if trigger == "forward":
        return [f"Đề xuất đã chuyển đến {last.to_council.name} ngày {last.forwarded_on:%d/%m/%Y}."]
    if proposal.state == "forwarded" and trigger in ANSWERS_FROM_ABOVE:
        return ["Hãy ghi nhận ngày nhận đề xuất trước, rồi mới đưa vào chương trình hoặc trả lời."]
    return []


def _as_told(passing: Any) -> str:
    return passing.withdrawn_because.rstrip(". ")
