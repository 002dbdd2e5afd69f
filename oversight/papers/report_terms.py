"""By when units report: one day for all of them, or a day for each."""

from oversight.models.round import Round, SupervisedUnit
from oversight.papers.phrases import MISSING
from oversight.papers.wording import official_date


def common_term(round_: Round, otherwise: str) -> str:
    """"chậm nhất ngày …" when all units have one day; `otherwise` when the days differ."""
    days = {row.report_due_on for row in round_.units}
    if len(days) > 1:
        return otherwise
    day = days.pop() if days else None
    return f"chậm nhất {official_date(day)}" if day else f"chậm nhất ngày {MISSING}"


def term_in_a_cell(row: SupervisedUnit) -> str:
    return f"{row.report_due_on:%d/%m/%Y}" if row.report_due_on else MISSING
