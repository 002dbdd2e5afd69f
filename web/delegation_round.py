"""Pages about all units of a round: for the delegation and those who read for the council, never for a unit."""

from flask import abort

from oversight.models.organisations import Unit
from oversight.models.round import Round
from web.find import record_or_404
from web.shown.viewer import is_of_a_unit


def delegation_round_or_404(record_id: str) -> Round:
    """To a unit such a page does not exist: what others reported and what it will be asked is not for it."""
    round_: Round = record_or_404("round", record_id)
    if is_of_a_unit(round_):
        abort(404)
    return round_


def unit_or_404(round_: Round, unit_id: str) -> Unit:
    """A unit of this round."""
    for row in round_.units:
        if row.unit_id == unit_id:
            return row.unit
    abort(404)
