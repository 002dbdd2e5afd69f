"""Every workflow there is: whatever module of this package has a WORKFLOW. Nothing is registered by hand."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import workflows
from workflows.validation import refuse_a_broken_table
from workflows.vocabulary import Workflow


@cache
def all_workflows() -> dict[str, Workflow]:
    """By stem, in alphabetical order. Raises TableError when a table contradicts itself."""
    modules = (import_module(f"workflows.{info.name}") for info in iter_modules(workflows.__path__))
    tables = {module.WORKFLOW.stem: module.WORKFLOW for module in modules if hasattr(module, "WORKFLOW")}
    for table in tables.values():
        refuse_a_broken_table(table)
    return tables


def workflow(stem: str) -> Workflow:
    """Raises KeyError for an unknown stem."""
    return all_workflows()[stem]
