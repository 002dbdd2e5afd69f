"""Papers handed over in the room, as the minutes list them."""

from collections.abc import Iterator

from oversight.models.ledger import HandedDocument
from oversight.models.sitting import Sitting
from oversight.papers.blocks import ItemList
from oversight.papers.minutes_line import Line, Passage, Pen, recorded
from oversight.papers.phrases import without_stop
from oversight.papers.wording import punctuated
from oversight.rules.forms_of_address import addressed


def documents_of(sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    lines = tuple(_line(row, pen) for row in sitting.handed_in)
    if lines:
        yield Passage(ItemList(punctuated(tuple(line.words for line in lines))), lines)


def _line(row: HandedDocument, pen: Pen) -> Line:
    number = f" ({row.number})" if row.number else ""
    giver = ", ".join(filter(None, (addressed(pen.speakers.named(row.given_by)), row.unit.name if row.unit else "")))
    parts = (without_stop(row.name) + number, f"do {giver} cung cấp" if giver else "", without_stop(row.note))
    return recorded(f"{row.__tablename__}:{row.id}", "tài liệu nhận tại buổi làm việc", ", ".join(filter(None, parts)))
