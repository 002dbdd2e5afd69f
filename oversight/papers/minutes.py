"""Biên bản làm việc: Mẫu 1.9 of appendix III to Decree 30/2020/NĐ-CP. It bears no place and date."""

from collections.abc import Iterator
from dataclasses import replace

from oversight.models.minutes import Minutes
from oversight.models.people import Person
from oversight.papers.blocks import Heading
from oversight.papers.course import course_of
from oversight.papers.document import Document, Signature
from oversight.papers.freezing import from_json
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.minutes_annex import annexes_of
from oversight.papers.minutes_conclusion import conclusion_in_minutes
from oversight.papers.minutes_line import Line, Passage, Pen
from oversight.papers.minutes_opening import opening_of
from oversight.papers.recipients import MEMBERS, bodies, names, recipients
from oversight.papers.sittings import delegation_of, hour_and_day, working_with

NOT_APPROVED = ("draft", "read_back")


def compose(issuing: Issuing) -> Document:
    """Once approved it is the approved text and nothing else: number, day and the units' objections are added to it."""
    minutes, opening = issuing.record, letterhead(issuing) | {"place": ""}
    if minutes.approved_text:
        return replace(from_json(minutes.approved_text), appendices=annexes_of(issuing), **opening)
    sitting, closing = minutes.sitting, closing_of(minutes)
    return Document(
        **opening, type_name="Biên bản", blocks=tuple(passage.block for passage in passages_of(minutes)),
        closing=f"{closing.words}\n{closing.after}",
        subject=f"Làm việc giữa {delegation_of(sitting.round)} {working_with(sitting)}",
        signatures=(_signed("Thư ký", sitting.minute_taker), _signed("Chủ tọa", sitting.chair)),
        recipients=recipients(bodies(sitting.round), names(row.unit for row in sitting.units), MEMBERS),
        archive="VT, Hồ sơ", watermark="Dự thảo" if minutes.state in NOT_APPROVED else "")


def lines_of(minutes: Minutes) -> list[Line]:
    """Every line in the order of the paper, as the record and the secretary's words stand now."""
    return [*(line for passage in passages_of(minutes) for line in passage.lines), closing_of(minutes)]


def passages_of(minutes: Minutes) -> Iterator[Passage]:
    sitting, pen = minutes.sitting, Pen(minutes)
    yield from opening_of(sitting)
    course = tuple(course_of(sitting, pen))
    if course:
        yield Passage(Heading(1, "Nội dung", "II"))
        yield from course
    yield Passage(Heading(1, "Kết luận của chủ trì", "III" if course else "II"))
    yield from conclusion_in_minutes(sitting, pen)


def closing_of(minutes: Minutes) -> Line:
    ended = hour_and_day(minutes.sitting.ended_at)
    fact = ("Biên bản đã được đọc lại cho các thành phần dự họp cùng nghe, thống nhất nội dung và được lập thành "
            f"{minutes.copies:02d} bản có giá trị như nhau.")
    return Pen(minutes).editable(
        "minutes:closing", "câu kết của biên bản", fact, after=f"Cuộc họp kết thúc vào {ended}")


def _signed(capacity: str, person: Person | None) -> Signature:
    return Signature((capacity,), person.name if person else "")
