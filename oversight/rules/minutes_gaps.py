"""What the minutes still lack, and where it is mended: blank room in a signed paper is a quarrel later."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oversight.rules.closed_lists import STATEMENTS
from oversight.rules.forms_of_address import addressed
from oversight.rules.ledger import is_read_back, ledger_of
from oversight.rules.same_name import plain
from oversight.rules.sitting import ATTENDS

NAMED = 3  # more names than this are counted


@dataclass(frozen=True)
class Gap:
    """`place`: a part of the sitting ("lich", "thanh-phan", "dien-bien", "ket-luan"), "phong-hop" for what is written
    in the room, "doc-lai" for the reading back, "" for a step of the sitting. `is_needed`: a step waits for it; the
    others may be printed as they are.
    """

    sentence: str
    place: str = ""
    is_needed: bool = False


def gaps_in(minutes: Any) -> list[Gap]:
    sitting = minutes.sitting
    found = (_of_the_schedule, _of_the_conclusion, _of_the_reading, _of_those_present, _of_authorisations,
             _of_statements, _of_the_ledger)
    gaps = [gap for part in found for gap in part(sitting)]
    return sorted([*gaps, *_of_loose_words(minutes), *_of_the_hearing(minutes)], key=lambda gap: not gap.is_needed)


def _of_the_schedule(sitting: Any) -> Iterator[Gap]:
    if not sitting.chair_id:
        yield Gap("Chưa có chủ trì buổi làm việc.", "lich", is_needed=True)
    if not sitting.minute_taker_id:
        yield Gap("Chưa có người ghi biên bản.", "lich", is_needed=True)
    if not sitting.place:
        yield Gap("Chưa có địa điểm.", "lich", is_needed=True)
    for label, moment in (("bắt đầu", sitting.started_at), ("kết thúc", sitting.ended_at)):
        if not moment:
            yield Gap(f"Chưa có giờ {label} buổi làm việc.", is_needed=True)


def _of_the_conclusion(sitting: Any) -> Iterator[Gap]:
    if not (sitting.findings or sitting.is_without_conclusion):
        yield Gap("Chưa có kết luận của chủ trì, cũng chưa ghi rõ “chưa kết luận”.", "ket-luan", is_needed=True)


def _of_the_reading(sitting: Any) -> Iterator[Gap]:
    if is_read_back(sitting):
        return
    read = sitting.ledger_read_at
    when = f"đã thay đổi sau lần đọc lại lúc {read:%H:%M}" if read else "chưa được đọc lại tại buổi làm việc"
    yield Gap(f"Lời hứa, đề nghị, đề xuất ({len(ledger_of(sitting))} nội dung) {when}.", "doc-lai")


def _of_those_present(sitting: Any) -> Iterator[Gap]:
    expected = [row.name for row in sitting.attendance if row.presence == "expected"]
    if expected:
        yield Gap(f"Chưa điểm danh {_named(expected)}; người chưa điểm danh không được in.", "thanh-phan")
    came = {row.unit_id for row in sitting.attendance if row.side == "unit" and row.presence in ATTENDS}
    for row in sitting.units:
        if row.unit_id not in came:
            yield Gap(f"Chưa ghi người dự họp của {row.unit.name}.", "thanh-phan")


def _of_authorisations(sitting: Any) -> Iterator[Gap]:
    for row in sitting.attendance:
        if row.presence == "authorised" and plain(row.name) == plain(row.in_place_of.partition(",")[0]):
            yield Gap(f"Chưa ghi người dự thay {row.in_place_of}.", "thanh-phan")
        elif row.presence == "authorised" and not row.authorisation.strip():
            stead = f" dự thay {row.in_place_of}" if row.in_place_of else ""
            yield Gap(f"Chưa ghi giấy ủy quyền của {row.name}{stead}.", "thanh-phan")


def _of_statements(sitting: Any) -> Iterator[Gap]:
    for row in sitting.statements:
        if not row.text.strip():
            yield Gap(f"{_spoken(row)} chưa có nội dung nên không được in.", "dien-bien")
        elif not (row.speaker or row.unit_id):
            yield Gap(f"{_spoken(row)} chưa ghi người phát biểu: “{_beginning(row.text)}”.", "dien-bien")


def _of_the_ledger(sitting: Any) -> Iterator[Gap]:
    for entry in ledger_of(sitting):
        wanted = [] if entry.unit else ["đơn vị"]
        if entry.kind != "proposal" and not (entry.due_on or entry.due_note):
            wanted.append("thời hạn")
        if wanted:
            place = "ket-luan" if entry.kind == "request" else "phong-hop"
            yield Gap(f"{entry.label} chưa có {' và '.join(wanted)}: “{_beginning(entry.text)}”.", place)


def _of_loose_words(minutes: Any) -> Iterator[Gap]:
    """The words stay; the row they were written for is gone from the sitting."""
    for wording in loose_words(minutes):
        yield Gap(f"Lời văn không còn nội dung gốc nên không được in: “{_beginning(wording.text)}”.", "loi-van")


def _of_the_hearing(minutes: Any) -> Iterator[Gap]:
    if minutes.state != "read_back":
        return
    heard = {each.unit_id for each in minutes.comments}
    for row in minutes.sitting.units:
        if row.unit_id not in heard:
            yield Gap(f"{row.unit.name} chưa có ý kiến về biên bản.")


def loose_words(minutes: Any) -> list[Any]:
    """Words whose row was taken off the sitting, or stands there without a word."""
    sitting = minutes.sitting
    rows = {"findings": sitting.findings, "commitments": sitting.commitments, "statements": sitting.statements}
    there = {f"{table}:{row.id}" for table, some in rows.items() for row in some if row.text.strip()}
    return [wording for wording in minutes.wordings if wording.source not in there | {"minutes:closing"}]


def _spoken(row: Any) -> str:
    at = f" lúc {row.said_at:%H:%M}" if row.said_at else ""
    who = row.speaker or (row.unit.name if row.unit else "")
    return f"{dict(STATEMENTS)[row.kind]}{at}{f' của {addressed(who)}' if who else ''}"


def _named(names: list[str]) -> str:
    first = ", ".join(names[:NAMED])
    return f"{len(names)} người: {first}{' …' if len(names) > NAMED else ''}"


def _beginning(text: str, most: int = 80) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"
