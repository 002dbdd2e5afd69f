"""Công văn yêu cầu giải trình việc chưa thực hiện kiến nghị giám sát."""

from collections.abc import Iterator
from datetime import date

from oversight.calendar import DaysOff, due
from oversight.models.recommendation import Recommendation
from oversight.papers.blocks import Block, LabelledLine, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.origins import origin_of
from oversight.papers.phrases import by_when, sentence_of, supervision_of, told
from oversight.papers.recipients import AS_ABOVE, MEMBERS, joining, recipients
from oversight.papers.recommendations import addressed, cooperating
from oversight.papers.references import authority
from oversight.papers.signing import signature
from oversight.papers.wording import official_date
from workflows.law import provision


def compose(issuing: Issuing) -> Document:
    item = issuing.record
    return Document(
        **letterhead(issuing), subject="yêu cầu giải trình việc thực hiện kiến nghị giám sát",
        addressees=addressed([item]), blocks=tuple(_text(issuing, item)), signatures=(signature(issuing),),
        recipients=recipients(AS_ABOVE, cooperating([item]), joining(issuing.round), MEMBERS))


def _text(issuing: Issuing, item: Recommendation) -> Iterator[Block]:
    body, lead = deciding(issuing.round).full, told(item.lead_unit.name if item.lead_unit else "")
    yield Paragraph(
        f"Căn cứ {authority(issuing.round, 'request_explanation', issuing.dated_on)}; qua theo dõi việc thực hiện kiến "
        f"nghị tại {origin_of(item)} sau {supervision_of(issuing.round.theme)}, {body} yêu cầu {lead} giải trình về "
        "việc thực hiện kiến nghị sau đây:")
    yield LabelledLine("Nội dung kiến nghị", sentence_of(item.text))
    yield LabelledLine("Thời hạn thực hiện", sentence_of(told(by_when(item.due_on, item.due_note))))
    yield LabelledLine("Lý do yêu cầu giải trình", sentence_of(told(issuing.typed.get("reason"))))
    yield Paragraph(
        "Văn bản giải trình nêu rõ việc đã làm, việc chưa làm, nguyên nhân, trách nhiệm của tập thể, cá nhân có liên "
        f"quan, biện pháp khắc phục và thời gian hoàn thành; gửi về {body}{_by(item)}")


def _by(item: Recommendation) -> str:
    """The day that the house will wait for. Where no provision counts days, the letter sets none.

    The number of days is not quoted as law: nobody has read it in the primary text yet.
    """
    day = _last_day(item)
    return f" chậm nhất {official_date(day)}" if day else ""


def _last_day(item: Recommendation) -> date | None:
    round_ = item.round
    found = provision("explain", round_.regime_id, round_.ordering_body.kind) if round_.regime_id else None
    deadline = due(found, item.explanation_requested_on, DaysOff())
    return deadline.due_on if deadline else None
