"""What somebody typed into the box, as questions that the engines can answer."""

from dataclasses import dataclass
from functools import cached_property

from oversight.search.tokens import pairs
from oversight.search.words import Word, words_in

MOST_WORDS, MOST_TYPED = 12, 400


@dataclass(frozen=True)
class Look:
    """Entries that hold all of `tokens`, and a token that begins with `beginning` if there is one.

    `is_near`: in the order typed, side by side. `is_exact`: with the marks as typed.
    """

    tokens: tuple[str, ...]
    is_near: bool = True
    is_exact: bool = True
    beginning: str = ""


@dataclass(frozen=True)
class Asked:
    """`words` are at most MOST_WORDS; `is_cut` when more was typed. Signs and marks alone ask for nothing."""

    words: tuple[Word, ...]
    is_cut: bool = False

    @cached_property
    def plain(self) -> frozenset[str]:
        return frozenset(word.plain for word in self.words)

    @cached_property
    def spelt(self) -> frozenset[str]:
        return frozenset(word.spelt for word in self.words)

    @cached_property
    def looks(self) -> list[Look]:
        """From the closest to the widest, each with all that the one before finds among what has the same marks."""
        near, plain = tuple(pairs(self.words)), tuple(word.plain for word in self.words)
        exact = [Look((*near, *self.spelt)), Look((*self.spelt,), is_near=False)]
        any_marks = [Look((*near, *plain), is_exact=False), Look(plain, is_near=False, is_exact=False)]
        is_exact = any(word.is_exact for word in self.words)
        found = [*exact, *any_marks] if is_exact else any_marks
        return found if near else found[::2]

    @cached_property
    def widest(self) -> Look:
        return self.looks[-1]

    @cached_property
    def unfinished(self) -> Look | None:
        """While somebody is typing, the last word may be the beginning of one, beside those already typed."""
        *before, last = self.words
        if last.plain.isdigit():
            return None
        there = (*pairs(before), *(word.plain for word in before))
        return Look(there, is_exact=False, beginning="_".join(word.plain for word in (*before[-1:], last)))


def read(typed: str) -> Asked:
    words = words_in(typed[:MOST_TYPED])
    return Asked(tuple(words[:MOST_WORDS]), len(words) > MOST_WORDS or len(typed) > MOST_TYPED)
