"""Records of one round for which the same step can be taken with the same hand: thirty units, one click."""

from flask import request

from oversight.models.records import Stateful
from oversight.refusal import Stale
from oversight.services.options import checklist
from web.find import seats
from web.unit_of_work import actor
from workflows.vocabulary import Transition

COLLECTIONS = {"self_report": "reports", "recommendation": "recommendations", "proposal": "proposals"}


def siblings(record: Stateful, row: Transition) -> list[Stateful]:
    """Those that stand where the step begins, are ready for it, and concern the same person; not the record itself."""
    if not row.together or record.stem not in COLLECTIONS:
        return []
    others = getattr(record.round, COLLECTIONS[record.stem])
    return [other for other in others if other.id != record.id and is_ready_for(other, row)]


def chosen_siblings(record: Stateful, row: Transition) -> list[Stateful]:
    """What was ticked. Raises Stale when one of them may no longer go along: nobody is dropped unsaid."""
    ticked = set(request.form.getlist("companions"))
    found = [other for other in siblings(record, row) if other.id in ticked]
    if len(found) != len(ticked):
        raise Stale("Có mục được chọn vừa thay đổi, không còn thực hiện cùng lúc được. Hãy xem lại danh sách.")
    return found


def is_ready_for(record: Stateful, row: Transition) -> bool:
    """The step could be taken now, by who is signed in."""
    if record.state not in row.source or not seats(record) & set(row.by):
        return False
    return all(tick.is_met for tick in checklist(record, row, actor().today))
