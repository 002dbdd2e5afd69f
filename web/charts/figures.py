"""What is drawn: each figure as a number to measure by and in the words of whoever wrote it."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Bar:
    """One unit. No `value`: no bar, and `shown` says why ("chưa trả lời"); empty, it is "không có số liệu".

    `is_below_target` is the caller's judgement: of late papers more is worse. `verified` is what was found on checking.
    """

    label: str
    value: Decimal | None
    shown: str
    note: str = ""
    is_below_target: bool = False
    verified: Decimal | None = None
    verified_shown: str = ""


@dataclass(frozen=True)
class Point:
    """One period, such as "6 tháng đầu năm 2026". No `value`: a gap in the line."""

    period: str
    value: Decimal | None
    shown: str
