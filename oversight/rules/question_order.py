"""In which order the delegation reads its questions: a target that was missed before everything else."""

from collections.abc import Iterable
from typing import Any

MISSED_TARGET = "target_not_met"  # a kind of oversight/contradictions


def in_order(questions: Iterable[Any]) -> list[Any]:
    """Questions to one unit."""
    return sorted(questions, key=lambda each: (each.origin != MISSED_TARGET, each.position))


def by_unit(questions: Iterable[Any], unit_ids: Iterable[str]) -> dict[str, list[Any]]:
    """Each unit with its questions in their order; a unit without any has an empty list."""
    asked = list(questions)
    return {unit_id: in_order(each for each in asked if each.unit_id == unit_id) for unit_id in unit_ids}
