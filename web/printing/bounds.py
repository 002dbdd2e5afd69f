"""How much is printed while somebody waits: a page of text takes hundredths of a second, a book takes minutes."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from oversight.papers.document import Document
from oversight.refusal import Refusal

MOST_LETTERS, MOST_LINES, LONGEST_WORD = 800_000, 8_000, 2_000


class TooLongToPrint(Refusal):
    """The Word file of the same paper is made in a second or two, whatever its length."""


def refuse_the_endless(document: Document) -> None:
    """Raises TooLongToPrint."""
    letters = lines = longest = 0
    for text in _texts(document):
        letters += len(text)
        lines += text.count("\n") + 1
        longest = max(longest, *map(len, text.split()), 0)
    if letters > MOST_LETTERS or lines > MOST_LINES or longest > LONGEST_WORD:
        raise TooLongToPrint(
            "Văn bản này quá dài để in ngay thành PDF. Hãy tải bản Word của văn bản rồi in từ đó, "
            "hoặc rút gọn nội dung.")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
