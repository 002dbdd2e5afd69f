"""Typed text as it is read: composed letters, ASCII digits, single spaces. What was typed is kept elsewhere."""

import re
import unicodedata

# Full-width forms come from keyboards set to Chinese or Japanese and from some scanners.
_FULL_WIDTH = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_QUOTES = dict.fromkeys(map(ord, "\"“”„«»‘`´"), " ") | {ord("’"): "'"}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
_WRITTEN = _FULL_WIDTH | _QUOTES | _DASHES
_AT_THE_ENDS = " \n'.,;:…"
_TAB_BETWEEN_DIGITS = re.compile(r"(?<=[0-9])[ \t]*\t[ \t]*(?=[0-9])")


def plain(text: str) -> str:
    """Lines stay apart, and so do two cells of a spreadsheet that hold digits: 10 and 600 are not 10 600."""
    composed = unicodedata.normalize("NFC", text).translate(_WRITTEN)
    visible = "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")
    parted = _TAB_BETWEEN_DIGITS.sub("\n", visible)
    lines = (" ".join(line.split()) for line in parted.splitlines())
    return "\n".join(line for line in lines if line).lstrip(" \n'").rstrip(_AT_THE_ENDS)
