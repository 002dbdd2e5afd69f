"""From an address to a record, for somebody who has a seat toward it; for anybody else it does not exist."""

from flask import abort

from oversight.models.identity import is_id
from oversight.models.records import Stateful
from oversight.rules.standing import may_read, seats_of
from oversight.services.engine import model_of
from oversight.services.taken_back import refuse_what_was_taken_back
from web.unit_of_work import actor, work
from workflows.tables import all_workflows


def record_or_404(stem: str, record_id: str) -> Stateful:
    if stem not in all_workflows() or not is_id(record_id):
        abort(404)
    record = work().get(model_of(stem), record_id)
    if record is None or not may_read(seats(record), record):
        refuse_what_was_taken_back(work(), record_id, actor().person, actor().today)
        abort(404)
    return record


def seats(record: Stateful) -> frozenset:
    return seats_of(actor().person, record, actor().today)
