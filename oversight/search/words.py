"""A text as its words, each as it is spelt and as a hurried hand types it. Index, question and excerpt all read so."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")  # letters and digits; a text from a Mac bears its marks beside them
MOST_LETTERS = 40
TONES = {*"\u0300\u0301\u0303\u0309\u0323"}
Y_FOR_I = {"hy", "ky", "ly", "my", "quy", "sy", "ty"}


class Word(NamedTuple):
    """`start` and `end` in the text; `plain` without marks ("de"), `spelt` with them ("đề"), the tone always last."""

    start: int
    end: int
    plain: str
    spelt: str

    @property
    def is_exact(self) -> bool:
        """More was typed than the plain word: marks, or the zero of "04"."""
        return self.spelt != self.plain


def words_in(text: str) -> list[Word]:
    read = (Word(found.start(), found.end(), *_read(found.group())) for found in WORD.finditer(text))
    return [word for word in read if word.plain]


@lru_cache(maxsize=65536)  # the words of a language are few
def _read(word: str) -> tuple[str, str]:
    return _plain(word[:4 * MOST_LETTERS]), _spelt(word[:4 * MOST_LETTERS])


def _plain(word: str) -> str:
    """"Đề" and "de", "04" and "4", "tỷ" and "tỉ" are one."""
    letters = unicodedata.normalize("NFKD", word).casefold().replace("đ", "d")
    plain = "".join(letter for letter in letters if letter.isalnum())[:MOST_LETTERS]
    if plain.isdigit():
        return plain.lstrip("0") or "0"
    return f"{plain[:-1]}i" if plain in Y_FOR_I else plain


def _spelt(word: str) -> str:
    """Where in a word the tone is put ("hoà", "hòa") is a habit of keyboards."""
    letters = unicodedata.normalize("NFD", word.casefold())
    toned = "".join(sorted(letters, key=lambda letter: letter in TONES))
    return unicodedata.normalize("NFC", "".join(filter(_is_kept, toned)))[:MOST_LETTERS]


def _is_kept(letter: str) -> bool:
    return letter.isalnum() or unicodedata.combining(letter) > 0
