"""Table -> Mermaid: text that readers of the repository see as a picture, with no graph library of ours."""

from collections.abc import Iterator

from workflows.vocabulary import Transition, Workflow

COLON = "#58;"  # a second colon ends a label of Mermaid


def mermaid(table: Workflow) -> str:
    """A stateDiagram-v2 with the Vietnamese labels of states and steps."""
    return "\n    ".join(("stateDiagram-v2", *_lines(table)))


def _lines(table: Workflow) -> Iterator[str]:
    yield from (f'state "{_quoted(state.label)}" as {state.name}' for state in table.states)
    yield f"[*] --> {table.initial.name}"
    for row in table.transitions:
        yield from _arrows(row)
    yield from (f"{state.name} --> [*]" for state in table.states if state.is_final)


def _arrows(row: Transition) -> Iterator[str]:
    label = row.label.replace(":", COLON)
    return (f"{source} --> {row.leads_to(source)}: {label}" for source in row.source)


def _quoted(label: str) -> str:
    return label.replace('"', "#quot;")
