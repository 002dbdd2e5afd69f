"""Biên bản làm việc: Mẫu 1.9."""

from oversight.papers.blocks import Paragraph
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.phrases import supervision_of
from oversight.papers.signing import signature


def compose(issuing: Issuing) -> Document:
    subject = f"Làm việc về {supervision_of(issuing.round.theme)}"
    return Document(
        **(letterhead(issuing) | {"place": ""}), type_name="Biên bản", subject=subject,
        signatures=(signature(issuing),),
        blocks=tuple(Paragraph(record.name) for record in issuing.records), recipients=("Như trên",))
