"""The same tables for programs: names and values of JSON only, complete whatever the vocabulary grows to."""

from dataclasses import asdict
from typing import Any

from workflows.publishing.page import in_order
from workflows.publishing.terms import rows_of
from workflows.vocabulary import Transition, Workflow


def tables_as_data() -> list[dict[str, Any]]:
    """One dict a workflow; a step carries the `provisions` behind its `law`, and where it `leads` from each source."""
    return [_workflow(table) for table in in_order()]


def _workflow(table: Workflow) -> dict[str, Any]:
    return {
        "stem": table.stem, "label": table.label, "intro": table.intro,
        "states": [asdict(state) for state in table.states],
        "transitions": [_transition(row) for row in table.transitions]}


def _transition(row: Transition) -> dict[str, Any]:
    return asdict(row) | {
        "leads": {source: row.leads_to(source) for source in row.source},
        "provisions": [asdict(provision) for provision in rows_of(row.law)]}
