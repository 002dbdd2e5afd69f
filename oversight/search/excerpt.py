"""The piece of a text in which what was asked stands, and which of its words those are."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from oversight.search.asked import Asked, Look
from oversight.search.short_forms import other_forms
from oversight.search.tokens import pairs
from oversight.search.words import Word, words_in

ROOM, BEFORE, MOST_WEIGHED = 240, 60, 400


class Piece(NamedTuple):
    text: str
    is_found: bool


class Hit(NamedTuple):
    start: int
    end: int
    plain: frozenset[str]


def marked(text: str, asked: Asked, look: Look) -> list[Piece]:
    """The whole text, with its found words told apart; `look` is the one that found it."""
    return list(_pieces(text, 0, len(text), _joined(text, _hits(text, asked, look))))


def excerpt(text: str, asked: Asked, look: Look, room: int = ROOM) -> list[Piece]:
    """About `room` letters around the densest place; the beginning of the text where nothing stands in it."""
    hits = _hits(text, asked, look)
    start, end = _window(text, hits, room)
    inside = [hit for hit in hits if start <= hit.start and hit.end <= end]
    return list(_pieces(text, start, end, _joined(text, inside)))


def _hits(text: str, asked: Asked, look: Look) -> list[Hit]:
    """In the order of the text. Where a short form stands for words asked for, it is the hit."""
    words = words_in(text)
    own = (Hit(words[place].start, words[place].end, frozenset({words[place].plain}))
           for place in _places(words, asked, look))
    return sorted([*own, *_in_other_forms(words, asked)], key=lambda hit: (hit.start, hit.end))


def _places(words: Sequence[Word], asked: Asked, look: Look) -> list[int]:
    """A word that stands alone is no hit where words were found side by side: "đề xuất" is not "đề nghị"."""
    found = {place for place, word in enumerate(words) if _is_asked_for(word, asked, look)}
    near = tuple(pairs(asked.words)) if look.is_near else ()
    if not near:
        return sorted(found)
    together = [place for place, pair in enumerate(pairs(words))
                if pair in near or (look.beginning and pair.startswith(look.beginning))]
    return sorted({place + step for place in together if {place, place + 1} <= found for step in (0, 1)})


def _is_asked_for(word: Word, asked: Asked, look: Look) -> bool:
    if look.beginning and word.plain.startswith(look.beginning.rpartition("_")[2]):
        return True
    return not asked.spelt.isdisjoint((word.plain, word.spelt)) if look.is_exact else word.plain in asked.plain


def _in_other_forms(words: Sequence[Word], asked: Asked) -> Iterator[Hit]:
    for other in other_forms(words):
        meant = frozenset(word.plain for word in other.words) & asked.plain
        if meant - {word.plain for word in words[other.first:other.last]}:
            yield Hit(words[other.first].start, words[other.last - 1].end, meant)


def _window(text: str, hits: list[Hit], room: int) -> tuple[int, int]:
    if len(text) <= room:
        return 0, len(text)
    best = max(range(min(len(hits), MOST_WEIGHED)), key=lambda place: _weight(hits, place, room), default=None)
    start = max(0, hits[best].start - BEFORE) if best is not None else 0
    return _from_a_word(text, start), _to_a_word(text, min(len(text), start + room))


def _weight(hits: list[Hit], place: int, room: int) -> tuple[int, int]:
    """How many of the words stand there, how many side by side; the first such place wins."""
    near = [hit for hit in hits[place:place + 40] if hit.end <= hits[place].start + room - BEFORE]
    beside = sum(one.end + 1 == other.start for one, other in zip(near, near[1:], strict=False))
    return len(frozenset().union(*(hit.plain for hit in near))), beside


def _from_a_word(text: str, start: int) -> int:
    return 0 if start == 0 else text.find(" ", start - 1, start + 40) + 1 or start


def _to_a_word(text: str, end: int) -> int:
    if end == len(text):
        return end
    blank = text.rfind(" ", end - 40, end)
    return blank if blank > 0 else end


def _joined(text: str, hits: list[Hit]) -> list[tuple[int, int]]:
    """Found words side by side are one mark."""
    spans: list[tuple[int, int]] = []
    for hit in hits:
        if spans and (hit.start <= spans[-1][1] or text[spans[-1][1]:hit.start].isspace()):
            spans[-1] = spans[-1][0], max(spans[-1][1], hit.end)
        else:
            spans.append((hit.start, hit.end))
    return spans


def _pieces(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[Piece]:
    if start > 0:
        yield Piece("… ", False)
    place = start
    for first, last in spans:
        if first > place:
            yield Piece(text[place:first], False)
        yield Piece(text[first:last], True)
        place = last
    if place < end:
        yield Piece(text[place:end], False)
    if end < len(text):
        yield Piece(" …", False)
