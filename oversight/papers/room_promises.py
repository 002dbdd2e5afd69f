"""Cam kết của đơn vị: who promised what, by when, and word for word."""

from collections.abc import Iterator

from oversight.models.ledger import Commitment
from oversight.models.sitting import Sitting
from oversight.papers import blocks
from oversight.papers.blocks import Paragraph
from oversight.papers.minutes_line import Line, Passage, Pen
from oversight.papers.phrases import by_when, sentence_of, without_stop
from oversight.papers.speakers import presented_as, spoken_of
from oversight.rules.forms_of_address import addressed


def promises_of(sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    for row in sitting.commitments:
        who, title = presented_as(row.who, row.who_title, row.unit, sitting)
        line = pen.row(row, _origin(who), row.text, spoken_of(who, title), _after(row))
        text = f"{_sentence(line, row)}{_quoted(row)}"
        yield Passage(blocks.Statement(who, text, title) if who else Paragraph(text), (line,))


def _sentence(line: Line, row: Commitment) -> str:
    term = _term(row)
    return sentence_of(f"{without_stop(line.words)}; {term}" if term else line.words)


def _after(row: Commitment) -> str:
    return "; ".join(filter(None, (_term(row), _quoted(row).strip())))


def _term(row: Commitment) -> str:
    when = by_when(row.due_on, row.due_note.strip())
    return f"thời hạn: {when}" if when else ""


def _quoted(row: Commitment) -> str:
    return f"\nNguyên văn: “{row.quote.strip().strip('“”')}”." if row.quote.strip() else ""


def _origin(who: str) -> str:
    return f"sổ lời hứa, {addressed(who)}" if who else "sổ lời hứa"
