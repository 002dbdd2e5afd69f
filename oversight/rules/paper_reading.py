"""Who may read a paper: whoever may read a record that it is about, and the units not what is internal."""

from functools import cache
from typing import Any

from oversight.rules.standing import may_read
from workflows.roles import UNIT, Role
from workflows.tables import all_workflows


def may_read_paper(seats: frozenset[Role], record: Any, kind: str) -> bool:
    """`record` is one that the paper is about, `seats` those of the reader toward it."""
    is_unit_only = seats <= set(UNIT)
    return may_read(seats, record) and not (is_unit_only and kind in _internal_kinds())


@cache
def _internal_kinds() -> frozenset[str]:
    rows = (row for table in all_workflows().values() for row in table.transitions if row.issues)
    return frozenset(row.issues.kind for row in rows if row.issues.is_internal)
