"""Quyết định thành lập Đoàn giám sát: Mẫu 1.2, with the six contents that articles 62, 70 and 80 of Law 87 ask for."""

from collections.abc import Iterator

from oversight.models.round import DelegationMember, Round
from oversight.papers.bases import bases_of
from oversight.papers.blocks import Article, Block, Column, Heading, ItemList, Table
from oversight.papers.bodies import name_of
from oversight.papers.document import Appendix, Document
from oversight.papers.issuing import Issuing
from oversight.papers.letterhead import letterhead
from oversight.papers.participants import SEATS
from oversight.papers.phrases import MISSING, inside_a_sentence, sentence_of, supervision_of, told
from oversight.papers.recipients import joining, recipients
from oversight.papers.references import LAW_TITLE, attached_to
from oversight.papers.resolution import RESOLVES
from oversight.papers.signing import signature
from oversight.papers.typed_text import blocks_of
from oversight.papers.wording import punctuated

MEMBERS = (
    Column("TT", 6, "center"), Column("Họ và tên", 26), Column("Chức vụ", 38), Column("Nhiệm vụ trong Đoàn", 30))
TYPES = {"QĐ": "Quyết định", "NQ": "Nghị quyết"}
ENACTS = {"Quyết định": "Quyết định:", "Nghị quyết": RESOLVES}
WAYS = (("on_site", "Giám sát trực tiếp"), ("on_report", "Giám sát qua báo cáo"))


def compose(issuing: Issuing) -> Document:
    round_, type_name = issuing.round, type_of(issuing)
    return Document(
        **letterhead(issuing), type_name=type_name, subject=f"Về việc thành lập Đoàn {supervision_of(round_.theme)}",
        authority=name_of(round_.ordering_body).full, bases=bases_of(round_), enacts=ENACTS[type_name],
        blocks=(*_contents(round_, type_name), *_execution(round_, type_name)), signatures=(signature(issuing),),
        recipients=recipients("Như Điều 5", joining(round_)), appendices=tuple(_appendices(issuing, type_name)))


def type_of(issuing: Issuing) -> str:
    """As its code says, so that the heading and the number never contradict each other."""
    return TYPES.get(issuing.notation.partition("-")[0], "Quyết định")


def _contents(round_: Round, type_name: str) -> Iterator[Block]:
    period = f"; thời kỳ giám sát: {inside_a_sentence(round_.review_period)}" if round_.review_period else ""
    yield Article(
        1, f"Thành lập Đoàn {supervision_of(round_.theme)} gồm các thành viên có tên trong danh sách kèm theo.")
    plan = f"Theo Phụ lục II kèm theo {type_name} này" if _is_set_out(round_.plan) else round_.plan
    yield Article(2, "", "Đối tượng, phạm vi, nội dung và kế hoạch giám sát")
    yield ItemList((
        _clause("Đối tượng giám sát", round_.supervision_object), _clause("Phạm vi giám sát", round_.scope + period),
        _clause("Nội dung giám sát", round_.content), _clause("Kế hoạch giám sát", plan)), "number")
    yield Article(3, "", "Cơ quan, tổ chức, đơn vị chịu sự giám sát")
    yield from _units(round_)


def _clause(label: str, text: str) -> str:
    """A text of several lines begins on a line of its own, as a list unless its writer marked the lines."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return f"{label}: {sentence_of(told(text))}"
    is_plain = all(line[0].isalpha() and line[1:2] not in (")", ".") for line in lines)
    return "\n".join((f"{label}:", *(f"- {line}" for line in punctuated(tuple(lines))))) if is_plain else (
        f"{label}:\n{sentence_of(text.strip())}")


def _units(round_: Round) -> Iterator[Block]:
    lists = [(title, tuple(row.unit.name for row in round_.units if row.way == way)) for way, title in WAYS]
    chosen = [(title, units) for title, units in lists if units] or [(WAYS[0][1], (MISSING,))]
    yield ItemList(tuple("\n".join((f"{title}:", *(f"- {unit}" for unit in punctuated(units))))
                         for title, units in chosen), "number")


def _execution(round_: Round, type_name: str) -> Iterator[Block]:
    body = name_of(round_.ordering_body).full
    yield Article(
        4, f"Đoàn giám sát thực hiện nhiệm vụ, quyền hạn theo quy định của {LAW_TITLE}; xây dựng báo cáo kết quả giám "
           f"sát, gửi {body} xem xét; tự giải thể sau khi hoàn thành nhiệm vụ.")
    yield Article(
        5, f"{type_name} này có hiệu lực kể từ ngày ký. Các thành viên Đoàn giám sát có tên tại Điều 1, các cơ quan, "
           f"tổ chức, đơn vị nêu tại Điều 3 và cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành {type_name} này")


def _is_set_out(plan: str) -> bool:
    """A plan under headings of its own does not go into a clause of an article."""
    return any(isinstance(block, Heading) for block in blocks_of(plan))


def _appendices(issuing: Issuing, type_name: str) -> Iterator[Appendix]:
    round_ = issuing.round
    attached = attached_to(issuing, type_name, name_of(round_.ordering_body).full)
    rows = tuple(_member(place, row) for place, row in enumerate(round_.members, start=1))
    title, is_set_out = f"Danh sách thành viên Đoàn {supervision_of(round_.theme)}", _is_set_out(round_.plan)
    yield Appendix(title, (Table(MEMBERS, rows),), "I" if is_set_out else "", attached)
    if is_set_out:
        yield Appendix("Kế hoạch giám sát", tuple(blocks_of(round_.plan)), "II", attached)


def _member(place: int, row: DelegationMember) -> tuple[str, ...]:
    tasks = (SEATS.get(row.role, ""), row.sub_team, row.duty)
    return str(place), row.person.name, row.person.title, "\n".join(filter(None, tasks))
