"""Questions about a unit that is no more, and the one that took its duties over."""

from datetime import date
from typing import Any


def why_not_chosen(unit: Any) -> str:
    """Of a unit that was dissolved: nothing new is asked of it."""
    ended = f"{unit.name} đã kết thúc hoạt động ngày {unit.ended_on:%d/%m/%Y}"
    instead = f"hãy ghi nơi tiếp nhận: {unit.successor.name}." if unit.successor else "hãy chọn đơn vị khác."
    return f"{ended}; {instead}"


def faults_in_ending(unit: Any, ended_on: date | None, successor: Any, today: date) -> dict[str, str]:
    """Field name to sentence. Both empty says that the unit goes on, which only corrects an earlier note."""
    if ended_on is None:
        return _faults_in_going_on(unit, successor)
    sentences = {
        "ended_on": "Ngày này chưa đến; hãy ghi khi đơn vị đã kết thúc hoạt động." if ended_on > today else "",
        "successor_id": _fault_in_successor(unit, successor)}
    return {name: sentence for name, sentence in sentences.items() if sentence}


def _faults_in_going_on(unit: Any, successor: Any) -> dict[str, str]:
    if successor is not None:
        return {"ended_on": "Hãy nhập ngày kết thúc hoạt động của đơn vị, hoặc bỏ chọn nơi tiếp nhận."}
    return {} if unit.ended_on else {"ended_on": "Hãy nhập ngày kết thúc hoạt động của đơn vị."}


def _fault_in_successor(unit: Any, successor: Any) -> str:
    """The successor goes on: so whoever follows the chain comes to somebody who can answer. One noted before may have
    ended since."""
    if successor is None:
        return ""
    if successor is unit or unit in _chain_from(successor):
        return "Đơn vị này không thể tự tiếp nhận nhiệm vụ của mình; hãy chọn đơn vị khác."
    if successor.ended_on and successor is not unit.successor:
        return f"{successor.name} cũng đã kết thúc hoạt động; hãy chọn đơn vị đang hoạt động."
    return ""


def _chain_from(unit: Any) -> list[Any]:
    """Those after it, one after another; a circle that came by a file ends where it began."""
    chain: list[Any] = []
    while unit is not None and unit not in chain:
        chain.append(unit)
        unit = unit.successor
    return chain
