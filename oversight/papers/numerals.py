"""The signs that number headings of a paper: I. upper case, 1. bold, a) plain (Decree 30/2020, appendix I)."""

from oversight.papers.wording import LETTERS

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """From 1 to 39."""
    signs = ""
    for value, sign in ROMAN:
        while number >= value:
            signs, number = signs + sign, number - value
    return signs


def heading_number(level: int, place: int) -> str:
    """`place` counts from 1; letters begin again after the last one."""
    return {1: roman(place), 2: str(place), 3: LETTERS[(place - 1) % len(LETTERS)]}[level]
