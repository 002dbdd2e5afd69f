"""Targets missed, and those of them that nobody has explained yet. Reports are asked this before they are sent."""

from collections.abc import Iterable, Mapping
from typing import Any

from oversight.contradictions.examined import Examined, Told
from oversight.contradictions.shortfall import shortfall_of


def unmet_targets(items: Iterable[Any], told: Mapping[str, Told]) -> list[Any]:
    """The indicators below (or above) their target, in the order of the outline."""
    examined = Examined(list(items), told)
    return [item for item in examined.indicators if shortfall_of(examined, item)]


def unexplained(items: Iterable[Any], told: Mapping[str, Told]) -> list[Any]:
    """Unmet targets without a word of explanation."""
    return [item for item in unmet_targets(items, told) if not is_explained(told.get(item.id))]


def is_explained(answer: Told | None) -> bool:
    return answer is not None and any(letter.isalpha() for letter in answer.text)
