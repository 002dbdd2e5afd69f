"""What the engines keep of a text: words as they stand, no more. How they are made is decided here, once for both.

A token is a plain word ("nghi"), a word as spelt where that says more ("nghị"), or two neighbours ("de_nghi"), which
is how words that belong together are told from words that only stand on one page.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from oversight.search.short_forms import other_forms
from oversight.search.words import Word, words_in

MOST_READ = 60_000  # letters of one text; PostgreSQL keeps no more than a megabyte of tokens


def tokens_of(*texts: str) -> set[str]:
    lines = (line for text in texts for line in text[:MOST_READ].splitlines())
    return {token for line in lines for token in _tokens(words_in(line))}


def pairs(words: Iterable[Word]) -> Iterator[str]:
    return (f"{one.plain}_{next_.plain}" for one, next_ in pairwise(words))


def _tokens(words: Sequence[Word]) -> Iterator[str]:
    yield from _written(words)
    for other in other_forms(words):
        yield from _written([*words[max(0, other.first - 1):other.first], *other.words, *words[other.last:][:1]])


def _written(words: Sequence[Word]) -> Iterator[str]:
    for word in words:
        yield word.plain
        yield word.spelt
    yield from pairs(words)
