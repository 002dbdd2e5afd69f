"""Whether a target can be held against a figure: of indicators whose kind of figure is fixed it must."""

import re
from collections.abc import Mapping
from typing import Any

WITH_NUMBERS = ("count", "ratio", "percentage", "money", "area", "length")
A_NUMBER = re.compile(r"\d[\d.,\s]*(?:/\s*\d[\d.,\s]*)?")
UNREADABLE = ("Mục tiêu này chưa đọc được thành số; hãy ghi ví dụ “{example}”, hoặc để kiểu số liệu “Chưa xác định” "
              "nếu mục tiêu bằng lời.")


def fault_in_target(row: Mapping[str, Any]) -> str:
    """A sentence, or empty. Targets of indicators that leave the kind of figure open may be words."""
    kind, target = row.get("value_type") or "", (row.get("target") or "").strip()
    if not target or kind not in WITH_NUMBERS:
        return ""
    is_readable = len(A_NUMBER.findall(target)) == 1 and not (kind == "percentage" and ";" in target)
    return "" if is_readable else UNREADABLE.format(example="80%" if kind == "percentage" else "10.600")
