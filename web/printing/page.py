"""A document as HTML. It needs no Flask, so that the command line and the tests print as the server does."""

import re
from functools import cache
from pathlib import Path
from unicodedata import normalize

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from oversight.papers import wording
from oversight.papers.document import Document
from web.printing.check_mark import CheckMark
from web.printing.columns import NAME_WIDTH, column_widths, role_width
from web.printing.ending import ends_in_one_line, with_ending
from web.printing.line_breaks import balanced, watermark_points
from web.printing.place_line import reach

FOLDER = Path(__file__).parents[2] / "templates" / "print"
# Signs that are no letters: control characters and halves of pairs, which the PDF's metadata may not hold,
# and marks of writing direction, which would turn a text round on paper.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


def html(document: Document, mark: CheckMark | None = None) -> str:
    """The whole page with its style, without the fonts. Every text of the document is shown as text."""
    template = environment().get_template("document.html")
    return template.render(document=with_ending(document), title=title(document), mark=mark)


def title(document: Document) -> str:
    """Of the PDF file: what the document says it is, or its type, number and subject."""
    number = document.number and wording.number_and_code(document.number, document.code)
    made = " ".join(filter(None, (document.type_name or "Công văn", number, document.subject)))
    return clean(" ".join((document.title or made).split()))


@cache
def environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined, finalize=clean,
        trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {
        "balanced": balanced, "paragraphs": paragraphs, "number_and_code": wording.number_and_code,
        "punctuated": wording.punctuated}
    environment.globals |= {
        "place_and_date": wording.place_and_date, "reach": reach, "item_sign": wording.item_sign,
        "ends_in_one_line": ends_in_one_line,
        "column_widths": column_widths, "name_width": NAME_WIDTH, "role_width": role_width,
        "watermark_points": watermark_points}
    return environment


def clean(value: object) -> object:
    """NFC, or marks typed apart from their letters are drawn apart; markup of ours passes as it is."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return CONTROL.sub("", normalize("NFC", value))
    return value


def paragraphs(text: str) -> list[str]:
    """Each typed line is a paragraph; empty lines separate nothing more."""
    return [line.strip() for line in text.splitlines() if line.strip()]
