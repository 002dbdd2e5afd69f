"""Công văn kiến nghị xử lý việc không thực hiện kiến nghị giám sát: one form for each rung above reminding."""

from collections.abc import Iterator

from oversight.models.recommendation import Recommendation
from oversight.papers.blocks import Block, LabelledLine, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.origins import origin_of
from oversight.papers.phrases import by_when, listed, sentence_of, supervision_of, told, without_stop
from oversight.papers.recipients import AS_ABOVE, MEMBERS, joining, recipients
from oversight.papers.recommendations import addressed, how_much
from oversight.papers.references import authority
from oversight.papers.signing import signature
from oversight.papers.wording import official_date

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
    how_far = "chưa thực hiện đầy đủ" if item.fulfilments else "chưa thực hiện"
    yield Paragraph(
        f"Căn cứ {authority(issuing.round, 'escalate', issuing.dated_on)}; qua theo dõi việc thực hiện kiến nghị tại "
        f"{origin_of(item)} sau {supervision_of(issuing.round.theme)}, {body} nhận thấy {lead} {how_far} "
        "kiến nghị sau đây:")
    yield LabelledLine("Nội dung kiến nghị", sentence_of(item.text))
    yield LabelledLine("Thời hạn thực hiện", sentence_of(told(by_when(item.due_on, item.due_note))))
    yield from _reported(item)
    if taken := _steps_before(issuing, item):
        yield LabelledLine("Việc đã đôn đốc, yêu cầu", sentence_of(listed(taken)))
    yield LabelledLine("Lý do kiến nghị xử lý", sentence_of(told(issuing.typed.get("reason"))))
    yield Paragraph(
        f"{body} đề nghị {whom} {ASKED.get(issuing.typed.get('measure'), ASKED['competent_authority'])}, thông báo kết "
        f"quả bằng văn bản cho {body}")


def _reported(item: Recommendation) -> Iterator[Block]:
    """Whoever is to act on it should know what the unit says, and what the supervisor found."""
    if not item.fulfilments:
        return
    last = item.fulfilments[-1]
    where = f" ({last.document})" if last.document else ""
    said = ". ".join(without_stop(part) for part in (last.result, how_much(last)) if part)
    yield LabelledLine(f"Kết quả đơn vị báo cáo{where}", sentence_of(" ".join(said.split())))
    if last.assessment:
        yield LabelledLine("Đánh giá của cơ quan giám sát", sentence_of(last.assessment))


def _steps_before(issuing: Issuing, item: Recommendation) -> list[str]:
    """The letters that went before, and the explanation asked for: the step writes its own rung before its letter."""
    before = item.rungs if issuing.is_draft else item.rungs[:-1]
    letters = [f"văn bản số {each.document}" for each in before if each.document and not each.is_left_out]
    return [*dict.fromkeys(letters), *_explanation(item)]


def _explanation(item: Recommendation) -> Iterator[str]:
    if item.explanation_requested_on:
        answer = "đơn vị đã giải trình" if item.explanation else "đơn vị chưa giải trình"
        yield f"yêu cầu giải trình {official_date(item.explanation_requested_on)} ({answer})"
