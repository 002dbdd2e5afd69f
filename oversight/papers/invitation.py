"""Giấy mời (Mẫu 1.7): guests of a sitting; the unit itself is told by the notice of the programme."""

from collections.abc import Iterator

from oversight.models.sitting import Attendance, Sitting
from oversight.papers.blocks import Block, ItemList, LabelledLine, Paragraph
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.phrases import MISSING, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, MEMBERS, bodies, recipients
from oversight.papers.references import last_of, reference
from oversight.papers.signing import signature
from oversight.papers.sittings import delegation_of, hour_and_day, presented, programme_of, working_with
from oversight.papers.wording import punctuated

AS_INVITED = "Như thành phần mời"


def compose(issuing: Issuing) -> Document:
    sitting = issuing.record
    return Document(
        **letterhead(issuing), type_name="Giấy mời", subject=f"Dự buổi làm việc {working_with(sitting)}",
        blocks=(*_invites(sitting), *_facts(sitting), *_contents(sitting), *_wishes(sitting)),
        signatures=(signature(issuing),), recipients=recipients(AS_INVITED, bodies(sitting.round), MEMBERS),
        archive=ARCHIVE_OF_THE_DELEGATION)


def guests_of(sitting: Sitting) -> tuple[str, ...]:
    """With office and body, each once. People of units that the sitting is not about are guests too."""
    own = {row.unit_id for row in sitting.units}
    invited = [row for row in sitting.attendance
               if row.side == "invited" or (row.side == "unit" and row.unit_id not in own)]
    return tuple(dict.fromkeys(map(_guest, invited)))


def _guest(row: Attendance) -> str:
    body = row.unit.name if row.unit and row.unit.name not in row.title else ""
    return ", ".join(filter(None, (row.name.strip(), row.title.strip(), body)))


def _invites(sitting: Sitting) -> Iterator[Block]:
    yield Paragraph(f"{delegation_of(sitting.round)} trân trọng kính mời:")
    yield ItemList(punctuated(guests_of(sitting) or (MISSING,)))


def _facts(sitting: Sitting) -> Iterator[Block]:
    yield LabelledLine("Tới dự", f"Buổi làm việc của Đoàn giám sát {working_with(sitting)}")
    yield LabelledLine("Chủ trì", presented(sitting.chair, sitting.round))
    yield LabelledLine("Thời gian", hour_and_day(sitting.opens_at))
    yield LabelledLine("Địa điểm", told(sitting.place))


def _contents(sitting: Sitting) -> Iterator[Block]:
    """In one paragraph: an invitation is one page."""
    lines = programme_of(sitting)
    if lines:
        yield LabelledLine("Nội dung", " ".join(punctuated(lines)))


def _wishes(sitting: Sitting) -> Iterator[Block]:
    earlier = last_of(sitting.round, "invitation", sitting)
    if earlier:
        yield Paragraph(f"Giấy mời này thay thế {reference(earlier, 'Giấy mời')} về cùng buổi làm việc.")
    yield Paragraph(
        "Đề nghị cơ quan, đơn vị được mời cử đại biểu dự đúng thành phần, thời gian; trường hợp không thể dự, đề nghị "
        "báo trước cho Thư ký Đoàn giám sát")
