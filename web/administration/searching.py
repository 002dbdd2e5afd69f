"""Finding rows by any of their words, typed with or without accents."""

import unicodedata
from typing import Any

SEARCHED_FROM = 20
A_PAGE = 100


def folded(text: str) -> str:
    """"Đặng Thị Hiền" and "dang thi hien" become the same."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def found(cells: list[dict[str, Any]], query: str) -> list[dict[str, Any]]:
    """The rows in which every word of the query stands somewhere."""
    words = folded(query).split()
    return [row for row in cells if all(word in _all_text(row) for word in words)]


def _all_text(row: dict[str, Any]) -> str:
    return folded(" ".join(str(value) for key, value in row.items() if key != "url" and value))
