"""Thông báo chương trình làm việc và thành phần Đoàn giám sát."""

from collections.abc import Iterator

from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.papers.blocks import Block, Heading, ItemList, LabelledLine, Paragraph, Participants, Person
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.participants import NOBODY_YET, SEATS
from oversight.papers.phrases import MISSING, listed, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, MEMBERS, bodies, names, recipients
from oversight.papers.references import establishing_act, last_of, reference
from oversight.papers.signing import signature
from oversight.papers.sittings import delegation_of, hour_and_day, presented, programme_of, units_of, working_with
from oversight.papers.wording import punctuated


def compose(issuing: Issuing) -> Document:
    sitting = issuing.record
    units = names(row.unit for row in sitting.units)
    return Document(
        **letterhead(issuing), type_name="Thông báo",
        subject=f"Chương trình và thành phần Đoàn giám sát làm việc {working_with(sitting)}",
        blocks=(*_opening(sitting), *_when_and_where(sitting), *_programme(sitting), *_composition(sitting.round),
                *_wishes(sitting)),
        signatures=(signature(issuing),), recipients=recipients(units, bodies(sitting.round), MEMBERS),
        archive=ARCHIVE_OF_THE_DELEGATION)


def _opening(sitting: Sitting) -> Iterator[Block]:
    earlier = last_of(sitting.round, "sitting_notice", sitting)
    yield Paragraph(
        f"Thực hiện {establishing_act(sitting.round)}, {delegation_of(sitting.round)} thông báo chương trình và "
        f"thành phần Đoàn giám sát làm việc {working_with(sitting)} như sau:")
    if earlier:
        yield Paragraph(f"Thông báo này thay thế {reference(earlier, 'Thông báo')} về cùng buổi làm việc.")


def _when_and_where(sitting: Sitting) -> Iterator[Block]:
    yield Heading(1, "Thời gian, địa điểm", "I")
    yield LabelledLine("Thời gian", hour_and_day(sitting.opens_at))
    yield LabelledLine("Địa điểm", told(sitting.place))
    yield LabelledLine("Đơn vị làm việc với Đoàn", listed(row.unit.name for row in sitting.units))
    yield LabelledLine("Chủ trì", presented(sitting.chair, sitting.round))


def _programme(sitting: Sitting) -> Iterator[Block]:
    lines = programme_of(sitting)
    yield Heading(1, "Chương trình làm việc", "II")
    yield ItemList(punctuated(lines)) if lines else Paragraph(MISSING)


def _composition(round_: Round) -> Iterator[Block]:
    members = (Person(row.person.name, row.person.title, SEATS.get(row.role, "")) for row in round_.members)
    yield Heading(1, "Thành phần", "III")
    yield Participants("Đoàn giám sát", tuple(members) or NOBODY_YET, "1")


def _wishes(sitting: Sitting) -> Iterator[Block]:
    yield Heading(2, "Đơn vị chịu sự giám sát", "2")
    yield Paragraph(
        f"Đề nghị người đứng đầu {units_of(sitting)} trực tiếp dự họp, báo cáo và trả lời các vấn đề Đoàn giám sát "
        "quan tâm; trường hợp không thể tham dự thì ủy quyền bằng văn bản cho cấp phó dự họp thay.")
    yield Paragraph(
        "Đề nghị đơn vị chuẩn bị nội dung, tài liệu và bố trí thành phần dự họp để buổi làm việc đạt kết quả")
