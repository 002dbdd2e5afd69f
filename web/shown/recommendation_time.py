"""Gia hạn: what was asked, and what was decided about it."""

from dataclasses import dataclass

from oversight.models.follow_up import Extension
from oversight.models.recommendation import Recommendation
from web.filters import date_vi


@dataclass(frozen=True)
class ShownExtension:
    """`tone` in progress (waiting) | done (granted) | attention (refused)."""

    heading: str
    tone: str
    facts: list[tuple[str, str]]


def extensions_of(item: Recommendation) -> list[ShownExtension]:
    """Newest first: the one that waits, if any, on top."""
    return [_shown(each) for each in reversed(item.extensions)]


def _shown(each: Extension) -> ShownExtension:
    heading, tone = _decided(each)
    moved = f"từ {date_vi(each.from_on) or 'chưa có thời hạn'} đến {date_vi(each.to_on)}" if each.to_on else ""
    facts = [("Đề nghị", _asked(each)), ("Lý do đề nghị", each.asked_because), ("Thời hạn", moved),
             ("Lý do quyết định", each.reason), ("Văn bản", each.document)]
    return ShownExtension(heading, tone, [(label, words) for label, words in facts if words])


def _asked(each: Extension) -> str:
    return f"ngày {date_vi(each.asked_on)}, xin đến {date_vi(each.wanted_on)}" if each.asked_on else ""


def _decided(each: Extension) -> tuple[str, str]:
    if each.is_granted is None:
        return f"Đơn vị đề nghị gia hạn đến {date_vi(each.wanted_on)}, chờ quyết định", "progress"
    if each.is_granted:
        return f"Gia hạn đến {date_vi(each.to_on)}, ngày {date_vi(each.decided_on)}", "done"
    return f"Không đồng ý gia hạn, ngày {date_vi(each.decided_on)}", "attention"
