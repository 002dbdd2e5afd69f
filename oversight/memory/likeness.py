"""How alike two recommendations are by their words, 0 to 1, whatever marks were typed.

A Vietnamese word is often two syllables ("giải ngân"), so neighbours tell more than single ones. Each counts by how
rare it is among what the unit was asked: of a board for digital transformation "chuyển đổi số" tells little.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from math import log, sqrt

from oversight.memory.function_words import GRAMMAR_WORDS, what_is_left
from oversight.search.short_forms import other_forms
from oversight.search.words import Word, words_in

READ_AT_MOST = 2_000  # letters: who repeats a matter names it near the beginning
ALIKE_FROM = 0.21
"""Chosen on the table of tests/memory/matters.py, which tells what it finds and what it misses."""
SINGLE, PAIR = 0.5, 1.0


@lru_cache(maxsize=4096)  # the same earlier ones are compared again at every pause in typing
def terms_of(text: str) -> Mapping[str, float]:
    """Each term with what it weighs by itself; empty where nothing but words of any recommendation stand."""
    stretches = list(what_is_left(list(_spelt_out(words_in(text[:READ_AT_MOST])))))
    singles = {word: SINGLE for words in stretches for word in words if word not in GRAMMAR_WORDS}
    pairs = {f"{one}_{next_}": PAIR for words in stretches for one, next_ in pairwise(words)
             if {one, next_} - GRAMMAR_WORDS}
    return singles | pairs


def _spelt_out(words: list[Word]) -> Iterator[str]:
    """ "CĐS" and "chuyển đổi số" are one: a short form is read as what it stands for."""
    forms = {form.first: form for form in sorted(other_forms(words), key=lambda form: len(form.words))}
    place = 0
    while place < len(words):
        form = forms.get(place)
        is_longer = form is not None and len(form.words) > form.last - form.first
        yield from (word.plain for word in (form.words if is_longer else words[place:place + 1]))
        place = form.last if is_longer else place + 1


class Rarity:
    """What a term weighs among the texts that one unit was sent; one that none of them has weighs most."""

    def __init__(self, texts: Iterable[str]) -> None:
        read = [terms_of(text) for text in texts]
        self._total = len(read) or 1
        self._with = Counter(term for terms in read for term in terms)

    def likeness(self, one: str, other: str) -> float:
        """The cosine between the two."""
        ours, theirs = terms_of(one), terms_of(other)
        weights = {term: own * log(1 + self._total / (self._with[term] or 1)) for term, own in (ours | theirs).items()}
        shared = sum(weights[term] for term in ours.keys() & theirs.keys())
        return shared / sqrt(_sum(weights, ours) * _sum(weights, theirs)) if shared else 0.0


def common_terms(one: str, other: str) -> frozenset[str]:
    """What both say and is worth marking. Single syllables, without marks alike by chance, only where no pair is."""
    shared = terms_of(one).keys() & terms_of(other).keys()
    pairs = frozenset(term for term in shared if "_" in term)
    return pairs or frozenset(shared)


def _sum(weights: Mapping[str, float], terms: Iterable[str]) -> float:
    return sum(weights[term] for term in terms)
