"""Whether a target can be held against a figure: of indicators whose kind of figure is fixed it must."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from oversight.contradictions.targets import target_of

EXAMPLES = {
    "count": "10.600", "ratio": "100%", "percentage": "80%", "money": "1,5 tỷ đồng", "area": "34,71 ha",
    "length": "12 km", "date": "31/12/2024", "yes_no": "Có"}
UNREADABLE = ("Mục tiêu này chưa so sánh được với số liệu; hãy ghi như “{}”, hoặc để kiểu số liệu “Chưa xác định” nếu "
              "mục tiêu bằng lời.")


def fault_in_target(row: Mapping[str, Any]) -> str:
    """A sentence, or empty. The target of an indicator that leaves the kind of figure open may be words."""
    kind, target = row.get("value_type") or "", row.get("target") or ""
    if not target.strip() or kind not in EXAMPLES:
        return ""
    item = SimpleNamespace(
        value_type=kind, target=target, unit_of_measure=row.get("unit_of_measure") or "",
        target_direction=row.get("target_direction") or "")
    return "" if target_of(item) else UNREADABLE.format(EXAMPLES[kind])
