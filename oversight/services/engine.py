"""Tables meet code: every rule and effect is found by the stem of its table, or the program refuses to start."""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from transitions import EventData, Machine

from oversight.models.base import Base
from oversight.models.records import Stateful
from workflows.machine import build_machine
from workflows.tables import all_workflows, workflow


def find(layer: str, stem: str, name: str) -> Callable[..., Any]:
    """oversight/<layer>/<stem>.py: <name>. Raises LookupError when a table names what nobody wrote."""
    try:
        return getattr(import_module(f"oversight.{layer}.{stem}"), name)
    except (ImportError, AttributeError) as error:
        raise LookupError(f"a table names {name}, which oversight/{layer}/{stem}.py does not have") from error


def rule(stem: str, name: str) -> Callable[..., Any]:
    return find("rules", stem, name)


def effect(stem: str, name: str) -> Callable[..., Any]:
    return find("services", stem, name)


@cache
def machine_of(stem: str) -> Machine:
    """The one shared machine of a table; its condition is the attempt's own verdict."""
    return build_machine(
        workflow(stem), allow=_allow, keep_facts=_keep_facts, effect=lambda name: _as_callback(effect(stem, name)))


def _allow(event: EventData) -> bool:
    return event.kwargs["attempt"].is_allowed()


def _keep_facts(event: EventData) -> None:
    event.kwargs["attempt"].keep_facts()


def _as_callback(function: Callable[..., Any]) -> Callable[[EventData], Any]:
    return lambda event: function(event.kwargs["attempt"])


@cache
def model_of(stem: str) -> type[Stateful]:
    """Raises KeyError for an unknown stem."""
    models = (mapper.class_ for mapper in Base.registry.mappers if issubclass(mapper.class_, Stateful))
    return {model.stem: model for model in models}[stem]


def resolve_everything() -> None:
    """Called when a program starts. Raises LookupError or TableError, naming what is missing."""
    for stem, table in all_workflows().items():
        machine_of(stem)
        model_of(stem)
        for row in table.transitions:
            for asked in (*row.needs, *row.checks):
                rule(stem, asked.rule)
            if row.issues:
                find("papers", row.issues.kind, "compose")
