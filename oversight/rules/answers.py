"""What a unit told, as figures: from the report that is being written, or from the version that was sent."""

from typing import Any

from oversight.contradictions import Told, unexplained
from oversight.figures import Figure, understand

Content = dict[str, dict[str, Any]]


def sent_content(report: Any) -> Content:
    """The last version; nothing before the first."""
    return report.versions[-1].content if report.versions else {}


def figure_of(item: Any, typed: str) -> Figure:
    return understand(typed, item.value_type, item.unit_of_measure)


def told(items: list[Any], content: Content) -> dict[str, Told]:
    """By item id, for the items that say something."""
    return {item.id: _told(item, content[item.id]) for item in items if item.id in content}


def _told(item: Any, cells: dict[str, Any]) -> Told:
    figure = figure_of(item, cells["figure"]) if item.kind == "indicator" and cells["figure"] else Figure(typed="")
    return Told(figure, cells["text"], cells.get("no_figure_because", ""))


def unexplained_targets(items: list[Any], content: Content) -> list[Any]:
    """Items whose target is missed, or cannot be held against what was written, without a word of explanation.

    A figure that nobody can read must be no way around a target.
    """
    answers = told(items, content)
    missed = {item.id for item in unexplained(items, answers)}
    return [item for item in items if item.id in missed or _is_unreadable(item, answers.get(item.id))]


def _is_unreadable(item: Any, answer: Told | None) -> bool:
    is_typed = answer is not None and bool(answer.figure.typed) and bool(answer.figure.ask)
    return bool(item.target) and is_typed and not answer.text.strip()
