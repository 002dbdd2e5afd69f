"""Signatures never stand on a page without text: the end of the text goes over with them."""

from collections.abc import Iterable
from itertools import chain
from typing import Any

from docx.oxml.ns import qn

LAST_ROWS = -2


def keep_with_next(elements: Iterable[Any]) -> None:
    """Of a table its last two rows; of a long paragraph Word brings two lines along."""
    _keep(chain.from_iterable(map(_last_paragraphs, elements)))


def _last_paragraphs(element: Any) -> list[Any]:
    if element.tag == qn("w:p"):
        return [element]
    rows = element.findall(qn("w:tr"))[LAST_ROWS:]
    return [paragraph for row in rows for paragraph in row.iter(qn("w:p"))]


def keep_the_edges(rows: list[Any]) -> None:
    """The first row is never alone at the foot of a page, nor the last one at the head of the next."""
    for row in (*rows[:-1][:1], *rows[-2:-1]):
        _keep(row.iter(qn("w:p")))


def keep_the_end(rows: list[Any]) -> None:
    """Of three and more the last one is never alone at the head of a page; the first may stand alone under its heading,
    which costs less room."""
    for row in rows[1:][-2:-1]:
        _keep(row.iter(qn("w:p")))


def _keep(paragraphs: Iterable[Any]) -> None:
    for paragraph in paragraphs:
        paragraph.get_or_add_pPr().keepNext_val = True
