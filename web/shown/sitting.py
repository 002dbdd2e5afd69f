"""The page of a sitting: when and where, who came, what was said, what was concluded."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.sitting import Attendance, Finding, Sitting, Statement
from oversight.room import may_write
from oversight.rules.closed_lists import FINDINGS, STATEMENTS
from oversight.rules.sitting import ATTENDS
from oversight.rules.standing import may_edit, may_read
from oversight.services.written_names import written
from web.filters import date_vi, datetime_vi
from web.find import seats
from web.forms.sitting_parts import PARTS
from web.shown.papers import ShownPaper, shown_papers
from web.shown.sitting_ledger import due_words, handed_in, promises_of
from web.shown.sitting_parts import edit_url
from web.shown.trail import record_url
from web.shown.viewer import may_see_notes
from web.shown.waiting_questions import WaitingQuestions, waiting_questions
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownPerson:
    name: str
    position: str


@dataclass(frozen=True)
class Group:
    title: str
    people: list[ShownPerson]


@dataclass(frozen=True)
class ShownStatement:
    kind: str
    speaker: str
    text: str
    time: str


@dataclass(frozen=True)
class ShownSitting:
    """`edits` maps the parts that the reader may edit to their pages, `room_url` leads whoever may write to the room.

    `may_see_notes`: what is said and concluded is the council's own until the minutes are read back.
    """

    facts: list[tuple[str, Any]]
    programme: str
    agenda: list[str]
    groups: list[Group]
    statements: list[ShownStatement]
    findings: list[tuple[str, list[dict[str, str]]]]
    promises: list[dict[str, str]]
    handed_in: list[dict[str, str]]
    room_url: str | None
    edits: dict[str, str]
    minutes: dict[str, Any] | None
    papers: list[ShownPaper]
    may_see_notes: bool
    waiting: WaitingQuestions


def content_of(sitting: Sitting) -> ShownSitting:
    may_see = may_see_notes(sitting)
    minutes = sitting.minutes if sitting.minutes and _is_readable(sitting.minutes) else None
    return ShownSitting(
        _facts(sitting), sitting.programme, [row.text for row in sitting.agenda], _groups(sitting),
        [_statement(row, sitting) for row in sitting.statements] if may_see else [],
        _findings(sitting.findings) if may_see else [], promises_of(sitting) if may_see else [],
        handed_in(sitting) if may_see else [], _room_url(sitting), edits_of(sitting),
        {"url": record_url(minutes), "state": minutes.standing} if minutes else None,
        shown_papers(minutes) if minutes else [], may_see,
        waiting_questions(sitting))


def edits_of(sitting: Sitting) -> dict[str, str]:
    is_mine = may_edit(seats(sitting), sitting)
    return {place: edit_url(sitting, place) for place in PARTS} if is_mine else {}


def _room_url(sitting: Sitting) -> str | None:
    return url_for("room.show", record_id=sitting.id) if may_write(sitting, actor()) else None


def _is_readable(minutes) -> bool:
    return may_read(seats(minutes), minutes)


def _facts(sitting: Sitting) -> list[tuple[str, Any]]:
    chair, taker = (written(each) if each else None for each in (sitting.chair, sitting.minute_taker))
    return [
        ("Thời gian", datetime_vi(sitting.opens_at)), ("Địa điểm", sitting.place),
        ("Đơn vị", "; ".join(row.unit.name for row in sitting.units)), ("Chủ trì", chair),
        ("Người ghi biên bản", taker), *_happened(sitting)]


def _happened(sitting: Sitting) -> list[tuple[str, str]]:
    told = (("Ngày gửi thông báo lịch", date_vi(sitting.programme_notified_on)),
            ("Khai mạc", datetime_vi(sitting.started_at)), ("Kết thúc", datetime_vi(sitting.ended_at)))
    return [(label, value) for label, value in told if value]


def _groups(sitting: Sitting) -> list[Group]:
    came = [row for row in sitting.attendance if row.presence in ATTENDS]
    units = {row.unit_id: row.unit.name for row in [*sitting.units, *(each for each in came if each.side == "unit")]
             if row.unit_id}
    sides = [("Đoàn giám sát", [row for row in came if row.side == "delegation"]),
             ("Đại biểu mời", [row for row in came if row.side == "invited"])]
    sides[1:1] = [(name, [row for row in came if row.side == "unit" and row.unit_id == unit_id])
                  for unit_id, name in units.items()]
    others = [(title, [row for row in sitting.attendance if row.presence == presence])
              for title, presence in (("Vắng có lý do", "excused"), ("Chưa điểm danh", "expected"))]
    return [Group(title, [_person(row) for row in rows]) for title, rows in (*sides, *others) if rows]


def _person(row: Attendance) -> ShownPerson:
    by = f"được {row.in_place_of} ủy quyền dự" if row.in_place_of else "được ủy quyền dự"
    authorised = f"{by} {f'({row.authorisation})' if row.authorisation else ''}".strip()
    unit = row.unit.name if row.unit and row.side == "invited" else ""
    told = [row.title, unit, authorised if row.presence == "authorised" else ""]
    return ShownPerson(row.name, ", ".join(each for each in told if each))


def _statement(row: Statement, sitting: Sitting) -> ShownStatement:
    unit = row.unit.name if row.unit and len(sitting.units) > 1 else ""
    speaker = ", ".join(each for each in (row.speaker, row.speaker_title, unit) if each)
    return ShownStatement(
        dict(STATEMENTS)[row.kind], speaker, row.text, f"{row.said_at:%H:%M}" if row.said_at else "")


def _findings(findings: list[Finding]) -> list[tuple[str, list[dict[str, str]]]]:
    groups = [(label, [_finding(row) for row in findings if row.kind == kind]) for kind, label in FINDINGS]
    return [(label, rows) for label, rows in groups if rows]


def _finding(row: Finding) -> dict[str, str]:
    return {"text": row.text, "lead": row.lead_unit.name if row.lead_unit else "", "due": due_words(row),
            "is_request": row.kind == "request"}
