"""What good offices hold to although no law says it. A warning to look at, never a refusal.

No step is due by these rows and no article stands behind them, so they are not provisions.
"""

from dataclasses import dataclass
from typing import Literal

from workflows.provisions.row import TO_CHECK

PRACTICE_NOTES = "Ghi chép thực tiễn giám sát, mục 3 dòng 5 (practice.md 3 #5)"
LAO_CAI_TWO_YEARS = (
    f"{PRACTICE_NOTES}; Quy chế của HĐND tỉnh Lào Cai nêu “khoảng 2 năm”, chưa đối chiếu với văn bản gốc")


@dataclass(frozen=True)
class Practice:
    """`number` of `unit`; `source` says where it was read, `is_verified` that somebody read it in a primary text."""

    key: str
    label: str
    number: int
    unit: Literal["day", "month"]
    source: str
    is_verified: bool = False

    @property
    def shown(self) -> str:
        """How the rule is named beside a warning; an unverified one always says so."""
        return self.label if self.is_verified else self.label + TO_CHECK


ONE_UNIT_IN_A_WEEK = Practice(
    "one_unit_in_a_week", "Không nên có hai đợt giám sát làm việc với một đơn vị trong một tuần", 7, "day",
    PRACTICE_NOTES)
ONE_THEME_IN_TWO_YEARS = Practice(
    "one_theme_in_two_years", "Không nên giám sát lại một chuyên đề trong vòng 24 tháng", 24, "month",
    LAO_CAI_TWO_YEARS)
PRACTICES = (ONE_UNIT_IN_A_WEEK, ONE_THEME_IN_TWO_YEARS)
