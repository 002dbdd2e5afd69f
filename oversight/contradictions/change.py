"""A change is no level: "tăng 12%" says nothing of the 80% that were to be reached."""

import re
from typing import Any

from oversight.figures import Figure

_CHANGE = re.compile(r"\b(tăng|giảm|thêm)\b")
_PERCENT_CHANGE = re.compile(r"\b(?:tăng|giảm|thêm)\b(?![^%]*\bcòn\b)[^,;()%]*(?:,\d[^,;()%]*)?%"
                             r"|%\s*\(?(?:tăng|giảm|thêm)\b")
_COMPARED = re.compile(r"\b(kế hoạch|so với|cùng kỳ|chỉ tiêu năm)\b")


def is_a_change(item: Any, figure: Figure) -> bool:
    """Its value or its percentage; not where the outline asks for the change itself ("Tỷ lệ giảm hộ nghèo")."""
    said = _changes(figure.qualifier) | _changes(figure.percent_qualifier) | _percent_changes(figure)
    return bool(said - _changes_in(item.text))


def is_a_share(item: Any, figure: Figure) -> bool:
    """Whether the percentage is of the denominator: of "giảm 318/400 hộ; 60%" it is, "95% kế hoạch" is of a plan."""
    if _COMPARED.search(figure.typed.casefold()):
        return False
    if figure.denominator is not None and not _changes(figure.percent_qualifier):
        return not _percent_changes(figure) - _changes_in(item.text)
    return not is_a_change(item, figure)


def _changes(qualifier: str) -> set[str]:
    """"Giảm còn 5 hộ" tells the level."""
    return set() if "còn" in qualifier.casefold().split() else _changes_in(qualifier)


def _percent_changes(figure: Figure) -> set[str]:
    if figure.percent is None:
        return set()
    return {word for found in _PERCENT_CHANGE.finditer(figure.typed.casefold()) for word in _changes_in(found[0])}


def _changes_in(text: str | None) -> set[str]:
    return set(_CHANGE.findall((text or "").casefold()))
