"""Thông báo kết luận buổi làm việc: what the chair concluded at one sitting, not the conclusion of the round."""

from collections.abc import Iterator

from oversight.models.sitting import Sitting
from oversight.papers.blocks import Block, Paragraph
from oversight.papers.document import Document
from oversight.papers.findings import conclusion_of
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import issuer_in_text, letterhead
from oversight.papers.phrases import day, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, MEMBERS, bodies, names, recipients
from oversight.papers.references import minutes_of
from oversight.papers.signing import signature
from oversight.papers.sittings import chair_by_office, delegation_of, held_on, presented, units_of, working_with


def compose(issuing: Issuing) -> Document:
    sitting = issuing.record
    return Document(
        **letterhead(issuing), type_name="Thông báo",
        subject=f"Kết luận của {chair_by_office(sitting)} tại buổi làm việc {working_with(sitting)}",
        blocks=(*_opening(sitting), *conclusion_of(sitting, level=1), _end(issuing)),
        signatures=(signature(issuing),), recipients=_recipients(sitting), archive=ARCHIVE_OF_THE_DELEGATION)


def _opening(sitting: Sitting) -> Iterator[Block]:
    recorded = minutes_of(sitting)
    yield Paragraph(
        f"{day(held_on(sitting)).capitalize()}, tại {told(sitting.place)}, {delegation_of(sitting.round)} đã làm việc "
        f"{working_with(sitting)}. Chủ trì buổi làm việc: {presented(sitting.chair, sitting.round)}.")
    yield Paragraph(
        "Trên cơ sở nội dung báo cáo và ý kiến trao đổi tại buổi làm việc"
        + (f" ({recorded})" if recorded else "") + f", {chair_by_office(sitting)} kết luận như sau:")


def _end(issuing: Issuing) -> Block:
    is_asked = any(finding.kind == "request" for finding in issuing.record.findings)
    return Paragraph(
        f"{issuer_in_text(issuing)} thông báo để {units_of(issuing.record)} và các cơ quan, đơn vị liên quan biết, "
        + ("tổ chức thực hiện và báo cáo kết quả theo thời hạn nêu trên" if is_asked else "thực hiện"))


def _recipients(sitting: Sitting) -> tuple[str, ...]:
    asked = (finding.lead_unit for finding in sitting.findings)
    return recipients(bodies(sitting.round), names(row.unit for row in sitting.units), names(asked), MEMBERS)
