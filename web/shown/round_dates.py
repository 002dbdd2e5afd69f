"""The dates of a round as a table: what is due, why, and what was done about it. Units with one date share one line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.services.round_dates import RoundDate, dates_of
from web.shown.deadlines import ShownDeadline, shown_deadline
from web.unit_of_work import actor, work


@dataclass(frozen=True)
class ShownDate:
    label: str
    about: str
    deadline: ShownDeadline

    @property
    def needs_attention(self) -> bool:
        return self.deadline.is_late and not self.deadline.is_met


def round_dates(round_: Round) -> list[ShownDate]:
    found = dates_of(work(), round_, actor().today)
    of_reports = [each for each in found if isinstance(each.record, SelfReport)]
    others = [_shown(each, "" if each.record is round_ else each.record.name)
              for each in found if each not in of_reports]
    return sorted([*others, *_by_day(of_reports)], key=lambda each: each.deadline.due_on)


def _by_day(dates: list[RoundDate]) -> Iterator[ShownDate]:
    """Fifty units with one date are one line, with how many of them have sent."""
    ordered = sorted(dates, key=lambda each: (each.deadline.due_on, each.label))
    for _key, group in groupby(ordered, key=lambda each: (each.deadline.due_on, each.label)):
        units = list(group)
        done = [each for each in units if each.done_on]
        last = max(units, key=lambda each: (each.done_on is None, each.done_on or each.deadline.due_on))
        about = units[0].record.unit.name if len(units) == 1 else f"{len(done)}/{len(units)} đơn vị đã gửi"
        yield _shown(last, about)


def _shown(each: RoundDate, about: str) -> ShownDate:
    """What is done is measured on the day it was done."""
    shown = shown_deadline(each.deadline, each.done_on or actor().today)
    return ShownDate(each.label, about, replace(shown, is_met=each.done_on is not None))
