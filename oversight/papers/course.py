"""Nội dung theo diễn biến: what was said at a sitting, in sections that follow the course of the day (Mẫu 1.9).

A section in which nothing was recorded is left out: nobody is quoted with words he did not say. What was begun and
has no words yet is left out too; rules/minutes_gaps.py names it. No words are printed twice (said_once.py).
"""

from collections.abc import Iterator

from oversight.models.sitting import Sitting, Statement
from oversight.papers import blocks
from oversight.papers.blocks import Heading, Paragraph
from oversight.papers.minutes_line import Passage, Pen
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import sentence_of
from oversight.papers.room_papers import documents_of
from oversight.papers.room_promises import promises_of
from oversight.papers.said_once import said_elsewhere
from oversight.papers.speakers import presented_as, spoken_of
from oversight.rules.closed_lists import STATEMENTS
from oversight.rules.forms_of_address import addressed
from oversight.rules.ledger import proposals_in

Section = tuple[str, list[Passage]]

ASKED, ANSWERED = "Ý kiến và câu hỏi của đại biểu", "Giải trình, làm rõ của đơn vị"
TALK = "Ý kiến, câu hỏi của đại biểu và giải trình của đơn vị"
NOT_ON_THE_AGENDA = "Nội dung khác"
OF_THE_UNIT = ("answer", "proposal")
TALK_OF = ("question", "opinion", *OF_THE_UNIT)


def course_of(sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    filled = ((title, passages) for title, passages in _sections(sitting, pen) if passages)
    for place, (title, passages) in enumerate(filled, start=1):
        yield Passage(Heading(2, title, str(place)))
        yield from passages


def _sections(sitting: Sitting, pen: Pen) -> Iterator[Section]:
    spoken, proposals = _spoken(sitting, pen), proposals_in(sitting)

    def said(kind: str) -> list[Passage]:
        return [_said(each, sitting, pen) for each in spoken if each.kind == kind]
    yield "Khai mạc, mục đích và yêu cầu của buổi làm việc", said("opening")
    yield "Báo cáo của đơn vị", said("unit_report")
    yield _talk([each for each in spoken if each.kind in TALK_OF and each not in proposals], sitting, pen)
    yield "Tài liệu cung cấp tại buổi làm việc", list(documents_of(sitting, pen))
    yield "Đề xuất, kiến nghị của đơn vị", [_said(each, sitting, pen) for each in spoken if each in proposals]
    yield "Cam kết của đơn vị", list(promises_of(sitting, pen))


def _spoken(sitting: Sitting, pen: Pen) -> list[Statement]:
    """A speech that the secretary put in words of her own is not left out."""
    elsewhere = said_elsewhere(sitting)
    return [each for each in sitting.statements
            if each.text.strip() and (each.id not in elsewhere or pen.has_words_for(each))]


def _talk(statements: list[Statement], sitting: Sitting, pen: Pen) -> Section:
    """Questions, opinions and answers as they followed each other, and the speeches that proposals were taken from."""
    answers = {statement.kind in OF_THE_UNIT for statement in statements}
    title = TALK if len(answers) == 2 else ANSWERED if True in answers else ASKED
    return title, list(_under_the_agenda(statements, sitting, pen))


def _under_the_agenda(statements: list[Statement], sitting: Sitting, pen: Pen) -> Iterator[Passage]:
    """Without headings where nobody tied anything to the agenda."""
    groups = [(item.text, [each for each in statements if each.agenda_id == item.id]) for item in sitting.agenda]
    known = {item.id for item in sitting.agenda}
    groups.append((NOT_ON_THE_AGENDA, [each for each in statements if each.agenda_id not in known]))
    filled = [(title, some) for title, some in groups if some]
    for place, (title, some) in enumerate(filled, start=1):
        if [each[0] for each in filled] != [NOT_ON_THE_AGENDA]:
            yield Passage(Heading(3, title, heading_number(3, place)))
        yield from (_said(each, sitting, pen) for each in some)


def _said(statement: Statement, sitting: Sitting, pen: Pen) -> Passage:
    told = (statement.speaker, statement.speaker_title, statement.unit)
    speaker, title = pen.speakers.presented(*told)
    line = pen.row(statement, _origin(statement, speaker), statement.text, spoken_of(*presented_as(*told, sitting)))
    line, text = line.printed_between(spoken_of(speaker, title), ""), sentence_of(line.words)
    return Passage(blocks.Statement(speaker, text, title) if speaker else Paragraph(text), (line,))


def _origin(statement: Statement, speaker: str) -> str:
    kind = dict(STATEMENTS)[statement.kind].lower()
    at = f"{kind} lúc {statement.said_at:%H:%M}" if statement.said_at else kind
    return f"{at}, {addressed(speaker)}" if speaker else at
