"""The units of a round and how their reports stand."""

from typing import Any

from oversight.models.round import Round, SupervisedUnit
from oversight.models.self_report import SelfReport
from oversight.rules.closed_lists import WAYS
from web.shown.lateness import done_words, due_words
from web.shown.trail import record_url
from web.shown.unit_page import unit_url
from web.shown.viewer import is_of_a_unit, own_units
from web.unit_of_work import actor
from workflows.vocabulary import State

NOT_REQUESTED = State("not_requested", "Chưa yêu cầu báo cáo", "neutral")


def unit_rows(round_: Round) -> list[dict[str, Any]]:
    """In the order of the plan; a unit's people see their own row alone."""
    reports = {report.unit_id: report for report in round_.reports}
    mine = own_units() if is_of_a_unit(round_) else None
    rows = [row for row in round_.units if mine is None or row.unit_id in mine]
    return [_row(row, reports.get(row.unit_id)) for row in rows]


def _row(row: SupervisedUnit, report: SelfReport | None) -> dict[str, Any]:
    shown = {"name": row.unit.name, "way": dict(WAYS)[row.way], "unit_url": unit_url(row.unit_id)}
    if report is None:
        day = f"{row.report_due_on:%d/%m/%Y}" if row.report_due_on else "chưa ấn định"
        return shown | {"due": day, "state": NOT_REQUESTED, "url": None}
    return shown | {"due": report_due(report), "state": report.standing, "url": record_url(report),
                    "needs_attention": is_late(report)}


def report_due(report: SelfReport) -> str:
    """Of a report that was sent: when, and whether in time."""
    if report.state == "waived":
        return "được miễn"
    if report.versions:
        return f"gửi {done_words(report.due_on, report.versions[0].received_on)}"
    return due_words(report.due_on, actor().today)


def is_late(report: SelfReport) -> bool:
    is_awaited = not report.versions and report.state != "waived"
    return is_awaited and actor().today > report.due_on
