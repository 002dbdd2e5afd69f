"""Quyết định thành lập Đoàn giám sát: Mẫu 1.2."""

from oversight.papers.blocks import Paragraph
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.phrases import supervision_of
from oversight.papers.signing import signature


def compose(issuing: Issuing) -> Document:
    subject = f"Về việc thành lập Đoàn {supervision_of(issuing.round.theme)}"
    return Document(
        **letterhead(issuing), type_name="Quyết định", subject=subject, signatures=(signature(issuing),),
        blocks=tuple(Paragraph(record.name) for record in issuing.records), recipients=("Như trên",))
