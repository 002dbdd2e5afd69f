"""A report as the workbooks see it, without a database: the real nouns, never kept."""

from datetime import UTC, date, datetime
from typing import Any

from oversight.models.identity import new_id
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem, OutlineVersion
from oversight.models.round import Round
from oversight.models.self_report import Answer, SelfReport

NOW = datetime(2024, 9, 30, 1, 0, tzinfo=UTC)
SECTION, HOUSEHOLDS, SCORE, OPEN = range(4)
ITEMS = (
    {"kind": "narrative", "code": "I", "text": "Công tác lãnh đạo, chỉ đạo"},
    {"kind": "indicator", "code": "1.1", "text": "Hộ tham gia cửa hàng số", "unit_of_measure": "hộ",
     "target": "10.000", "value_type": "count"},
    {"kind": "indicator", "code": "1.2", "text": "Mức độ sẵn sàng", "value_type": "choice",
     "choices": "Tốt\nKhá, trung bình\nYếu"},
    {"kind": "narrative", "code": "II", "text": "Khó khăn, vướng mắc", "is_required": False},
)


def a_report(items: tuple[dict[str, Any], ...] = ITEMS, versions: int = 1) -> SelfReport:
    """Nothing is answered yet."""
    outline = [OutlineItem(**{"id": new_id(), "position": place} | _blank() | item) for place, item in enumerate(items)]
    round_ = Round(theme="chuyển đổi số", outline=outline, units=[])
    round_.outline_versions = [OutlineVersion(number=number + 1) for number in range(versions)]
    return SelfReport(
        id=new_id(), version=3, round=round_, unit_id=new_id(), unit=Unit(name="Ban Chỉ đạo chuyển đổi số"),
        due_on=date(2024, 10, 10), answers=[])


def answered(report: SelfReport, *cells: dict[str, str]) -> SelfReport:
    """One dict for each item, in order; an empty one leaves its item out."""
    for item, told in zip(report.round.outline, cells, strict=False):
        if told:
            report.answers = [each for each in report.answers if each.item_id != item.id]
            report.answers.append(Answer(item_id=item.id, **{"text": "", "figure": "", "no_figure_because": ""} | told))
    return report


def _blank() -> dict[str, str]:
    names = ("code", "value_type", "unit_of_measure", "period", "target", "target_direction", "target_source",
             "denominator_code", "part_codes", "choices", "explained_by", "guidance")
    return dict.fromkeys(names, "")
