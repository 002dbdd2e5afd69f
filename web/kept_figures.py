"""Figures of published years, counted once for many strangers: counting reads the whole register of a council."""

from collections.abc import Callable, Hashable
from datetime import datetime, timedelta
from typing import Any

from flask import current_app

KEPT_FOR = timedelta(minutes=10)
MOST_KEPT = 200


class KeptFigures:
    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[datetime, Any]] = {}

    def told(self, key: Hashable, now: datetime, count: Callable[[], Any]) -> Any:
        """What was counted a few minutes ago at most; `count` is asked else."""
        counted_at, found = self._kept.get(key, (None, None))
        if counted_at is None or not counted_at <= now < counted_at + KEPT_FOR:
            found = count()
            self._keep(key, now, found)
        return found

    def _keep(self, key: Hashable, now: datetime, found: Any) -> None:
        if len(self._kept) >= MOST_KEPT:
            self._kept.clear()
        self._kept[key] = now, found


def kept_figures() -> KeptFigures:
    """Each process of the server has its own."""
    return current_app.extensions.setdefault("public_figures", KeptFigures())
