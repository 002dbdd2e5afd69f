"""Cam kết của đơn vị: who promised what, by when, and word for word."""

from collections.abc import Iterator

from oversight.models.ledger import Commitment
from oversight.models.sitting import Sitting
from oversight.papers import blocks
from oversight.papers.blocks import Paragraph
from oversight.papers.minutes_line import Line, Passage, Pen
from oversight.papers.phrases import by_when, same_words, sentence_of, term_beside, without_stop
from oversight.papers.speakers import presented_as, spoken_of
from oversight.rules.forms_of_address import addressed


def promises_of(sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    for row in sitting.commitments:
        told = (row.who, row.who_title, row.unit)
        who, title = pen.speakers.presented(*told)
        line = pen.row(row, _origin(who), row.text, spoken_of(*presented_as(*told, sitting)), _recorded_after(row))
        term, quote = term_beside(line.words, row.due_on, row.due_note), _quote_beside(line, row)
        text = "\n".join(filter(None, (_sentence(line, term), quote)))
        line = line.printed_between(spoken_of(who, title), "; ".join(filter(None, (term, quote))))
        yield Passage(blocks.Statement(who, text, title) if who else Paragraph(text), (line,))


def _sentence(line: Line, term: str) -> str:
    return sentence_of(f"{without_stop(line.words)}; {term}" if term else line.words)


def _quote_beside(line: Line, row: Commitment) -> str:
    """Nothing where the words are the quote."""
    return "" if same_words(line.words, _bare(row.quote)) else _quoted(row)


def _recorded_after(row: Commitment) -> str:
    when = by_when(row.due_on, row.due_note.strip())
    return "; ".join(filter(None, (f"thời hạn: {when}" if when else "", _quoted(row))))


def _quoted(row: Commitment) -> str:
    return f"Nguyên văn: “{_bare(row.quote)}”." if row.quote.strip() else ""


def _bare(quote: str) -> str:
    return quote.strip().strip("“”")


def _origin(who: str) -> str:
    return f"sổ lời hứa, {addressed(who)}" if who else "sổ lời hứa"
