"""Figures that the words of the minutes lost or gained beside the recorded fact: the secretary rewords, never recounts.

A number in two ways of writing is one ("1.207" and "1207", "05/09/2024" and "ngày 5 tháng 9 năm 2024"). Numbers
written in letters are not seen.
"""

import re

DATES = (
    re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)"),
    re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE))
PERCENT = re.compile(r"\s{0,3}(?:%|phần trăm)", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:[.,/]\d+)*%?")
THOUSANDS = re.compile(r"^\d{1,3}(?:\.\d{3})+(?=,|%|$)")


def missing_figures(fact: str, words: str) -> tuple[str, ...]:
    """Those of `fact` that `words` do not have, as they stand in the fact, each once."""
    there = figures_in(words)
    return tuple(typed for figure, typed in figures_in(fact).items() if figure not in there)


def figures_in(text: str) -> dict[str, str]:
    """By their plain form, as they were typed."""
    dates: dict[str, str] = {}
    for pattern in DATES:
        dates |= {_date(match): match[0] for match in pattern.finditer(text)}
        text = pattern.sub(" ", text)
    numbers = NUMBER.findall(PERCENT.sub("%", text))
    return dates | {_plain(number): number for number in numbers}


def _date(match: re.Match) -> str:
    day, month, year = (int(part) for part in match.groups())
    return f"{day:02d}/{month:02d}/{year}"


def _plain(number: str) -> str:
    """Without the dots between thousands and the noughts in front; "54/54" stays a pair."""
    return "/".join(_whole(part) for part in number.split("/"))


def _whole(part: str) -> str:
    bare = THOUSANDS.sub(lambda match: match[0].replace(".", ""), part)
    return re.sub(r"^0+(?=\d)", "", bare)
