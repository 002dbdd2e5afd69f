"""A moment that tells what happened cannot lie after now: minutes would be signed that say something untrue."""

from datetime import datetime
from typing import Any

from workflows.vocabulary import Transition


def moments_to_come(row: Transition, typed: dict[str, Any], now: datetime) -> dict[str, str]:
    """Field name to sentence. `now` has no zone, as what is typed has none; what is no moment is refused elsewhere."""
    asked = [ask.name for ask in row.asks if ask.kind == "datetime" and not ask.may_be_future]
    told = {name: typed[name] for name in asked if isinstance(typed.get(name), datetime)}
    return {name: f"{moment:%H:%M} ngày {moment:%d/%m/%Y} chưa đến; chỉ ghi giờ việc đã diễn ra."
            for name, moment in told.items() if moment > now}
