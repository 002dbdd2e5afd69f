"""Which law applies on a day, which councils existed, and what the law says of a step.

No number of days stands anywhere else. A new law is a new regime here and new rows in
workflows/provisions/; what nobody has read in the primary text is marked, and says so when shown.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from workflows import provisions
from workflows.provisions.row import ANCHORS, L87, L87_594, L121_114, ORDERINGS, REGIME_IDS, Provision, ProvisionError

__all__ = [
    "ANCHORS", "KEYS", "ORDERINGS", "REGIMES", "Level", "NoRegime", "Provision", "ProvisionError", "Regime",
    "all_provisions", "by_place", "level_exists_on", "level_refusal", "provision", "regime", "regime_on"]


@dataclass(frozen=True)
class Regime:
    """The set of rules in force from `valid_from` through `valid_to`; None is until further notice.

    `note` tells, in Vietnamese, what of it nobody has read yet; empty when all was read.
    """

    id: str
    label: str
    valid_from: date
    valid_to: date | None
    law_title: str
    note: str = ""

    def is_in_force_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


LAW_87_TITLE = "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 87/2015/QH13"

REGIMES = (
    Regime(L87, "Luật 87/2015/QH13", date(2016, 7, 1), date(2022, 9, 11), LAW_87_TITLE),
    # Taken from the day of issue; the day it took effect is still to be read.
    Regime(L87_594, "Luật 87/2015/QH13 và Nghị quyết 594/NQ-UBTVQH15", date(2022, 9, 12), date(2026, 2, 28),
           LAW_87_TITLE, "Chưa đọc nguyên văn Nghị quyết 594/NQ-UBTVQH15; ngày có hiệu lực cần kiểm tra."),
    Regime(L121_114, "Luật 121/2025/QH15 và Nghị quyết 114/2025/UBTVQH15", date(2026, 3, 1), None,
           "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 121/2025/QH15",
           "Chưa đọc nguyên văn Luật 121/2025/QH15 và Nghị quyết 114/2025/UBTVQH15; thời hạn tạm giữ theo "
           "Luật 87/2015/QH13."),
)


class NoRegime(ValueError):
    """No law on supervision that this house knows was in force on the day; the message is Vietnamese."""


def regime_on(day: date) -> Regime:
    """The regime of an act dated `day`. Raises NoRegime before 01/07/2016 (article 91 of Law 87)."""
    for each in REGIMES:
        if each.is_in_force_on(day):
            return each
    raise NoRegime(
        f"Ngày {day:%d/%m/%Y} không thuộc thời gian áp dụng của luật nào trong hệ thống: "
        f"Luật 87/2015/QH13 có hiệu lực từ ngày {REGIMES[0].valid_from:%d/%m/%Y}.")


def regime(regime_id: str) -> Regime:
    """Raises KeyError for an id that is not a regime."""
    return _BY_ID[regime_id]


_BY_ID = {each.id: each for each in REGIMES}


class Level(StrEnum):
    """A level of local government; its value is stored, its title is what people read."""

    title: str
    last_day: date | None

    def __new__(cls, value: str, title: str, last_day: date | None = None) -> "Level":
        member = str.__new__(cls, value)
        member._value_ = value
        member.title, member.last_day = title, last_day
        return member

    PROVINCE = "province", "cấp tỉnh"
    COMMUNE = "commune", "cấp xã"
    DISTRICT = "district", "cấp huyện", date(2025, 6, 30)


def level_exists_on(level: str, day: date) -> bool:
    """Whether councils of that level could act on `day`. Raises ValueError for an unknown level."""
    return Level(level).last_day is None or day <= Level(level).last_day


def level_refusal(level: str, day: date) -> str:
    """Why a council of that level cannot act on `day`, as a sentence to show; empty when it can."""
    if level_exists_on(level, day):
        return ""
    gone = Level(level)
    return (f"Hội đồng nhân dân {gone.title} hoạt động đến hết ngày {gone.last_day:%d/%m/%Y} "
            f"(Luật 72/2025/QH15); không ban hành được văn bản ngày {day:%d/%m/%Y}.")


def all_provisions() -> tuple[Provision, ...]:
    return provisions.ALL


def provision(key: str, regime_id: str, ordering: str) -> Provision | None:
    """What the law of that regime says of the step for that ordering body; None when it says nothing.

    An empty key is a step without a law. A misspelt key, regime or body raises LookupError, so that
    a deadline cannot vanish behind a typing mistake.
    """
    if key and (key not in KEYS or regime_id not in REGIME_IDS or ordering not in ORDERINGS):
        raise LookupError(f"no provision can be {key!r} in {regime_id!r} for {ordering!r}")
    return _FOUND.get((key, regime_id, ordering))


def by_place(rows: tuple[Provision, ...]) -> dict[tuple[str, str, str], Provision]:
    """One row for each key, regime and body; two rows for one place raise ProvisionError."""
    found: dict[tuple[str, str, str], Provision] = {}
    for row in rows:
        for place in ((row.key, each, body) for each in row.regimes for body in row.ordering or ORDERINGS):
            if place in found:
                raise ProvisionError(f"two rows stand for {place}")
            found[place] = row
    return found


KEYS = frozenset(row.key for row in provisions.ALL)
_FOUND = by_place(provisions.ALL)
