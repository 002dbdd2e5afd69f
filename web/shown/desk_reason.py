"""Why a line stands on the desk: the day with its article or paper, and by name whom it waits for."""

from collections.abc import Iterable, Iterator
from datetime import date

from oversight.models.records import Stateful
from oversight.models.sitting import Sitting
from oversight.rules.deadlines import provision_of
from oversight.rules.in_charge import body_in_charge
from oversight.services.desk import Task
from oversight.services.options import Option
from web.filters import date_vi
from workflows.provisions.row import ANCHORS
from workflows.roles import UNIT, Role

MOST_NAMED = 3
PAPERS = {
    "self_report": ("requested_on", "văn bản yêu cầu báo cáo ngày {}"),
    "recommendation": ("issued_on", "kiến nghị ban hành ngày {}")}


def reason_of(task: Task, since: date | None, today: date) -> str:
    """The words of the provision, and of the paper that fixes the day; without one, since when it stands there."""
    if task.deadline is not None:
        return "; ".join(part for part in (task.deadline.sentence, _paper(task)) if part)
    stands = f"Từ ngày {date_vi(since)}, " if since else ""
    return stands + next(_undated(task, today), "không có hạn theo luật")


def _undated(task: Task, today: date) -> Iterator[str]:
    """A term whose first day nobody has recorded goes before an article that sets none."""
    found = [provision_of(option.row, task.record, today) for option in task.mine or task.others]
    known = [provision for provision in found if provision]
    yield from (f"chưa tính được hạn vì chưa có {ANCHORS[each.anchor]} — {each.citation}"
                for each in known if each.has_deadline)
    yield from (f"không có hạn theo luật — {each.citation}" for each in known)


def reason_of_sitting(sitting: Sitting) -> str:
    told = sitting.programme_notified_on
    return f"Đã thông báo chương trình ngày {date_vi(told)}" if told else "Ngày dự kiến, chưa thông báo chương trình"


def awaited(task: Task) -> str:
    """Why nothing can be done about it now: what is missing and who can bring it, or whose turn it is."""
    unmet = [(option, tick) for option in task.mine for tick in option.checklist if not tick.is_met]
    if unmet:
        option, tick = unmet[0]
        return f"Còn thiếu: {tick.text[0].lower()}{tick.text[1:]}" + _brought_by(task.record, option, tick.need.met_by)
    seats = dict.fromkeys(role for option in task.others for role in option.row.awaited)
    return f"Chờ: {', '.join(named(task.record, seats))}" if seats else ""


def _brought_by(record: Stateful, option: Option, seats: Iterable[Role]) -> str:
    """Nothing where the reader is the one."""
    others = [] if option.seats & {*seats} else named(record, seats)
    return f" (chờ {', '.join(others)})" if others else ""


def named(record: Stateful, seats: Iterable[Role]) -> list[str]:
    """Each seat once, with the unit or the person in it where the record knows them; the first few."""
    told = list(dict.fromkeys(words for seat in seats for words in _in_the_seat(record, seat)))
    return told if len(told) <= MOST_NAMED else [*told[:MOST_NAMED - 1], f"và {len(told) - MOST_NAMED + 1} người khác"]


def _in_the_seat(record: Stateful, seat: Role) -> Iterator[str]:
    if seat in UNIT:
        yield from _units(record) or [seat.title]
        return
    people = [member.person.name for member in record.round.members if member.role == seat]
    if seat == Role.SITTING_CHAIR:
        sitting = getattr(record, "sitting", record)
        people = [sitting.chair.name] if getattr(sitting, "chair", None) else []
    yield " ".join([_title(record, seat), *people[:1]])


def _title(record: Stateful, seat: Role) -> str:
    """Offices and leaders are those of a council: a proposal sent up waits for another one than the report."""
    if seat == Role.UPPER_SECRETARIAT:
        above = [sent.to_council.short_name for sent in record.forwardings[-1:]]
        return f"Văn phòng {above[0]}" if above else seat.title
    if seat == Role.SECRETARIAT:
        return f"Văn phòng {record.round.council.short_name}"
    return body_in_charge(record.round) if seat == Role.CHAIR else seat.title


def _units(record: Stateful) -> list[str]:
    """A round concerns its units alike; a record below it those it is about."""
    one = getattr(record, "unit", None) or getattr(record, "lead_unit", None)
    rows = getattr(record.sitting if record.stem == "minutes" else record, "units", ())
    return [one.name] if one else [row.unit.name for row in rows]


def _paper(task: Task) -> str:
    """Where a document fixes the day, that document."""
    column, words = PAPERS.get(task.record.stem, ("", ""))
    written = getattr(task.record, column, None) if column else None
    return words.format(date_vi(written)) if written and task.deadline.provision.kind == "on" else ""
