"""What stands between two numbers is divided: the unit of the one, the words that lead to the other."""

from dataclasses import dataclass

from oversight.figures.behind import joined_by
from oversight.figures.lead import Lead, known_lead, longest_lead, read_lead
from oversight.figures.minus import without_minus
from oversight.figures.phrases import FILLER, NEGATIONS, OVER, joining_word, phrase_at
from oversight.figures.quantity import AFTER_A_STOP, AFTER_A_WORD, FIRST, LOOSE
from oversight.figures.tokens import Token
from oversight.figures.unclear import Unclear, quoted


@dataclass(frozen=True)
class Gap:
    """`behind` belongs to the number before. `joined` and the rest are said of the number after."""

    behind: list[Token]
    joined: str
    qualifier: str = ""
    is_negative: bool = False
    is_split: bool = False


def opening(tokens: list[Token], number: Token, whole: str) -> Gap:
    """What stands before the first number."""
    tokens, is_negative = without_minus(tokens, number, whole, is_behind_a_number=False)
    lead = known_lead(_words(_after_the_last_stop(tokens)), number.text, whole)
    return Gap([], FIRST, lead.qualifier, is_negative)


def between(tokens: list[Token], number: Token, whole: str) -> Gap:
    is_split = [token.text for token in tokens] in ([","], ["."])
    if slash := _slash_before(tokens):
        is_beside = number.is_percent and slash > 1  # "1.207 hộ/11,38%"
        return Gap(tokens[:slash - 1], AFTER_A_STOP if is_beside else OVER)
    if [token.kind for token in tokens] == ["dash"]:
        raise Unclear(f"{quoted(whole)} có hai số nối bằng dấu “-”; hãy chỉ ghi một số.")
    tokens, is_negative = without_minus(tokens, number, whole, is_behind_a_number=True)
    stop = max((place for place, token in enumerate(tokens) if _is_stop(token)), default=-1)
    if stop < 0:
        return _undivided(tokens, number, is_negative, whole)
    first = next(place for place, token in enumerate(tokens) if _is_stop(token))
    if tokens[first].kind != "time":
        _refuse_joined(_words(tokens[:first]), whole)
    lead = known_lead(_words(tokens[stop + 1:]), number.text, whole)
    return Gap(tokens[:stop], lead.joined or AFTER_A_STOP, lead.qualifier, is_negative, is_split)


def _undivided(tokens: list[Token], number: Token, is_negative: bool, whole: str) -> Gap:
    words = _words(tokens)
    place = longest_lead(words)
    if place < len(words) and set(words[max(place - 1, 0):place]) & NEGATIONS:  # "12 hộ chưa đạt 60%"
        known_lead(words[place - 1:], number.text, whole)
    _refuse_joined(words[:place], whole)
    if number.is_percent and words[:1] == ("và",):  # "10 và 14%"
        raise joined_by("và", whole)
    lead = read_lead(words[place:], may_join=True) or Lead()
    joined = lead.joined or (AFTER_A_WORD if place < len(words) else LOOSE)
    return Gap(tokens[:place], joined, lead.qualifier, is_negative)


def _refuse_joined(words: tuple[str, ...], whole: str) -> None:
    """"10 đến 14 hộ", "10 hoặc 14 hộ"."""
    if word := joining_word(words):
        raise joined_by(word, whole)


def _slash_before(tokens: list[Token]) -> int:
    """One past the slash that stands before the next number ("10/14", "10 / tổng số 14"), else 0."""
    place = max((place for place, token in enumerate(tokens) if token.kind == "slash"), default=-1)
    if place < 0:
        return 0
    rest = tokens[place + 1:]
    is_plain = all(token.kind == "word" for token in rest)
    return place + 1 if is_plain and _is_filler(_words(rest)) else 0


def _is_filler(words: tuple[str, ...]) -> bool:
    return not words or phrase_at(words, (FILLER,))[1] == len(words)


def _is_stop(token: Token) -> bool:
    return token.kind in ("stop", "time", "dash")


def _after_the_last_stop(tokens: list[Token]) -> list[Token]:
    stop = max((place for place, token in enumerate(tokens) if _is_stop(token)), default=-1)
    return tokens[stop + 1:]


def _words(tokens: list[Token]) -> tuple[str, ...]:
    return tuple(token.word for token in tokens)
