"""An occasion as a page shows it: where it leads, whom it waits for, whether it is late."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.agenda.occasion import (
    EXPLANATION,
    RECOMMENDATION,
    REPORT,
    SESSION,
    SITTING,
    STEP,
    TASK,
    Occasion,
)
from web.shown.trail import record_url
from web.unit_of_work import actor
from workflows.tables import workflow

KINDS = {
    SITTING: "Buổi làm việc", REPORT: "Hạn báo cáo", STEP: "Hạn của bước", RECOMMENDATION: "Hạn kiến nghị",
    TASK: "Hạn phần việc", EXPLANATION: "Hạn giải trình", SESSION: "Kỳ họp"}
ANNOUNCED = workflow("sitting").state("notified").label
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


@dataclass(frozen=True)
class AgendaItem:
    """`who` is whom it waits for, in words; `how` says late, done or how a sitting stands; `tone` is its
    colour. `is_usual`: there is nothing in `how` that a month full of entries need say."""

    kind: str
    kind_label: str
    title: str
    url: str | None
    hour: str
    theme: str
    place: str
    who: str
    how: str
    tone: str
    reason: str
    is_verified: bool
    is_usual: bool
    until: str = ""


def agenda_item(each: Occasion) -> AgendaItem:
    today = actor().today
    how, tone = _how(each, today)
    return AgendaItem(
        each.kind, KINDS[each.kind], each.title, _url(each), f"{each.starts_at:%H:%M}" if each.starts_at else "",
        each.theme, each.place, _who(each), how, tone, "" if each.kind == SITTING else each.reason, each.is_verified,
        tone == "neutral" or each.reason == ANNOUNCED,
        f"đến ngày {each.last_on:%d/%m/%Y}" if each.last_on and each.last_on != each.on else "")


def day_named(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day:%d/%m/%Y}"


def _url(each: Occasion) -> str | None:
    """The sessions of a council have no page of their own."""
    return record_url(each.record) if each.record is not None else None


def _who(each: Occasion) -> str:
    if each.kind == SESSION or not each.waits_for:
        return ""
    return f"Chủ tọa: {each.waits_for[0]}" if each.kind == SITTING else f"Chờ: {', '.join(each.waits_for)}"


def _how(each: Occasion, today: date) -> tuple[str, str]:
    if each.is_done:
        return "đã xong", "done"
    if each.is_late(today):
        return f"quá {(today - each.on).days} ngày", "attention"
    if each.kind == SITTING:
        return each.reason.lower(), "progress"
    return ("hôm nay", "progress") if each.on == today else ("", "neutral")


def address_of_day(day: date, **more: str) -> str:
    return url_for("calendar.listing", tu=day.isoformat(), den=day.isoformat(), **more)
