"""The annex of minutes: what a unit objected to in writing and what the chair answered; the approved text stays."""

from collections.abc import Iterator

from oversight.models.minutes import MinutesComment
from oversight.papers.blocks import Block, Heading, LabelledLine
from oversight.papers.document import Appendix
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import DELEGATION
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import told
from oversight.papers.references import attached_to
from oversight.papers.wording import official_date

TITLE = "Ý kiến của đơn vị và trả lời của chủ trì"


def annexes_of(issuing: Issuing) -> tuple[Appendix, ...]:
    """None without objections: a plain comment was taken up in the text, or was not."""
    objections = [comment for comment in issuing.record.comments if comment.kind == "objection"]
    blocks = tuple(block for place, each in enumerate(objections, start=1) for block in _blocks(each, place))
    return (Appendix(TITLE, blocks, attached_to=attached_to(issuing, "Biên bản", DELEGATION)),) if blocks else ()


def _blocks(objection: MinutesComment, place: int) -> Iterator[Block]:
    yield Heading(2, objection.unit.name, heading_number(2, place))
    yield LabelledLine("Văn bản", told(objection.document))
    yield LabelledLine("Ý kiến của đơn vị", objection.text)
    yield LabelledLine("Trả lời của chủ trì", told(objection.answer))
    if objection.answered_on:
        yield LabelledLine("Người trả lời", f"{objection.answered_by}, {official_date(objection.answered_on)}")
