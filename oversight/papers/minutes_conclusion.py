"""Kết luận của chủ trì in the minutes, point by point; the notice of the conclusion prints the same in findings.py."""

from collections.abc import Iterable, Iterator

from oversight.models.sitting import Finding, Sitting
from oversight.papers.blocks import Heading, ItemList, Paragraph
from oversight.papers.findings import KINDS, NOT_CONCLUDED
from oversight.papers.minutes_line import Line, Passage, Pen, recorded
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import MISSING, by_when, sentence_of, term_beside, with_term
from oversight.papers.wording import punctuated

ORIGINS = {"noted": "ghi nhận của chủ trì", "shortcoming": "tồn tại chủ trì nêu", "request": "đề nghị của chủ trì"}
LEVEL = 2


def conclusion_in_minutes(sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    if not sitting.findings:
        text = NOT_CONCLUDED if sitting.is_without_conclusion else MISSING
        yield Passage(Paragraph(text), (recorded("sitting:is_without_conclusion", "kết luận của chủ trì", text),))
    found = [(kind, title, [each for each in sitting.findings if each.kind == kind]) for kind, title in KINDS]
    for place, (kind, title, findings) in enumerate(((k, t, some) for k, t, some in found if some), start=1):
        yield Passage(Heading(LEVEL, title, heading_number(LEVEL, place)))
        yield from _requests(findings, pen) if kind == "request" else _points(findings, pen)


def _points(findings: list[Finding], pen: Pen) -> Iterator[Passage]:
    lines = tuple(_line(each, pen) for each in findings)
    if len(lines) == 1:
        yield Passage(Paragraph(sentence_of(lines[0].words)), lines)
    else:
        yield _list(lines, findings)


def _requests(findings: Iterable[Finding], pen: Pen) -> Iterator[Passage]:
    """Those without a lead unit first, under no name."""
    groups: dict[str, list[Finding]] = {"": []}
    for each in findings:
        groups.setdefault(each.lead_unit.name if each.lead_unit else "", []).append(each)
    if nobodys := groups.pop(""):
        yield _list(tuple(_line(each, pen) for each in nobodys), nobodys)
    for place, (name, some) in enumerate(groups.items(), start=1):
        yield Passage(Heading(LEVEL + 1, f"Đối với {name}", heading_number(LEVEL + 1, place)))
        yield _list(tuple(_line(each, pen) for each in some), some)


def _list(lines: tuple[Line, ...], findings: list[Finding]) -> Passage:
    pairs = zip(lines, findings, strict=True)
    items = tuple(with_term(line.words, row.due_on, row.due_note) for line, row in pairs)
    return Passage(ItemList(punctuated(items)), lines)


def _line(row: Finding, pen: Pen) -> Line:
    when = by_when(row.due_on, row.due_note.strip())
    before = f"Đối với {row.lead_unit.name}:" if row.lead_unit else ""
    line = pen.row(row, ORIGINS[row.kind], row.text, before, f"thời hạn: {when}" if when else "")
    return line.printed_between(before, term_beside(line.words, row.due_on, row.due_note))
