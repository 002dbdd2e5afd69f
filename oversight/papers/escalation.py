"""Công văn kiến nghị xử lý việc không thực hiện kiến nghị giám sát: one form for each rung above reminding."""

from collections.abc import Iterator

from oversight.models.recommendation import Recommendation
from oversight.papers.blocks import Block, LabelledLine, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.origins import origin_of
from oversight.papers.phrases import by_when, listed, sentence_of, supervision_of, told
from oversight.papers.recipients import AS_ABOVE, MEMBERS, joining, recipients
from oversight.papers.recommendations import addressed
from oversight.papers.references import authority
from oversight.papers.signing import signature

ASKED = {
    "competent_authority": "xem xét, chỉ đạo thực hiện kiến nghị và xử lý theo thẩm quyền trách nhiệm của tập thể, "
                           "cá nhân có liên quan",
    "explanation_session": "đưa nội dung trên vào phiên giải trình và yêu cầu người đứng đầu cơ quan giải trình",
    "questioning": "đưa nội dung trên vào nội dung chất vấn",
    "council": "xem xét việc không thực hiện kiến nghị tại kỳ họp gần nhất"}


def compose(issuing: Issuing) -> Document:
    item = issuing.record
    whom = tuple(part.strip() for part in told(issuing.typed.get("to_whom")).split(";") if part.strip())
    return Document(
        **letterhead(issuing), subject="kiến nghị xử lý việc không thực hiện kiến nghị giám sát",
        addressees=whom, blocks=tuple(_text(issuing, item, listed(whom))), signatures=(signature(issuing),),
        recipients=recipients(AS_ABOVE, addressed([item]), joining(issuing.round), MEMBERS))


def _text(issuing: Issuing, item: Recommendation, whom: str) -> Iterator[Block]:
    body, lead = deciding(issuing.round).full, told(item.lead_unit.name if item.lead_unit else "")
    yield Paragraph(
        f"Căn cứ {authority(issuing.round, 'escalate', issuing.dated_on)}; qua theo dõi việc thực hiện kiến nghị tại "
        f"{origin_of(item)} sau {supervision_of(issuing.round.theme)}, {body} nhận thấy {lead} chưa thực hiện "
        "kiến nghị sau đây:")
    yield LabelledLine("Nội dung kiến nghị", sentence_of(item.text))
    yield LabelledLine("Thời hạn thực hiện", sentence_of(told(by_when(item.due_on, item.due_note))))
    yield LabelledLine("Lý do kiến nghị xử lý", sentence_of(told(issuing.typed.get("reason"))))
    if taken := _steps_before(issuing, item):
        yield LabelledLine("Việc đã đôn đốc, yêu cầu", sentence_of(listed(taken)))
    yield Paragraph(
        f"{body} đề nghị {whom} {ASKED.get(issuing.typed.get('measure'), ASKED['competent_authority'])}, thông báo kết "
        f"quả bằng văn bản cho {body}")


def _steps_before(issuing: Issuing, item: Recommendation) -> list[str]:
    """The letters that went before: the step writes its own rung down before its letter."""
    before = item.rungs if issuing.is_draft else item.rungs[:-1]
    return list(dict.fromkeys(
        f"văn bản số {each.document}" for each in before if each.document and not each.is_left_out))
