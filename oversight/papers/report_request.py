"""Công văn gửi nội dung, kế hoạch giám sát, đề cương và yêu cầu báo cáo; the outline stands in an appendix."""

from collections.abc import Iterator

from oversight.models.round import Round, SupervisedUnit
from oversight.papers.blocks import Block, Column, Paragraph, Table
from oversight.papers.document import Appendix, Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.outline import outline_of
from oversight.papers.phrases import supervision_of, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, AS_ABOVE, MEMBERS, bodies, names, recipients
from oversight.papers.references import attached_to, establishing_act, last_of, reference
from oversight.papers.report_terms import common_term, term_in_a_cell
from oversight.papers.signing import signature
from oversight.papers.sittings import delegation_of
from oversight.papers.typed_text import blocks_of

MANY_ADDRESSEES = 6
TERMS = (
    Column("TT", 6, "center"), Column("Đơn vị", 50), Column("Hình thức giám sát", 24),
    Column("Hạn gửi báo cáo", 20, "center"))
WAYS = {"on_site": "Trực tiếp", "on_report": "Qua báo cáo"}


def compose(issuing: Issuing) -> Document:
    round_, units = issuing.round, names(row.unit for row in issuing.round.units)
    everybody = ("Các cơ quan, tổ chức, đơn vị chịu sự giám sát (theo bảng dưới đây)",)
    return Document(
        **letterhead(issuing), subject="gửi nội dung, kế hoạch giám sát, đề cương và yêu cầu báo cáo",
        addressees=units if len(units) <= MANY_ADDRESSEES else everybody, blocks=tuple(_text(round_)),
        signatures=(signature(issuing),), recipients=recipients(AS_ABOVE, bodies(round_), MEMBERS),
        archive=ARCHIVE_OF_THE_DELEGATION, appendices=tuple(_appendices(issuing)))


def _text(round_: Round) -> Iterator[Block]:
    yield Paragraph(
        f"Thực hiện {establishing_act(round_)} về việc thành lập Đoàn {supervision_of(round_.theme)}, "
        f"{delegation_of(round_)} gửi {_addressed(round_)} {_what_is_sent(round_)} và đề cương báo cáo (kèm theo).")
    term = common_term(round_, "theo thời hạn ghi trong bảng sau")
    yield Paragraph(
        f"Đề nghị {_addressed(round_)} xây dựng báo cáo theo đúng đề cương, do người đứng đầu hoặc người được ủy quyền "
        f"ký, kèm số liệu và tài liệu liên quan, gửi Đoàn giám sát {term}.")
    if len(round_.units) > 1:
        yield Table(TERMS, tuple(_row(place, row) for place, row in enumerate(round_.units, start=1)))
    yield Paragraph(f"Đề nghị {_addressed(round_)} quan tâm phối hợp, thực hiện")


def _what_is_sent(round_: Round) -> str:
    plan = last_of(round_, "supervision_plan")
    return f"nội dung, {reference(plan, 'Kế hoạch giám sát')}" if plan else "nội dung, kế hoạch giám sát"


def _addressed(round_: Round) -> str:
    return round_.units[0].unit.name if len(round_.units) == 1 else "các đơn vị"


def _row(place: int, row: SupervisedUnit) -> tuple[str, ...]:
    return str(place), row.unit.name, WAYS.get(row.way, ""), term_in_a_cell(row)


def _appendices(issuing: Issuing) -> Iterator[Appendix]:
    """A plan that has a paper of its own goes with the letter as that paper; it is not written out a second time."""
    round_ = issuing.round
    attached = attached_to(issuing, "Công văn", delegation_of(round_))
    has_its_paper = last_of(round_, "supervision_plan") is not None
    if not has_its_paper:
        yield Appendix("Nội dung, kế hoạch giám sát", tuple(_plan(round_)), "I", attached)
    yield Appendix("Đề cương báo cáo", tuple(outline_of(round_)), "" if has_its_paper else "II", attached)


def _plan(round_: Round) -> Iterator[Block]:
    parts = (("I. Đối tượng giám sát", round_.supervision_object), ("II. Phạm vi giám sát", round_.scope),
             ("III. Nội dung giám sát", round_.content), ("IV. Kế hoạch giám sát", round_.plan))
    for title, text in parts:
        yield from blocks_of(title)
        yield from (Paragraph(line) for line in told(text).splitlines() if line.strip())
