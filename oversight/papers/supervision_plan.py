"""Kế hoạch giám sát (Mẫu 1.4): seven parts as delegations write them, with the timetable, who does what, the outline.

What was not recorded is left out, with its heading: nobody plans what the paper made up.
"""

from collections.abc import Iterator

from oversight.models.round import Round
from oversight.papers.bases import LAW_OF_OVERSIGHT
from oversight.papers.blocks import Block, Heading, ItemList, Paragraph, Table
from oversight.papers.document import Appendix, Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import issuer_in_text, letterhead
from oversight.papers.numerals import heading_number
from oversight.papers.outline import outline_of
from oversight.papers.phrases import inside_a_sentence, listed, sentence_of, supervision_of
from oversight.papers.plan_parts import bare, shown, typed_plan
from oversight.papers.plan_tables import ASSIGNMENT, TIMETABLE, assignments, timetable
from oversight.papers.recipients import ARCHIVE_OF_THE_DELEGATION, MEMBERS, bodies, names, recipients
from oversight.papers.references import attached_to, establishing_act
from oversight.papers.report_terms import common_term, term_in_a_cell
from oversight.papers.signing import signature
from oversight.papers.sittings import delegation_of
from oversight.papers.typed_text import blocks_of
from oversight.papers.wording import punctuated

WAYS = (("on_site", "Giám sát trực tiếp"), ("on_report", "Giám sát qua báo cáo"))


def compose(issuing: Issuing) -> Document:
    round_ = issuing.round
    return Document(
        **letterhead(issuing), type_name="Kế hoạch", subject=_subject(round_),
        blocks=(_opening(round_), *_body(round_), _end(issuing)), signatures=(signature(issuing),),
        recipients=recipients(names(row.unit for row in round_.units), bodies(round_), MEMBERS),
        archive=ARCHIVE_OF_THE_DELEGATION, appendices=tuple(_outline(issuing)))


def _subject(round_: Round) -> str:
    whole = supervision_of(round_.theme)
    return f"{whole[0].upper()}{whole[1:]}"


def _opening(round_: Round) -> Block:
    item = round_.programme_item.strip()
    asked_by = listed(filter(None, (item and inside_a_sentence(item), establishing_act(round_))))
    return Paragraph(
        f"{LAW_OF_OVERSIGHT}; thực hiện {asked_by} về việc thành lập Đoàn {supervision_of(round_.theme)}, "
        f"{delegation_of(round_)} ban hành Kế hoạch giám sát như sau:")


def _body(round_: Round) -> Iterator[Block]:
    """The numbers count only the parts that there are."""
    parts = (
        ("Mục đích, yêu cầu", bare(typed_plan(round_.plan).purpose)),
        ("Nội dung, phạm vi, thời kỳ giám sát", _content(round_)),
        ("Đối tượng giám sát", _objects(round_)),
        ("Phương pháp, thời gian, địa điểm", _ways(round_)),
        ("Thành phần Đoàn giám sát, phân công nhiệm vụ", _members(round_)),
        ("Tổ chức thực hiện", _execution(round_)))
    written = [(title, found) for title, blocks in parts if (found := tuple(blocks))]
    for place, (title, blocks) in enumerate(written, start=1):
        yield Heading(1, title, heading_number(1, place))
        yield from blocks


def _content(round_: Round) -> Iterator[Block]:
    told = (("Nội dung giám sát", round_.content), ("Phạm vi giám sát", round_.scope),
            ("Thời kỳ giám sát", round_.review_period))
    written = ((title, text) for title, text in told if text.strip())
    for place, (title, text) in enumerate(written, start=1):
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        yield Heading(2, title, heading_number(2, place))
        yield ItemList(punctuated(lines)) if len(lines) > 1 else Paragraph(sentence_of(lines[0]))


def _objects(round_: Round) -> Iterator[Block]:
    yield from blocks_of(sentence_of(round_.supervision_object) if round_.supervision_object.strip() else "")
    lists = [(title, [row for row in round_.units if row.way == way]) for way, title in WAYS]
    for place, (title, rows) in enumerate(((title, rows) for title, rows in lists if rows), start=1):
        yield Heading(2, title, heading_number(2, place))
        yield ItemList(punctuated(tuple(row.unit.name for row in rows)))


def _ways(round_: Round) -> Iterator[Block]:
    yield from shown(typed_plan(round_.plan).ways)
    rows = tuple(timetable(round_))
    if rows:
        yield Table(TIMETABLE, rows, "Lịch làm việc của Đoàn giám sát với các đơn vị")


def _members(round_: Round) -> Iterator[Block]:
    if round_.members:
        yield Table(ASSIGNMENT, tuple(assignments(round_)))


def _execution(round_: Round) -> Iterator[Block]:
    yield from bare(typed_plan(round_.plan).execution)
    each = "; ".join(f"{row.unit.name}: {term_in_a_cell(row)}" for row in round_.units)
    yield Paragraph(
        "Các cơ quan, tổ chức, đơn vị chịu sự giám sát xây dựng báo cáo theo đề cương kèm theo Kế hoạch này, gửi Đoàn "
        f"giám sát {common_term(round_, f'theo thời hạn sau: {each}')}; bố trí thành phần và chuẩn bị tài liệu làm "
        "việc với Đoàn.")


def _end(issuing: Issuing) -> Block:
    return Paragraph(
        f"Trên đây là Kế hoạch {supervision_of(issuing.round.theme)}; {issuer_in_text(issuing)} đề nghị các cơ quan, "
        "tổ chức, đơn vị và cá nhân có liên quan phối hợp thực hiện")


def _outline(issuing: Issuing) -> Iterator[Appendix]:
    if issuing.round.outline:
        attached = attached_to(issuing, "Kế hoạch", delegation_of(issuing.round))
        yield Appendix("Đề cương báo cáo", tuple(outline_of(issuing.round)), attached_to=attached)
