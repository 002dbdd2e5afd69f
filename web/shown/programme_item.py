"""The item of the annual programme that a round is opened from: what the form of the round begins with."""

from typing import Any

from flask import request

from oversight.models.identity import is_id
from oversight.models.programme import ProgrammeItem
from oversight.refusal import OutOfStep
from oversight.rules.programme import units_named
from oversight.services.openers import may_open
from oversight.services.programme import OPENED_MEANWHILE, items_of
from web.shown.programme import programme_words
from web.unit_of_work import actor, work


def item_asked() -> ProgrammeItem | None:
    """None where the address names none that the reader may open.

    Raises OutOfStep when a form is sent for one that has been opened: a round twice is not what anybody meant.
    """
    asked = request.args.get("muc", "")
    item = work().get(ProgrammeItem, asked) if is_id(asked) else None
    if item is None or not may_open(actor(), item.ordering_body):
        return None
    if item.round_id is not None and request.method == "POST":
        raise OutOfStep(OPENED_MEANWHILE)
    return item if item.round_id is None else None


def values_meant(item: ProgrammeItem | None) -> dict[str, Any]:
    """Without units the rows that were copied from an earlier round stay."""
    if item is None:
        return {}
    units = [{"unit": name} for name in units_named(item.units)]
    number = [each.id for each in items_of(work(), item.council_id, item.year)].index(item.id) + 1
    own = {"theme": item.theme, "theme_code": item.theme_code, "ordering_body_id": item.ordering_body_id,
           "origin": "annual_programme", "programme_item": programme_words(item, number)}
    return own | ({"units": units} if units else {})
