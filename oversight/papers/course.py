"""Nội dung theo diễn biến: what was said at a sitting, in sections that follow the course of the day.

A section in which nothing was recorded is left out: nobody is quoted with words he did not say.
"""

from collections.abc import Iterator

from oversight.models.sitting import Sitting, Statement
from oversight.papers import blocks
from oversight.papers.blocks import Block, Heading, Paragraph
from oversight.papers.phrases import sentence_of

SECTIONS = (
    ("Khai mạc, mục đích và yêu cầu của buổi làm việc", ("opening",)),
    ("Báo cáo của đơn vị", ("unit_report",)),
    ("Ý kiến và câu hỏi của đại biểu", ("question", "opinion")),
    ("Giải trình, làm rõ của đơn vị", ("answer",)),
    ("Đề xuất, kiến nghị của đơn vị", ("proposal",)))


def course_of(sitting: Sitting) -> Iterator[Block]:
    recorded = [(title, _of_kinds(sitting, kinds)) for title, kinds in SECTIONS]
    for place, (title, statements) in enumerate(((title, said) for title, said in recorded if said), start=1):
        yield Heading(2, title, str(place))
        yield from (_said(statement, sitting) for statement in statements)


def _of_kinds(sitting: Sitting, kinds: tuple[str, ...]) -> list[Statement]:
    return [statement for statement in sitting.statements if statement.kind in kinds]


def _said(statement: Statement, sitting: Sitting) -> Block:
    unit = statement.unit.name if statement.unit else ""
    text = sentence_of(statement.text)
    if not statement.speaker:
        return blocks.Statement(unit, text) if unit else Paragraph(text)
    stands_for = f"đại diện {unit}" if unit and len(sitting.units) > 1 else ""
    return blocks.Statement(statement.speaker, text, ", ".join(filter(None, (statement.speaker_title, stands_for))))
