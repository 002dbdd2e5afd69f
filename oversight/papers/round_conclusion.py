"""Kết luận giám sát of the whole round, which is not what a chair concluded at one sitting."""

from collections.abc import Iterator
from typing import Any

from oversight.models.recommendation import Recommendation
from oversight.papers import resolution
from oversight.papers.blocks import Block, Heading, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Appendix, Document
from oversight.papers.follow_up_table import follow_up_appendix
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.phrases import supervision_of, told
from oversight.papers.recipients import MEMBERS, joining, names, recipients
from oversight.papers.recommendations import addressed, by_lead_unit, cooperating, standing
from oversight.papers.references import attached_to, establishing_act, last_of, reference
from oversight.papers.signing import signature
from oversight.papers.typed_text import blocks_of

RESOLUTION = "Nghị quyết"
TYPES = {"TB": "Thông báo", "NQ": RESOLUTION, "BC": "Báo cáo"}


def compose(issuing: Issuing) -> Document:
    round_, items = issuing.round, standing(issuing.round.recommendations)
    units = names(row.unit for row in round_.units)
    return Document(
        **letterhead(issuing), type_name=type_of(issuing), subject=_subject(issuing), **_body(issuing, items),
        signatures=(signature(issuing),), appendices=tuple(_follow_up(issuing, items)),
        recipients=recipients(units, addressed(items), cooperating(items), joining(round_), MEMBERS))


def _body(issuing: Issuing, items: list[Recommendation]) -> dict[str, Any]:
    """A resolution has its own form; a notice and a report are set out in parts."""
    if type_of(issuing) == RESOLUTION:
        return {"authority": deciding(issuing.round).full, "bases": resolution.bases(issuing),
                "enacts": resolution.RESOLVES, "blocks": tuple(resolution.articles(issuing, items))}
    return {"blocks": (_opening(issuing), *_judgement(issuing), *_requests(items), _end(issuing))}


def _follow_up(issuing: Issuing, items: list[Recommendation]) -> Iterator[Appendix]:
    if items:
        attached = attached_to(issuing, type_of(issuing), deciding(issuing.round).full)
        yield follow_up_appendix(items, issuing.dated_on, attached_to=attached)


def type_of(issuing: Issuing) -> str:
    return TYPES[issuing.notation.partition("-")[0]]


def _subject(issuing: Issuing) -> str:
    result = f"kết quả {supervision_of(issuing.round.theme)}"
    return {"Thông báo": f"Kết luận về {result}", "Nghị quyết": f"Về {result}"}.get(
        type_of(issuing), f"{result[0].upper()}{result[1:]}")


def _opening(issuing: Issuing) -> Block:
    round_ = issuing.round
    report = reference(last_of(round_, "result_report"), "Báo cáo")
    return Paragraph(
        f"Trên cơ sở {report} của Đoàn giám sát thành lập theo {establishing_act(round_)}, sau khi xem xét, thảo luận, "
        f"{deciding(round_).full} kết luận như sau:")


def _judgement(issuing: Issuing) -> Iterator[Block]:
    yield Heading(1, "Kết quả giám sát", "I")
    yield from blocks_of(told(issuing.round.conclusion))


def _requests(items: list[Recommendation]) -> Iterator[Block]:
    if items:
        yield Heading(1, "Kiến nghị", "II")
        yield from by_lead_unit(items, level=2)


def _end(issuing: Issuing) -> Block:
    return Paragraph(
        f"Các cơ quan, tổ chức, đơn vị nêu trên tổ chức thực hiện {type_of(issuing)} này và báo cáo kết quả bằng văn "
        f"bản về {deciding(issuing.round).full}; {deciding(issuing.round).full} theo dõi, đôn đốc việc thực hiện")
