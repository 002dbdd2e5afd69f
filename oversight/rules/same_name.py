"""Whether two names, as people type them, name the same: "UBND xã A" and "Uỷ ban  nhân dân xã A" do."""

import unicodedata
from functools import lru_cache

TONES = {*"\u0300\u0301\u0303\u0309\u0323"}
SHORT_FOR = {"ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân", "bcđ": "ban chỉ đạo", "mttq": "mặt trận tổ quốc"}


def is_same_name(one: str, other: str) -> bool:
    return plain(one) == plain(other)


@lru_cache(maxsize=8192)  # a comparison asks for each name of an outline once a unit
def plain(name: str) -> str:
    """For comparing only. Where in a word the tone is put ("uỷ", "ủy") is a habit of keyboards."""
    words = (SHORT_FOR.get(word, word) for word in unicodedata.normalize("NFC", name).lower().split())
    return " ".join(_tone_last(word) for word in " ".join(words).split())


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return "".join(sorted(letters, key=lambda letter: letter in TONES))
