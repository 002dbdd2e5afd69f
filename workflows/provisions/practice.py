"""What good offices hold to although no law says it. A warning to look at, never a refusal.

No step is due by these rows and no article stands behind them, so they are not provisions.
"""

from dataclasses import dataclass
from typing import Literal

from workflows.provisions.row import TO_CHECK
from workflows.provisions.sources import READ_LAO_CAI

# Both rules: practice.md 3 #5, complaints of practitioners about overlapping supervision.
OVERLAP_COMPLAINED_OF = "phản ánh tại Quốc hội ngày 23/05/2022 và tại Tây Ninh năm 2022 về giám sát chồng chéo"
TWO_YEARS_IN_LAO_CAI = f"{READ_LAO_CAI}, nêu khoảng 2 năm; {OVERLAP_COMPLAINED_OF}"


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
    OVERLAP_COMPLAINED_OF)
ONE_THEME_IN_TWO_YEARS = Practice(
    "one_theme_in_two_years", "Không nên giám sát lại một chuyên đề trong vòng 24 tháng", 24, "month",
    TWO_YEARS_IN_LAO_CAI)
PRACTICES = (ONE_UNIT_IN_A_WEEK, ONE_THEME_IN_TWO_YEARS)
