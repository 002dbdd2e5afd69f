"""Công văn đôn đốc thực hiện kiến nghị, lần n: one letter for one recommendation or for several."""

from collections.abc import Iterator

from oversight.models.recommendation import Recommendation
from oversight.papers.blocks import Block, Column, Paragraph, Table
from oversight.papers.bodies import deciding
from oversight.papers.document import Appendix, Document
from oversight.papers.follow_up_table import follow_up_appendix
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.origins import origin_of
from oversight.papers.phrases import listed, supervision_of
from oversight.papers.recipients import AS_ABOVE, MEMBERS, joining, recipients
from oversight.papers.recommendations import addressed, cooperating, term_of
from oversight.papers.references import all_of, attached_to, authority, reference
from oversight.papers.signing import signature

COLUMNS = (
    Column("TT", 6, "center"), Column("Nội dung kiến nghị", 46, "justify"), Column("Cơ quan chủ trì", 24),
    Column("Thời hạn", 18, "center"), Column("Lần đôn đốc", 12, "center"))


def compose(issuing: Issuing) -> Document:
    times = {turn_of(item, issuing) for item in issuing.records}
    turn = f" (lần {times.pop()})" if len(times) == 1 else ""
    return Document(
        **letterhead(issuing), subject=f"đôn đốc thực hiện kiến nghị giám sát{turn}",
        addressees=addressed(issuing.records), blocks=tuple(_text(issuing)), signatures=(signature(issuing),),
        appendices=tuple(_follow_up(issuing)),
        recipients=recipients(AS_ABOVE, cooperating(issuing.records), joining(issuing.round), MEMBERS))


def turn_of(item: Recommendation, issuing: Issuing) -> int:
    """The step counts itself before its paper is written; a draft is written before the step."""
    return item.reminders_sent + (1 if issuing.is_draft else 0)


def _text(issuing: Issuing) -> Iterator[Block]:
    round_, body = issuing.round, deciding(issuing.round).full
    origins = listed(dict.fromkeys(origin_of(item) for item in issuing.records))
    yield Paragraph(
        f"Căn cứ {authority(round_, 'monitor', issuing.dated_on)}, qua theo dõi việc thực hiện kiến nghị tại {origins} "
        f"sau {supervision_of(round_.theme)}, {body} nhận thấy các kiến nghị sau đây {_standing(issuing)}"
        f"{_reminded_before(issuing)}:")
    yield Table(COLUMNS, tuple(_row(place, item, issuing) for place, item in enumerate(issuing.records, start=1)))
    yield Paragraph(
        f"{body} đề nghị {listed(addressed(issuing.records))} khẩn trương tổ chức thực hiện, báo cáo bằng văn bản kết "
        "quả đã đạt được, việc chưa làm được, nguyên nhân và thời gian hoàn thành, kèm tài liệu chứng minh")


def _reminded_before(issuing: Issuing) -> str:
    """The letters that went before, as whoever gets the second should find the first."""
    letters = {paper.id: paper for item in issuing.records for paper in all_of(issuing.round, "reminder", item)}
    named = listed(reference(paper, "Công văn") for paper in letters.values()) if letters else ""
    return f" (đã đôn đốc tại {named})" if named else ""


def _follow_up(issuing: Issuing) -> Iterator[Appendix]:
    """One recommendation is told in the letter itself."""
    if len(issuing.records) > 1:
        attached = attached_to(issuing, "Công văn", deciding(issuing.round).full)
        yield follow_up_appendix(issuing.records, issuing.dated_on, attached_to=attached)


def _standing(issuing: Issuing) -> str:
    """Late is said only of what is late on the day of the letter."""
    on = issuing.dated_on
    is_late = on is not None and all(item.due_on and item.due_on < on for item in issuing.records)
    return "đã quá thời hạn nhưng chưa có báo cáo kết quả thực hiện" if is_late else "chưa có báo cáo kết quả thực hiện"


def _row(place: int, item: Recommendation, issuing: Issuing) -> tuple[str, ...]:
    lead = item.lead_unit.name if item.lead_unit else ""
    return str(place), item.text.strip(), lead, term_of(item), str(turn_of(item, issuing))
