"""Kết luận của chủ trì: what was noted, what falls short, and what is asked of whom by when."""

from collections.abc import Iterable, Iterator

from oversight.models.sitting import Finding, Sitting
from oversight.papers.blocks import Block, Heading, ItemList, Paragraph
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import MISSING, sentence_of, with_term
from oversight.papers.wording import punctuated

KINDS = (
    ("noted", "Ghi nhận kết quả đạt được"), ("shortcoming", "Tồn tại, hạn chế"), ("request", "Đề nghị, kiến nghị"))
NOT_CONCLUDED = "Chủ trì chưa kết luận tại buổi làm việc."


def conclusion_of(sitting: Sitting, level: int) -> Iterator[Block]:
    """Sections by kind under headings of `level`; the groups of requests one level below."""
    if not sitting.findings:
        yield Paragraph(NOT_CONCLUDED if sitting.is_without_conclusion else MISSING)
    found = [(kind, title, [each for each in sitting.findings if each.kind == kind]) for kind, title in KINDS]
    for place, (kind, title, findings) in enumerate(((k, t, some) for k, t, some in found if some), start=1):
        yield Heading(level, title, heading_number(level, place))
        yield from requests_by_unit(findings, level + 1) if kind == "request" else _points(findings)


def requests_by_unit(findings: Iterable[Finding], level: int) -> Iterator[Block]:
    """Those without a lead unit first, under no name: whom the chair did not name is not named here."""
    groups: dict[str, list[str]] = {"": []}
    for each in findings:
        name = each.lead_unit.name if each.lead_unit else ""
        groups.setdefault(name, []).append(with_term(each.text, each.due_on, each.due_note))
    if groups[""]:
        yield ItemList(punctuated(tuple(groups[""])))
    for place, name in enumerate((name for name in groups if name), start=1):
        yield Heading(level, f"Đối với {name}", heading_number(level, place))
        yield ItemList(punctuated(tuple(groups[name])))


def _points(findings: list[Finding]) -> Iterator[Block]:
    if len(findings) == 1:
        yield Paragraph(sentence_of(findings[0].text))
    else:
        yield ItemList(punctuated(tuple(each.text for each in findings)))
