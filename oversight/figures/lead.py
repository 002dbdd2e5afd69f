"""The words before a number: what qualifies it and how it hangs on the number before it."""

from dataclasses import dataclass

from oversight.figures.phrases import AT, FILLER, OVER, PART, QUALIFIER, WITH, phrase_at
from oversight.figures.unclear import Unclear, quoted

_JOINING = (OVER, AT, WITH, PART)


@dataclass(frozen=True)
class Lead:
    """`joined` is one of OVER, AT, WITH, PART, or nothing said."""

    qualifier: str = ""
    joined: str = ""


def read_lead(words: tuple[str, ...], *, may_join: bool) -> Lead | None:
    """None when some word is not known. `may_join`: "trên" right behind a number joins, elsewhere it qualifies."""
    qualifiers, joined, place = [], "", 0
    while place < len(words):
        order = (*_JOINING, QUALIFIER, FILLER) if may_join and place == 0 else (QUALIFIER, FILLER, PART, WITH)
        kind, length = phrase_at(words[place:], order)
        if not kind:
            return None
        if kind == QUALIFIER:
            qualifiers.append(" ".join(words[place:place + length]))
        elif kind != FILLER:
            joined = joined or kind
        place += length
    return Lead(" ".join(qualifiers), joined)


def known_lead(words: tuple[str, ...], said: str, whole: str) -> Lead:
    """After a stop or at the beginning. Raises Unclear: an unknown word may make another number of it."""
    lead = read_lead(words, may_join=False)
    if lead is None:
        raise Unclear(f"Không rõ “{' '.join(words)}” trước số {said} trong {quoted(whole)} nghĩa là gì; "
                      "hãy ghi số trước, đơn vị sau, ví dụ 1.207 hộ.")
    return lead


def longest_lead(words: tuple[str, ...]) -> int:
    """Where the lead of the next number begins among words that no mark divides; their count when nowhere."""
    return next((place for place in range(len(words)) if read_lead(words[place:], may_join=True)), len(words))
