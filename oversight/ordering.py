"""The Vietnamese order of names: by given name, then family name; đ after d, ă â after a; tones last.

Databases sort these letters each in its own way, so the order is made here, the same on every engine.
"""

import unicodedata

LETTERS = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}

Key = tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]


def by_given_name(name: str) -> Key:
    """A sort key: the last word first, then the others from the left."""
    words = name.lower().split()
    return tuple(_word(word) for word in (*words[-1:], *words[:-1]))


def by_words(text: str) -> Key:
    """A sort key for titles: the words from the left."""
    return tuple(_word(word) for word in text.lower().split())


def _word(word: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Letters first, tones only between words of the same letters."""
    decomposed = unicodedata.normalize("NFD", word)
    toneless = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in TONES))
    letters = tuple(LETTERS.get(letter, 100 + ord(letter)) for letter in toneless)
    return letters, tuple(TONES[mark] for mark in decomposed if mark in TONES)
