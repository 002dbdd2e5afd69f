"""The kinds of papers that the tables issue, in the order of the tables."""

from functools import cache

from workflows.tables import all_workflows
from workflows.vocabulary import Paper


@cache
def papers_issued() -> dict[str, Paper]:
    """By kind; a new row of a table brings its paper along."""
    rows = (row for table in all_workflows().values() for row in table.transitions if row.issues)
    return {row.issues.kind: row.issues for row in rows}
