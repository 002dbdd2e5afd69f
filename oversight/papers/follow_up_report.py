"""Báo cáo tình hình thực hiện kiến nghị: the counts of a round, and the table of all its recommendations behind them.

The house prints it and does not issue it: number and day are left to the hand, and to the office that uses it.
"""

from collections.abc import Iterator
from datetime import date

from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.papers.blocks import Block, ItemList, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Document
from oversight.papers.follow_up_table import follow_up_appendix
from oversight.papers.letterhead import issuer_of_a_body
from oversight.papers.phrases import supervision_of
from oversight.papers.recipients import bodies, recipients
from oversight.papers.signing import for_the_body
from oversight.papers.wording import official_date, punctuated
from oversight.rules.recommendation import is_overdue

CODE = "BC"
WAITING = "Báo cáo đã nhận, chờ kiểm tra, đánh giá"
COUNTED = (
    ("Đã hoàn thành", ("fulfilled",)), ("Hoàn thành một phần", ("partly_fulfilled",)),
    (WAITING, ("reported", "checked")),
    ("Đang thực hiện, chưa thực hiện", ("issued", "in_progress", "unsatisfactory", "reconsideration")),
    ("Đã yêu cầu giải trình, kiến nghị xử lý", ("explanation_requested", "escalated")),
    ("Không thực hiện, giám sát lại", ("not_fulfilled", "re_supervision")),
    ("Không còn phù hợp, đã khép lại", ("no_longer_relevant",)), ("Đã rút", ("withdrawn",)))


def describe(round_: Round, items: list[Recommendation], on: date) -> Document:
    """`items` are those to be reported of; drafts were asked of nobody yet."""
    asked, body = [item for item in items if item.state != "draft"], deciding(round_)
    subject = f"Tình hình thực hiện kiến nghị sau {supervision_of(round_.theme)}"
    return Document(
        issuers=(issuer_of_a_body(body),), code=f"{CODE}-{round_.ordering_body.code}", place=round_.council.place_name,
        type_name="Báo cáo", subject=subject, blocks=tuple(_text(asked, on, body.full)),
        signatures=(for_the_body(body, None),), recipients=recipients(bodies(round_)),
        appendices=(follow_up_appendix(asked, on),) if asked else ())


def _text(asked: list[Recommendation], on: date, body: str) -> Iterator[Block]:
    if not asked:
        yield Paragraph(f"Tính đến {official_date(on)}, chưa có kiến nghị giám sát nào được ban hành")
        return
    yield Paragraph(
        f"Qua theo dõi của {body}, tính đến {official_date(on)}, đợt giám sát có {len(asked):02d} kiến nghị đã ban "
        "hành, trong đó:")
    yield ItemList(punctuated(tuple(_counts(asked, on))))
    yield Paragraph("Tình hình từng kiến nghị có trong Phụ lục kèm theo")


def _counts(asked: list[Recommendation], on: date) -> Iterator[str]:
    for words, states in COUNTED:
        found = sum(item.state in states for item in asked)
        if found:
            yield f"{words}: {found:02d} kiến nghị"
    late = sum(is_overdue(item, on) for item in asked)
    if late:
        yield f"Quá thời hạn: {late:02d} kiến nghị"
