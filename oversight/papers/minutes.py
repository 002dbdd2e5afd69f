"""Biên bản làm việc: Mẫu 1.9 of appendix III to Decree 30/2020/NĐ-CP. It bears no place and date."""

from collections.abc import Iterator
from dataclasses import replace

from oversight.models.minutes import Minutes
from oversight.models.people import Person
from oversight.models.sitting import Sitting
from oversight.papers.blocks import Block, Heading, LabelledLine
from oversight.papers.course import course_of
from oversight.papers.document import Document, Signature
from oversight.papers.findings import conclusion_of
from oversight.papers.freezing import from_json
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.participants import groups_of
from oversight.papers.phrases import told
from oversight.papers.recipients import MEMBERS, bodies, names, recipients
from oversight.papers.references import establishing_act
from oversight.papers.sittings import delegation_of, hour_and_day, presented, working_with

NOT_APPROVED = ("draft", "read_back")


def compose(issuing: Issuing) -> Document:
    """Once approved it is the approved text and nothing else: only the number is added to it."""
    minutes, opening = issuing.record, letterhead(issuing) | {"place": ""}
    if minutes.approved_text:
        return replace(from_json(minutes.approved_text), **opening)
    sitting = minutes.sitting
    return Document(
        **opening, type_name="Biên bản", blocks=(*_facts(sitting), *_content(sitting)), closing=_closing(minutes),
        subject=f"Làm việc giữa {delegation_of(sitting.round)} {working_with(sitting)}",
        signatures=(_signed("Thư ký", sitting.minute_taker), _signed("Chủ tọa", sitting.chair)),
        recipients=recipients(bodies(sitting.round), names(row.unit for row in sitting.units), MEMBERS),
        archive="VT, Hồ sơ", watermark="Dự thảo" if minutes.state in NOT_APPROVED else "")


def _facts(sitting: Sitting) -> Iterator[Block]:
    yield LabelledLine("Thời gian bắt đầu", hour_and_day(sitting.started_at))
    yield LabelledLine("Địa điểm", told(sitting.place))
    yield LabelledLine("Căn cứ", f"{establishing_act(sitting.round)} về việc thành lập Đoàn giám sát")
    yield Heading(1, "Thành phần tham dự", "I")
    yield from groups_of(sitting)
    yield LabelledLine("Chủ trì", presented(sitting.chair, sitting.round))
    yield LabelledLine("Thư ký", presented(sitting.minute_taker, sitting.round))


def _content(sitting: Sitting) -> Iterator[Block]:
    course = tuple(course_of(sitting))
    if course:
        yield Heading(1, "Nội dung", "II")
        yield from course
    yield Heading(1, "Kết luận của chủ trì", "III" if course else "II")
    yield from conclusion_of(sitting, level=2)


def _closing(minutes: Minutes) -> str:
    ended = hour_and_day(minutes.sitting.ended_at)
    return ("Biên bản đã được đọc lại cho các thành phần dự họp cùng nghe, thống nhất nội dung và được lập thành "
            f"{minutes.copies:02d} bản có giá trị như nhau.\nCuộc họp kết thúc vào {ended}")


def _signed(capacity: str, person: Person | None) -> Signature:
    return Signature((capacity,), person.name if person else "")
