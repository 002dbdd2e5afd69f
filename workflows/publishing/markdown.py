"""Tables of GitHub's Markdown. A cell is one line there, so what is a list stands on `<br>`."""

from collections.abc import Iterable, Sequence


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Cells are Markdown already, but for the bar that would end them."""
    rule = ["---"] * len(headings)
    return "\n".join(_line(cells) for cells in (headings, rule, *rows))


def listed(items: Iterable[str]) -> str:
    """One item is a cell of its own; several stand under each other, each with a dot."""
    found = list(items)
    return "".join(found) if len(found) < 2 else "<br>".join(f"• {item}" for item in found)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
