"""How much room words take, guessed: the server does not know which font the reader's machine will choose."""

import re
from collections.abc import Iterator
from unicodedata import combining, normalize

from web.printing.page import clean

# Widths in ems of Arial and its like, rounded up; a narrower font only leaves some air.
GROUPS = (
    (0.3, " .,:;'|!iIjlft()[]/-·"), (0.4, 'r"*'), (0.58, "abcdeghknopqsuvxyzđ0123456789J?_#$+<>=~L"),
    (0.69, "TFZABEKPSVXYRCDHNUĐ&"), (0.8, "GOQw"), (0.92, "mM%"), (0.98, "W"), (1.05, "@—…"))
WIDTHS = {letter: ems for ems, letters in GROUPS for letter in letters}
STRANGE = 1.2  # a letter of another script
BOLD = 1.08
ROOMY = 1.04  # Noto Sans is a little wider than Arial
ELLIPSIS = "…"


def plain(text: str) -> str:
    """On one line, in NFC, without the signs that XML refuses and those that turn the direction of writing."""
    return " ".join(re.sub(r"\s+", " ", str(clean("".join(text)))).split())


def width(text: str, size: float, *, is_bold: bool = False) -> float:
    return sum(map(_ems, normalize("NFD", text))) * size * ROOMY * (BOLD if is_bold else 1)


def wrapped(text: str, room: float, size: float, *, most: int, is_bold: bool = False) -> list[str]:
    """At most `most` lines that fit the room; what is left out becomes an ellipsis. No text, no line."""
    lines: list[str] = []
    for word in _words(text, room, size, is_bold):
        if lines and width(f"{lines[-1]} {word}", size, is_bold=is_bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines if len(lines) <= most else [*lines[:most - 1], _shortened(lines[most - 1], room, size, is_bold)]


def _ems(letter: str) -> float:
    return 0 if combining(letter) else WIDTHS.get(letter, STRANGE)


def _words(text: str, room: float, size: float, is_bold: bool) -> Iterator[str]:
    """A word longer than a line is cut wherever the line ends."""
    for word in text.split():
        while width(word, size, is_bold=is_bold) > room:
            fits = _fitting(word, room, size, is_bold)
            yield word[:fits]
            word = word[fits:]
        if word:
            yield word


def _fitting(text: str, room: float, size: float, is_bold: bool) -> int:
    used = 0.0
    for place, letter in enumerate(text):
        used += width(letter, size, is_bold=is_bold)
        if used > room:
            return max(place, 1)
    return len(text)


def _shortened(line: str, room: float, size: float, is_bold: bool) -> str:
    kept = _fitting(line, room - width(ELLIPSIS, size, is_bold=is_bold), size, is_bold)
    return line[:kept].rstrip(" ,.;:-") + ELLIPSIS
