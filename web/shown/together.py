"""Steps that one hand can take for several records at once, each as one address with the records already ticked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask import url_for

from oversight.models.records import Stateful
from web.siblings import is_ready_for
from workflows.tables import workflow
from workflows.vocabulary import Transition

Wanted = Callable[[Transition, Stateful], bool]


def always(_row: Transition, _record: Stateful) -> bool:
    return True


@dataclass(frozen=True)
class Together:
    label: str
    count: int
    url: str


def steps_together(stem: str, records: Sequence[Stateful], is_wanted: Wanted = always) -> list[Together]:
    """Only where there are two or more. `is_wanted` leaves out records for which the step, though possible, is idle."""
    rows = (row for row in workflow(stem).transitions if row.together)
    found = (_together(row, [each for each in records if is_wanted(row, each)]) for row in rows)
    return [each for each in found if each]


def _together(row: Transition, records: list[Stateful]) -> Together | None:
    ready = [each for each in records if is_ready_for(each, row)]
    if len(ready) < 2:
        return None
    first, *others = ready
    url = url_for(
        "steps.show", stem=first.stem, record_id=first.id, trigger=row.trigger, companions=[each.id for each in others])
    return Together(row.label, len(ready), url)
