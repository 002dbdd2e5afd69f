"""Báo cáo kết quả thực hiện kiến nghị: what a unit reported as done, set out to be signed by its head.

How the supervisor judged it is not the unit's word and stands in the table of follow-up, not here.
"""

from collections.abc import Iterator

from oversight.models.follow_up import FulfilmentEvidence
from oversight.models.people import Person
from oversight.models.recommendation import FulfilmentReport, Recommendation
from oversight.papers.blocks import Block, Heading, LabelledLine, Paragraph
from oversight.papers.bodies import deciding
from oversight.papers.document import Document
from oversight.papers.numerals import heading_number
from oversight.papers.origins import origin_of
from oversight.papers.phrases import MISSING, by_when, day, listed, sentence_of, supervision_of, told
from oversight.papers.recipients import AS_ABOVE, names, recipients
from oversight.papers.recommendations import cooperating, how_much
from oversight.papers.typed_text import blocks_of
from oversight.papers.unit_paper import opening_of, signed_by_the_head

STILL_TO_WRITE = ("Việc đã thực hiện, kết quả đạt được", "Việc chưa thực hiện, nguyên nhân, trách nhiệm",
                  "Giải pháp và thời gian hoàn thành")


def describe(item: Recommendation, head: Person | None) -> Document:
    """Raises ValueError for a recommendation without a lead unit: nobody answers for it yet."""
    if item.lead_unit is None:
        raise ValueError("a recommendation that is addressed to nobody")
    last, round_ = item.fulfilments[-1] if item.fulfilments else None, item.round
    return Document(
        **opening_of(item.lead_unit, round_.council.place_name, last.document if last else ""),
        subject=f"Kết quả thực hiện kiến nghị sau {supervision_of(round_.theme)}",
        addressees=(deciding(round_).full,), blocks=(_opening(item), *_asked(item), *_done(item), _end(item)),
        signatures=(signed_by_the_head(item.lead_unit, head),), recipients=recipients(AS_ABOVE, cooperating([item])),
        watermark="" if last else "Dự thảo")


def _opening(item: Recommendation) -> Block:
    return Paragraph(
        f"Thực hiện kiến nghị của {deciding(item.round).full} tại {origin_of(item)}, {item.lead_unit.name} báo cáo kết "
        "quả thực hiện như sau:")


def _asked(item: Recommendation) -> Iterator[Block]:
    others = names(row.unit for row in item.cooperating)
    yield Heading(1, "Nội dung kiến nghị", "I")
    yield from blocks_of(sentence_of(item.text.strip()))
    yield LabelledLine("Thời hạn thực hiện", sentence_of(told(by_when(item.due_on, item.due_note))))
    if others:
        yield LabelledLine("Cơ quan phối hợp", sentence_of(listed(others)))


def _done(item: Recommendation) -> Iterator[Block]:
    """What was reported before stands before what is reported now; with nothing reported yet there is room."""
    yield Heading(1, "Kết quả thực hiện", "II")
    if not item.fulfilments:
        yield from _room()
    for place, each in enumerate(item.fulfilments, start=1):
        if len(item.fulfilments) > 1:
            yield Heading(2, f"Báo cáo lần {place}, {day(each.reported_on)}", heading_number(2, place))
        yield from _reported(each)
        yield from _proofs(item, place - 1)


def _reported(each: FulfilmentReport) -> Iterator[Block]:
    yield from (Paragraph(line) for line in told(each.result).splitlines() if line.strip())
    if each.figures:
        yield LabelledLine("Số liệu chính", sentence_of(each.figures))
    if words := how_much(each):
        yield LabelledLine("Mức độ hoàn thành", sentence_of(words))


def _proofs(item: Recommendation, place: int) -> Iterator[Block]:
    """What goes with the report; the unit's own list, so nothing that it took back."""
    sent = [each for each in item.evidence if each.fulfilment_position == place and each.withdrawn_on is None]
    if sent:
        yield LabelledLine("Tài liệu chứng minh", sentence_of("; ".join(map(_named, sent))))


def _named(proof: FulfilmentEvidence) -> str:
    return f"{proof.title} (số {proof.number})" if proof.number else proof.title


def _room() -> Iterator[Block]:
    for place, title in enumerate(STILL_TO_WRITE, start=1):
        yield Heading(2, title, heading_number(2, place))
        yield Paragraph(MISSING)


def _end(item: Recommendation) -> Block:
    return Paragraph(f"{item.lead_unit.name} báo cáo {deciding(item.round).full} xem xét, theo dõi")
