"""How often and how late units were, in words and as a table: who is late most stands first."""

from typing import Any

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.rules.punctuality import LATE, MISSING, ON_TIME, Outcome, Punctuality
from oversight.services.punctuality import punctuality_of_units
from web.filters import number_vi
from web.unit_of_work import actor, work

SUMMED = ("due", "on_time", "late", "missing", "extended", "returned")
WORDS = {ON_TIME: "đúng hạn", LATE: "muộn", MISSING: "không gửi"}


def recent_words(report: SelfReport) -> str:
    """ "3 báo cáo gần đây: đúng hạn 2, muộn 1 (4 ngày)", over the rounds of this council; empty when none was due."""
    found = punctuality_of_units(work(), report.council_id, actor().today, [report.unit_id]).get(report.unit_id)
    if found is None:
        return ""
    counted = [_counted(kind, [each for each in found.last if each.kind == kind]) for kind in WORDS]
    return f"{len(found.last)} báo cáo gần đây: {', '.join(words for words in counted if words)}"


def _counted(kind: str, outcomes: list[Outcome]) -> str:
    if not outcomes:
        return ""
    days = ", ".join(f"{each.days} ngày" for each in outcomes if each.days)
    return f"{WORDS[kind]} {len(outcomes)}" + (f" ({days})" if days else "")


def punctuality_rows(round_: Round, units: list[Unit] | None) -> list[dict[str, Any]]:
    """Of these units, or of every unit of the council that a report was due of. Most missing, then most late first."""
    ids = None if units is None else [unit.id for unit in units]
    found = punctuality_of_units(work(), round_.council_id, actor().today, ids)
    named = _named(found) if units is None else {unit.id: unit.name for unit in units}
    rows = [_row(name, found.get(unit_id)) for unit_id, name in named.items()]
    return sorted(rows, key=_urgency)


def _named(found: dict[str, Punctuality]) -> dict[str, str]:
    units = work().query(Unit).where(Unit.id.in_(list(found)))
    return {unit.id: unit.name for unit in units}


def _urgency(row: dict[str, Any]) -> tuple:
    return (-(row["missing"] or 0), -(row["late"] or 0), -(row["most"] or 0), row["name"])


def _row(name: str, found: Punctuality | None) -> dict[str, Any]:
    if found is None:
        return {"name": name, "last": "chưa có báo cáo nào đến hạn"} | dict.fromkeys(
            (*SUMMED, "days", "most"))
    return {
        "name": name, "due": found.due, "on_time": found.on_time, "late": found.late, "missing": found.missing,
        "days": _days(found), "most": found.most_days, "returned": found.returned, "extended": found.extended,
        "last": ", ".join(outcome_words(each) for each in found.last),
        "needs_attention": bool(found.missing) or found.late * 2 > found.due}


def _days(found: Punctuality) -> str:
    """ "4 ngày", or of several "thường 4 ngày, nhiều nhất 9 ngày"."""
    if len(found.days) < 2:
        return f"{found.most_days} ngày" if found.days else ""
    return f"thường {number_vi(found.median_days)} ngày, nhiều nhất {found.most_days} ngày"


def sums_of(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {name: sum(row[name] or 0 for row in rows) for name in SUMMED}


def outcome_words(outcome: Outcome) -> str:
    return f"muộn {outcome.days} ngày" if outcome.days else WORDS[outcome.kind]
