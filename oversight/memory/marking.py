"""A text cut to what fits in a line or two, with the words it shares with another told apart."""

from collections.abc import Collection

from oversight.search.excerpt import Piece
from oversight.search.words import words_in

ROOM = 240


def marked_piece(text: str, common: Collection[str], room: int = ROOM) -> list[Piece]:
    """`common` are plain words. Cut between words, with "…" where something was left out."""
    line = " ".join(text.split())
    is_cut = len(line) > room
    shown = line[:room].rsplit(" ", 1)[0] if is_cut else line
    return [*_pieces(shown, common), *([Piece("…", False)] if is_cut else [])]


def _pieces(text: str, common: Collection[str]) -> list[Piece]:
    found, end = [], 0
    for word in words_in(text):
        if word.plain in common:
            found += [Piece(text[end:word.start], False), Piece(text[word.start:word.end], True)]
            end = word.end
    return [piece for piece in (*found, Piece(text[end:], False)) if piece.text]
