"""Questions about a unit's proposal."""

from datetime import date
from typing import Any


def upper_council_is_known(proposal: Any, today: date) -> list[str]:
    return [] if proposal.round.council.upper_id else ["HĐND cấp trên của Hội đồng nhân dân này"]


def its_minutes_are_approved(proposal: Any, today: date) -> list[str]:
    minutes = proposal.sitting.minutes if proposal.sitting else None
    is_settled = proposal.sitting is None or (minutes and minutes.state not in ("draft", "read_back"))
    return [] if is_settled else ["thông qua biên bản"]


def received_after_forwarding(proposal: Any, typed: dict[str, Any]) -> bool:
    return not proposal.forwardings or typed["received_on"] >= proposal.forwardings[-1].forwarded_on
