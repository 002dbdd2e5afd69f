"""A line of the desk."""

from dataclasses import dataclass

from web.shown.deadlines import ShownDeadline


@dataclass(frozen=True)
class Item:
    title: str
    context: str
    url: str
    deadline: ShownDeadline | None = None
    action_label: str = ""
    note: str = ""
    reason: str = ""
    """Where the day comes from; without it the sentence of the deadline says so."""
    action_url: str = ""
    """Where the button leads, if elsewhere than the line."""
