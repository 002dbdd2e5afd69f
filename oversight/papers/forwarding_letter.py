"""Công văn chuyển đề xuất, kiến nghị của đơn vị lên Hội đồng nhân dân cấp trên: one letter for several proposals."""

from collections.abc import Iterator

from oversight.models.proposal import Proposal
from oversight.models.sitting import Sitting
from oversight.papers.blocks import Block, Column, Paragraph, Table
from oversight.papers.bodies import GENERIC, deciding
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.phrases import MISSING, day, inside_a_sentence, listed, some_units, supervision_of, told
from oversight.papers.recipients import AS_ABOVE, joining, names, recipients
from oversight.papers.references import establishing_act, minutes_of
from oversight.papers.signing import signature
from oversight.papers.sittings import held_on, units_of

COLUMNS = (
    Column("TT", 6, "center"), Column("Nội dung đề xuất, kiến nghị", 64, "justify"), Column("Đơn vị đề xuất", 30))


def compose(issuing: Issuing) -> Document:
    carrier, units = issuing.typed.get("carrier"), names(proposal.unit for proposal in issuing.records)
    return Document(
        **letterhead(issuing), addressees=recipients(_standing_above(issuing), carrier or ""),
        subject=f"chuyển đề xuất, kiến nghị của {some_units(units)}",
        blocks=(_opening(issuing), Table(COLUMNS, tuple(_rows(issuing.records))), *_wishes(issuing, carrier)),
        signatures=(signature(issuing),), recipients=recipients(AS_ABOVE, units, joining(issuing.round)))


def _standing_above(issuing: Issuing) -> str:
    upper = issuing.round.council.upper
    return f"Thường trực {upper.name if upper else MISSING}"


def _opening(issuing: Issuing) -> Block:
    round_, sittings = issuing.round, _sittings(issuing.records)
    at = f"; tại {listed(_origin(sitting) for sitting in sittings)}" if sittings else ""
    return Paragraph(
        f"Thực hiện {establishing_act(round_)}, Đoàn giám sát đã tiến hành {supervision_of(round_.theme)}{at}, các cơ "
        f"quan, đơn vị đã nêu một số đề xuất, kiến nghị thuộc thẩm quyền xem xét của cấp trên. "
        f"{deciding(round_).full} đã tiếp thu và trân trọng chuyển đến {_standing_above(issuing)} "
        f"{len(issuing.records):02d} đề xuất, kiến nghị sau đây:")


def _sittings(proposals: tuple[Proposal, ...]) -> tuple[Sitting, ...]:
    return tuple(dict.fromkeys(proposal.sitting for proposal in proposals if proposal.sitting))


def _origin(sitting: Sitting) -> str:
    recorded = minutes_of(sitting)
    return (f"buổi làm việc {day(held_on(sitting))} với {units_of(sitting)}" + (f" ({recorded})" if recorded else ""))


def _rows(proposals: tuple[Proposal, ...]) -> Iterator[tuple[str, ...]]:
    return ((str(place), each.text.strip(), each.unit.name) for place, each in enumerate(proposals, start=1))


def _target_session(issuing: Issuing) -> str:
    """With the council whose session it is, unless the office named it already."""
    upper, session = issuing.round.council.upper, inside_a_sentence(told(issuing.typed.get("target_session")))
    is_named = any(name in session for name in GENERIC)
    return session if is_named or upper is None else f"{session} của {upper.name}"


def _wishes(issuing: Issuing, carrier: str | None) -> Iterator[Block]:
    yield Paragraph(
        f"Kính đề nghị {_standing_above(issuing)} xem xét, đưa các đề xuất, kiến nghị nêu trên vào chương trình "
        f"{_target_session(issuing)}"
        + (f"; đề nghị {carrier} theo dõi, phản ánh và trình bày tại kỳ họp." if carrier else "."))
    yield Paragraph(
        f"Kết quả xem xét, giải quyết đề nghị gửi về {deciding(issuing.round).full} để thông báo cho các đơn vị")
