"""Items taken from elsewhere join an outline: into the section of the same name, never twice."""

from collections.abc import Iterable, Mapping
from typing import Any

from oversight.rules.outline_codes import following, is_indicator, same_code, with_codes
from oversight.rules.same_name import plain

Row = dict[str, Any]
Group = tuple[Row | None, list[Row]]
WAS = "code before it joined"


def joined(here: Iterable[Mapping[str, Any]], coming: Iterable[Mapping[str, Any]]) -> list[Row]:
    """`here` in its order, with what it did not have yet. What comes brings no id, and gets codes of this outline."""
    groups = _groups(here)
    new = [{name: cell for name, cell in row.items() if name != "id"} for row in coming]
    if not groups:
        return new
    known = {_name_of(row) for row in _flat(groups)}
    for head, indicators in _groups(row | {WAS: row.get("code") or "", "code": ""} for row in new):
        _take(groups, head, [row for row in indicators if _name_of(row) not in known])
    rows = with_codes(_flat(groups))
    fresh = _fresh(rows, new)
    return [_settled(row, fresh) for row in rows]


def _fresh(rows: list[Row], new: list[Row]) -> dict[str, str]:
    """From codes where the rows came from to codes here, also of those that were here already."""
    came = {same_code(row[WAS]): row["code"] for row in rows if row.get(WAS)}
    named = {_name_of(row): row["code"] for row in reversed(rows)}
    return {same_code(row["code"]): named[_name_of(row)] for row in new if row.get("code")} | came


def _settled(row: Row, fresh: Mapping[str, str]) -> Row:
    own = {name: cell for name, cell in row.items() if name != WAS}
    return following(own, fresh) if WAS in row else own


def _take(groups: list[Group], head: Row | None, indicators: list[Row]) -> None:
    own = next((rows for other, rows in groups if _name_of(other) == _name_of(head)), None)
    if own is not None:
        own.extend(indicators)
    elif head is None:
        groups.insert(0, (None, indicators))
    else:
        groups.append((head, indicators))


def _name_of(row: Mapping[str, Any] | None) -> tuple[str, str] | None:
    return (row.get("kind") or "narrative", plain(row.get("text") or "")) if row else None


def _groups(rows: Iterable[Mapping[str, Any]]) -> list[Group]:
    found: list[Group] = []
    for row in map(dict, rows):
        if not is_indicator(row):
            found.append((row, []))
        elif found:
            found[-1][1].append(row)
        else:
            found.append((None, [row]))
    return found


def _flat(groups: Iterable[Group]) -> list[Row]:
    return [row for head, indicators in groups for row in ([head] if head else []) + indicators]
