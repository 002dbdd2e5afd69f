"""A text cut to what fits in a line or two, with what it shares with another told apart."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from oversight.search.excerpt import Piece
from oversight.search.words import Word, words_in

ROOM = 240


def marked_piece(text: str, common: Collection[str], room: int = ROOM) -> list[Piece]:
    """`common` are terms of likeness.py. Cut between words, with "…" where something was left out."""
    line = " ".join(text.split())
    is_cut = len(line) > room
    shown = line[:room].rsplit(" ", 1)[0] if is_cut else line
    return [*_pieces(shown, common), *([Piece("…", False)] if is_cut else [])]


def _pieces(text: str, common: Collection[str]) -> list[Piece]:
    found, end = [], 0
    for first, last in _stretches(words_in(text), common):
        found += [Piece(text[end:first], False), Piece(text[first:last], True)]
        end = last
    return [piece for piece in (*found, Piece(text[end:], False)) if piece.text]


def _stretches(words: list[Word], common: Collection[str]) -> Iterator[tuple[int, int]]:
    """From where to where something common stands; neighbours that hold together are one."""
    joined: list[tuple[int, int]] = []
    for first, last in _hits(words, common):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], last
        else:
            joined.append((first, last))
    yield from joined


def _hits(words: list[Word], common: Collection[str]) -> Iterator[tuple[int, int]]:
    """In the order of the text."""
    singles = [(word.start, word.end) for word in words if word.plain in common]
    pairs = [(one.start, two.end) for one, two in pairwise(words) if f"{one.plain}_{two.plain}" in common]
    yield from sorted(singles + pairs)
