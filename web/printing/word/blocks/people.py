"""Those present, one group: order, name, title, and role where somebody has one."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.blocks import Participants, Person
from oversight.papers.document import Document
from web.printing.columns import LANDSCAPE, NAME_WIDTH, PORTRAIT, role_width
from web.printing.word.elements import paragraph
from web.printing.word.keeping import keep_the_end
from web.printing.word.lengths import of_millimetres
from web.printing.word.spaces import gap
from web.printing.word.tables import cell, row, table

STYLE, ORDER = "NguoiDu", 9.0
PADDING = (1.5, 4)  # points
BEFORE_THE_NAME = of_millimetres(1)


def participants(group: Participants, document: Document, is_landscape: bool) -> Iterator[Any]:
    yield paragraph("Muc", f"{group.number}. {group.title}" if group.number else group.title)
    if not group.people:
        yield paragraph("NoiDung", "Không có.")
        return
    widths = _widths(group, LANDSCAPE if is_landscape else PORTRAIT)
    rows = [_row(place, person, widths) for place, person in enumerate(group.people, start=1)]
    keep_the_end(rows)
    yield table(widths, rows, padding=PADDING)
    yield gap(8)


def _widths(group: Participants, measure: float) -> tuple[float, ...]:
    role = role_width(group) if any(person.role for person in group.people) else 0
    widths = (ORDER, NAME_WIDTH, measure - ORDER - NAME_WIDTH - role)
    return (*widths, role) if role else widths


def _row(place: int, person: Person, widths: tuple[float, ...]) -> Any:
    order = paragraph(STYLE, f"{place}.", right=BEFORE_THE_NAME, align="right")
    texts = (paragraph(STYLE, text) for text in (person.name, person.title, person.role))
    return row(*(cell(width, text) for width, text in zip(widths, (order, *texts), strict=False)))
