"""The codes of an outline: sections I, II …, their indicators 1.1, 1.2 …; parts and denominators are named by them."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from oversight.papers.numerals import roman

Row = Mapping[str, Any]


def codes_in(text: str) -> list[str]:
    """"A2, A3; A4" or "A2 + A3", as written in the column of parts."""
    return [code for each in re.split(r"[,;+\n]", text or "") if (code := " ".join(each.split()))]


def same_code(code: str) -> str:
    """For comparing only: "a1" and "A1" would be told apart by no reader."""
    return " ".join((code or "").split()).casefold()


def is_indicator(row: Row) -> bool:
    return row.get("kind") == "indicator"


def with_codes(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """Items without a code get the next free one of their place; those that have one keep it."""
    rows = [dict(row) for row in rows]
    taken = {same_code(row["code"]) for row in rows if row.get("code")}
    section = place = 0
    for row in rows:
        section, place = (section, place + 1) if is_indicator(row) else (section + 1, 0)
        if not row.get("code"):
            row["code"] = _free_code(row, section, place, taken)
            taken.add(same_code(row["code"]))
    return rows


def _free_code(row: Row, section: int, place: int, taken: set[str]) -> str:
    while same_code(code := _code(row, section, place)) in taken:
        section, place = (section, place + 1) if is_indicator(row) else (section + 1, 0)
    return code


def _code(row: Row, section: int, place: int) -> str:
    if not is_indicator(row):
        return roman(section) if section < 40 else str(section)
    return f"{section}.{place}" if section else str(place)


def following(row: Row, fresh: Mapping[str, str]) -> dict[str, Any]:
    """The row with its references led to new codes; `fresh` maps what same_code says of the old ones."""
    parts = [fresh.get(same_code(code), code) for code in codes_in(row.get("part_codes", ""))]
    denominator = row.get("denominator_code") or ""
    return {**row, "part_codes": ", ".join(parts), "denominator_code": fresh.get(same_code(denominator), denominator)}


def renumbered(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """All codes anew, in the order of the rows; references follow."""
    old = [dict(row) for row in rows]
    new = with_codes(row | {"code": ""} for row in old)
    fresh = {same_code(was["code"]): row["code"] for was, row in zip(old, new, strict=True) if was.get("code")}
    return [following(row, fresh) for row in new]
