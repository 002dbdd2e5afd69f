"""Nghị quyết về kết quả giám sát (Mẫu 1.1): what a council concludes it resolves, in articles."""

from collections.abc import Iterator

from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.papers.bases import bases_of
from oversight.papers.blocks import Article, Block, ItemList, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.issuing import Issuing
from oversight.papers.phrases import day, supervision_of, told
from oversight.papers.recommendations import by_lead_unit
from oversight.papers.references import last_of, reference
from oversight.papers.typed_text import blocks_of

RESOLVES = "Quyết nghị:"


def bases(issuing: Issuing) -> tuple[str, ...]:
    """Those of the act, and the report that the resolution is about."""
    report = reference(last_of(issuing.round, "result_report"), "Báo cáo")
    about = f"Xét {report} của Đoàn giám sát về kết quả {supervision_of(issuing.round.theme)}"
    return (*(line for line in bases_of(issuing.round) if not line.casefold().startswith("theo đề nghị")), about)


def articles(issuing: Issuing, items: list[Recommendation]) -> Iterator[Block]:
    """The second article is there when something is asked of somebody."""
    round_ = issuing.round
    yield Article(1, "", f"Kết quả {supervision_of(round_.theme)}")
    yield from blocks_of(told(round_.conclusion))
    if items:
        yield Article(2, "", "Kiến nghị giám sát")
        yield from by_lead_unit(items, level=2)
    yield from _execution(round_, 3 if items else 2)


def _execution(round_: Round, number: int) -> Iterator[Block]:
    body = deciding(round_).full
    yield Article(number, "", "Tổ chức thực hiện")
    yield ItemList((
        "Các cơ quan, tổ chức, đơn vị có liên quan tổ chức thực hiện Nghị quyết này và báo cáo kết quả bằng văn bản về "
        f"{body}.",
        f"Thường trực Hội đồng nhân dân, các Ban và đại biểu {body} theo dõi, đôn đốc, giám sát việc thực hiện Nghị "
        "quyết này."), "number")
    yield Paragraph(f"Nghị quyết này được {body} thông qua {day(round_.concluded_on)}")
