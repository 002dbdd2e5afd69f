"""The shape of one row of law, and the words its columns may hold.

A row is what one provision says of one step: the article, how many days, and from which recorded
fact they run. A row that contradicts itself cannot be made: `ProvisionError` lists every fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["after", "before", "on", ""]
Unit = Literal["day", "wday"]

COUNCIL = "council"
STANDING_COMMITTEE = "standing_committee"
COMMITTEE = "committee"
DELEGATE_GROUP = "delegate_group"
ORDERINGS = (COUNCIL, STANDING_COMMITTEE, COMMITTEE, DELEGATE_GROUP)

L87, L87_594, L121_114 = "L87", "L87_594", "L121_114"
REGIME_IDS = (L87, L87_594, L121_114)

# A clock starts from a fact that a person recorded, under this name on the record, never from a click.
ANCHORS = {
    "established_on": "ngày thành lập Đoàn giám sát",
    "plan_sent_on": "ngày gửi kế hoạch, đề cương",
    "programme_notified_on": "ngày thông báo chương trình, thành phần Đoàn",
    "supervision_starts_on": "ngày bắt đầu giám sát",
    "opens_on": "ngày Đoàn làm việc với đơn vị",
    "due_on": "ngày ghi trong văn bản",
    "supplement_requested_on": "ngày yêu cầu báo cáo bổ sung",
    "supervision_ended_on": "ngày kết thúc hoạt động giám sát",
    "result_report_received_on": "ngày nhận báo cáo kết quả giám sát",
    "concluded_on": "ngày kết luận giám sát",
    "next_council_session_on": "ngày khai mạc kỳ họp gần nhất",
    "explanation_requested_on": "ngày yêu cầu giải trình",
    "signed_on": "ngày ký văn bản",
}

UNIT_WORDS = {"day": "ngày", "wday": "ngày làm việc"}
TO_CHECK = " (cần kiểm tra)"


class ProvisionError(ValueError):
    """A row of law contradicts itself; the message lists every fault found."""


@dataclass(frozen=True)
class Provision:
    """What a law calls a step, for some regimes and some ordering bodies.

    `kind` says how the days run: at the latest `days` after the anchor, at the latest `days` before
    it, or on the anchor itself ("on": the date stands in a document). An empty kind is authority
    without a deadline. `unit` "day" is a calendar day, "wday" a working day. `max_days` is how far a
    complex case may be extended: `dataclasses.replace(row, days=30)` grants it, and no more.
    `is_verified` means that somebody read it in the primary text; `source` says where it was read.
    An empty `ordering` is every ordering body.
    """

    key: str
    label: str
    article: str
    source: str
    is_verified: bool = True
    kind: Kind = ""
    anchor: str = ""
    days: int | None = None
    max_days: int | None = None
    unit: Unit = "day"
    regimes: tuple[str, ...] = REGIME_IDS
    ordering: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        faults = list(_faults(self))
        if faults:
            raise ProvisionError(f"{self.key}: " + "; ".join(faults))

    @property
    def has_deadline(self) -> bool:
        return self.kind != ""

    @property
    def citation(self) -> str:
        """The article as it is shown: an unverified one always says so."""
        return self.article if self.is_verified else self.article + TO_CHECK

    @property
    def term(self) -> str:
        """How long, in words: "15 ngày", "5 ngày làm việc"; empty where a document fixes the date."""
        return f"{self.days} {UNIT_WORDS[self.unit]}" if self.days else ""

    @property
    def in_words(self) -> str:
        """The rule before any date is known, for the published page; empty for authority alone."""
        rule = _RULES[self.kind].format(term=self.term, anchor=ANCHORS.get(self.anchor, ""))
        longest = f", trường hợp phức tạp không quá {self.max_days} {UNIT_WORDS[self.unit]}"
        return rule + (longest if self.max_days else "")


_RULES = {
    "": "",
    "after": "chậm nhất {term} kể từ {anchor}",
    "before": "chậm nhất {term} trước {anchor}",
    "on": "hạn là {anchor}",
}


def _faults(row: Provision) -> Iterator[str]:
    if not (row.key and row.label and row.article and row.source):
        yield "a key, a label, an article and a source are needed"
    if row.kind not in _RULES or row.unit not in UNIT_WORDS:
        yield f"unknown kind {row.kind!r} or unit {row.unit!r}"
    if not row.regimes or {*row.regimes} - {*REGIME_IDS}:
        yield f"unknown regimes {row.regimes}"
    if {*row.ordering} - {*ORDERINGS}:
        yield f"unknown ordering bodies {row.ordering}"
    yield from _faults_of_the_clock(row)


def _faults_of_the_clock(row: Provision) -> Iterator[str]:
    if bool(row.anchor) != row.has_deadline:
        yield "an anchor and a kind come together"
    if row.anchor and row.anchor not in ANCHORS:
        yield f"unknown anchor {row.anchor}"
    if (row.days is not None) != (row.kind in ("after", "before")):
        yield "a number of days belongs to 'after' and 'before'"
    if row.days is not None and row.days < 1:
        yield "a term is at least one day"
    if row.max_days is not None and (row.days is None or row.days > row.max_days):
        yield f"{row.days} days are more than the {row.max_days} allowed"
