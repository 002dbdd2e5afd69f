"""Công văn đính chính biên bản: what stood wrong and what is right; the minutes themselves stay as issued."""

from oversight.models.papers import IssuedPaper
from oversight.papers.blocks import LabelledLine, Paragraph
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import DELEGATION, letterhead
from oversight.papers.phrases import sentence_of, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, AS_ABOVE, MEMBERS, bodies, names, recipients
from oversight.papers.references import last_of, reference
from oversight.papers.signing import signature
from oversight.papers.sittings import working_with


def compose(issuing: Issuing) -> Document:
    sitting, named = issuing.record.sitting, reference(_wrong_paper(issuing), "Biên bản")
    return Document(
        **letterhead(issuing), subject=f"đính chính {named}",
        addressees=names(row.unit for row in sitting.units),
        blocks=(
            Paragraph(f"{DELEGATION} đã phát hành {named} về buổi làm việc {working_with(sitting)}. Qua rà soát, "
                      f"{DELEGATION} đính chính nội dung ghi trong Biên bản như sau:"),
            LabelledLine("Nội dung đã ghi", sentence_of(told(issuing.typed.get("wrong")))),
            LabelledLine("Nội dung đính chính", sentence_of(told(issuing.typed.get("right")))),
            Paragraph("Các nội dung khác của Biên bản không thay đổi. Công văn này được lưu cùng Biên bản và là căn cứ "
                      "để các cơ quan, đơn vị thực hiện")),
        signatures=(signature(issuing),), archive=ARCHIVE_OF_THE_DELEGATION,
        recipients=recipients(AS_ABOVE, bodies(sitting.round), MEMBERS))


def _wrong_paper(issuing: Issuing) -> IssuedPaper | None:
    return issuing.corrects or last_of(issuing.round, "minutes", issuing.record)
