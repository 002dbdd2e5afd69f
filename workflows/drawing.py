"""Table -> SVG without a graph library: each state is a vertical line, each step an arrow between two of them.

The order is the table's, so nothing has to be laid out and no label can lie on another. It prints in grey;
colours come from the page through `currentColor` and the classes `step`, `exception`, `state` and `here`.
"""

from collections.abc import Iterator
from html import escape
from textwrap import wrap

from workflows.vocabulary import State, Transition, Workflow

LABELS, COLUMN, ROW, LINE = 290, 92, 30, 16  # widths and heights in user units, which are pixels at 100 %
LETTERS = 12  # of a state's name on one line at the size of its column
DOT, HEAD = 4, 8


def svg(table: Workflow, here: str = "") -> str:
    """A whole <svg> element with a title; `here` names the state that a record stands in."""
    top = _heading_height(table)
    width, height = LABELS + COLUMN * len(table.states), top + ROW * len(table.transitions) + ROW
    parts = (*_columns(table, here, top, height - ROW // 2), *_steps(table, top))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" font-size="13" fill="currentColor" stroke="none">'
            f"<title>Quy trình: {escape(table.label)}</title>{''.join(parts)}</svg>")


def _heading_height(table: Workflow) -> int:
    return LINE * max(len(_lines(state)) for state in table.states) + ROW


def _lines(state: State) -> list[str]:
    return wrap(state.label, LETTERS)


def _x(table: Workflow, state: str) -> int:
    return LABELS + COLUMN * [each.name for each in table.states].index(state) + COLUMN // 2


def _columns(table: Workflow, here: str, top: int, bottom: int) -> Iterator[str]:
    for state in table.states:
        x = _x(table, state.name)
        if state.name == here:
            yield f'<rect class="here" x="{x - COLUMN // 2}" width="{COLUMN}" height="{bottom}" opacity="0.1"/>'
        yield from (f'<text class="state" text-anchor="middle" x="{x}" y="{LINE * line}">{escape(words)}</text>'
                    for line, words in enumerate(_lines(state), start=1))
        yield f'<path stroke="currentColor" opacity="0.35" d="M{x} {top - ROW // 2}V{bottom}"/>'
        if state.is_final:
            yield f'<rect x="{x - DOT}" y="{bottom - DOT}" width="{2 * DOT}" height="{2 * DOT}"/>'


def _steps(table: Workflow, top: int) -> Iterator[str]:
    for place, row in enumerate(table.transitions):
        y = top + ROW * place + ROW // 2
        kind = "step exception" if row.is_exception else "step"
        yield f'<g class="{kind}"><text x="0" y="{y + DOT}">{escape(row.label)}</text>'
        yield from _marks(row, [(_x(table, source), _x(table, row.leads_to(source))) for source in row.source], y)
        yield "</g>"


def _marks(row: Transition, ways: list[tuple[int, int]], y: int) -> Iterator[str]:
    """A dot at each source, a ring where the state stays, and one arrow from each side, from its farthest source."""
    for start, end in ways:
        yield f'<circle cx="{start}" cy="{y}" r="{DOT}"/>'
        if start == end:
            yield f'<circle class="stay" cx="{start}" cy="{y}" r="{2 * DOT}" fill="none" stroke="currentColor"/>'
    if forward := [way for way in ways if way[0] < way[1]]:
        yield _arrow(row, *min(forward), y, -HEAD)
    if backward := [way for way in ways if way[0] > way[1]]:
        yield _arrow(row, *max(backward), y, HEAD)


def _arrow(row: Transition, start: int, end: int, y: int, head: int) -> str:
    dashes = ' stroke-dasharray="5 4"' if row.is_exception else ""
    return (f'<path stroke="currentColor"{dashes} d="M{start} {y}H{end + head}"/>'
            f'<path d="M{end} {y}L{end + head} {y - DOT}V{y + DOT}Z"/>')
