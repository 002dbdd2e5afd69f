"""All kinds, asked one after the other; unmet targets first, then what is surest, then the order of the outline."""

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from oversight.contradictions.contradiction import SURENESS, Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.kinds import (
    date_out_of_place,
    denominator_differs,
    far_from_earlier,
    far_from_other_units,
    implied_totals_disagree,
    impossible_value,
    mixed_notation,
    no_figure,
    no_such_day,
    not_understood,
    nothing_answered,
    open_recommendation,
    other_unit_of_measure,
    parts_do_not_add_up,
    percentage_does_not_compute,
    same_as_earlier,
    share_does_not_compute,
    target_not_met,
    vague_answer,
    value_above_denominator,
)

KINDS: tuple[ModuleType, ...] = (
    target_not_met, percentage_does_not_compute, denominator_differs, parts_do_not_add_up, share_does_not_compute,
    implied_totals_disagree, impossible_value, date_out_of_place, no_such_day, other_unit_of_measure, not_understood,
    value_above_denominator, far_from_earlier, same_as_earlier, far_from_other_units, mixed_notation, no_figure,
    vague_answer, nothing_answered, open_recommendation)

LABELS: dict[str, str] = {module.__name__.rpartition(".")[2]: module.LABEL for module in KINDS}


def contradictions(examined: Examined) -> list[Contradiction]:
    """What to ask about. What concerns the whole report stands behind the indicators of the same sureness."""
    places = {item.id: place for place, item in enumerate(examined.items)}
    sure = list(SURENESS)

    def order(found: Contradiction) -> tuple[bool, int, int]:
        return not found.is_unmet_target, sure.index(found.sureness), places.get(found.item_id, len(places))

    return sorted(_all(examined), key=order)


def _all(examined: Examined) -> Iterator[Contradiction]:
    for module in KINDS:
        kind = module.__name__.rpartition(".")[2]
        yield from (replace(found, kind=kind) for found in module.find(examined))
