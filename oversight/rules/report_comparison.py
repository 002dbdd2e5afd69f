"""What changed between two contents of a report: versions that were sent, or the last one and what is written now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Content = Mapping[str, Mapping[str, Any]]
NOTHING: dict[str, Any] = {"text": "", "figure": ""}
CELLS = ("figure", "no_figure_because", "text")
WHOLE_REPORT = ""


@dataclass(frozen=True)
class ItemChange:
    """One item, or the whole report under "". `before` and `after` hold the cells; files are those of one side only."""

    item_id: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    files_added: list[Mapping[str, Any]]
    files_dropped: list[Mapping[str, Any]]

    @property
    def is_changed(self) -> bool:
        return bool(self.cells_changed or self.files_added or self.files_dropped)

    @property
    def cells_changed(self) -> list[str]:
        return [cell for cell in CELLS if _cell(self.before, cell) != _cell(self.after, cell)]


def compared(before: Content, after: Content, order: Iterable[str]) -> list[ItemChange]:
    """Of every item in `order`, then of those that stand in a content alone; the whole report last."""
    known = dict.fromkeys((*order, *before, *after))
    known.pop(WHOLE_REPORT, None)
    return [_change(item_id, before.get(item_id, NOTHING), after.get(item_id, NOTHING))
            for item_id in (*known, WHOLE_REPORT)]


def changed_items(before: Content, after: Content) -> set[str]:
    return {each.item_id for each in compared(before, after, ()) if each.is_changed}


def _change(item_id: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> ItemChange:
    old, new = before.get("evidence", []), after.get("evidence", [])
    return ItemChange(item_id, before, after, _not_among(new, old), _not_among(old, new))


def _not_among(files: list[Mapping[str, Any]], others: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """By the bytes: a file with another name is the same file."""
    known = {each["sha256"] for each in others}
    return [each for each in files if each["sha256"] not in known]


def _cell(content: Mapping[str, Any], name: str) -> str:
    return content.get(name) or ""
