"""Báo cáo kết quả giám sát: what the delegation wrote, with tables of what was received, held and asked."""

from collections.abc import Iterator

from oversight.models.round import Round
from oversight.papers.blocks import Block, Column, Paragraph, Table
from oversight.papers.bodies import deciding
from oversight.papers.document import Appendix, Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.numerals import roman
from oversight.papers.phrases import supervision_of, told
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, AS_ABOVE, MEMBERS, joining, recipients
from oversight.papers.recommendations import NOBODY_NAMED, cooperating, grouped, standing, term_of
from oversight.papers.references import attached_to, establishing_act, minutes_of
from oversight.papers.signing import signature
from oversight.papers.sittings import delegation_of, held_on
from oversight.papers.typed_text import blocks_of

REPORTS = (
    Column("TT", 6, "center"), Column("Đơn vị", 46), Column("Hạn gửi", 16, "center"), Column("Ngày nhận", 16, "center"),
    Column("Tình hình", 24))
SITTINGS = (
    Column("TT", 6, "center"), Column("Ngày", 16, "center"), Column("Đơn vị làm việc", 44), Column("Biên bản", 34))
ASKED = (
    Column("TT", 6, "center"), Column("Nội dung kiến nghị", 54, "justify"), Column("Cơ quan phối hợp", 22),
    Column("Thời hạn", 18, "center"))


def compose(issuing: Issuing) -> Document:
    round_ = issuing.round
    return Document(
        **letterhead(issuing), type_name="Báo cáo", subject=f"Kết quả {supervision_of(round_.theme)}",
        addressees=(deciding(round_).full,), blocks=(_opening(round_), *blocks_of(told(round_.result_report))),
        signatures=(signature(issuing),), recipients=recipients(AS_ABOVE, joining(round_), MEMBERS),
        archive=ARCHIVE_OF_THE_DELEGATION, appendices=tuple(_appendices(issuing)))


def _opening(round_: Round) -> Block:
    return Paragraph(
        f"Thực hiện {establishing_act(round_)} về việc thành lập Đoàn {supervision_of(round_.theme)}, "
        f"{delegation_of(round_)} báo cáo kết quả giám sát như sau:")


def _appendices(issuing: Issuing) -> Iterator[Appendix]:
    """Of what there is to show; one alone has no number (Decree 30/2020, appendix I)."""
    round_ = issuing.round
    attached = attached_to(issuing, "Báo cáo", delegation_of(round_))
    tables = [(title, Table(columns, tuple(rows))) for title, columns, rows in (
        ("Báo cáo của các đơn vị chịu sự giám sát", REPORTS, _reports(round_)),
        ("Các buổi làm việc của Đoàn giám sát", SITTINGS, _sittings(round_)),
        ("Tổng hợp kiến nghị giám sát", ASKED, _recommendations(round_)))]
    shown = [(title, table) for title, table in tables if table.rows]
    for number, (title, table) in zip(("I", "II", "III"), shown, strict=False):
        yield Appendix(title, (table,), number if len(shown) > 1 else "", attached)


def _reports(round_: Round) -> Iterator[tuple[str, ...]]:
    """In the order of the units in the establishing act."""
    order = [row.unit_id for row in round_.units]
    for place, report in enumerate(sorted(round_.reports, key=lambda each: order.index(each.unit_id)), start=1):
        received = f"{report.received_on:%d/%m/%Y}" if report.received_on else ""
        late = " (gửi sau thời hạn)" if report.versions and report.versions[0].is_late else ""
        yield str(place), report.unit.name, f"{report.due_on:%d/%m/%Y}", received, report.standing.label + late


def _sittings(round_: Round) -> Iterator[tuple[str, ...]]:
    held = [sitting for sitting in round_.sittings if sitting.started_at]
    for place, sitting in enumerate(held, start=1):
        units = "\n".join(row.unit.name for row in sitting.units)
        yield str(place), f"{held_on(sitting):%d/%m/%Y}", units, minutes_of(sitting).removeprefix("Biên bản số ")


def _recommendations(round_: Round) -> Iterator[tuple[str, ...]]:
    """A band for each addressee, as a chair reads: what is asked of whom."""
    place = 0
    for letter, (name, items) in enumerate(grouped(standing(round_.recommendations)), start=1):
        yield (f"{roman(letter)}. {name or NOBODY_NAMED}",)
        for item in items:
            place += 1
            yield str(place), item.text.strip(), "\n".join(cooperating([item])), term_of(item)
