"""What falls together, in sentences with links. No law stands behind them, and the page says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from oversight.agenda.conflict import Conflict
from oversight.agenda.conflicts import conflicts_of_round
from oversight.models.round import Round
from web.shown.trail import record_url, shortened
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work

BEFORE_THE_PLAN = ("draft", "established")
BEFORE_STEPS = ("establish", "issue_plan", "notify")


@dataclass(frozen=True)
class ShownConflict:
    sentence: str
    links: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ShownPractice:
    """Sentences of one rule; `rule` names it and says that it is to be checked, `source` where it was read."""

    rule: str
    source: str
    conflicts: list[ShownConflict]


def shown_conflicts(found: Iterable[Conflict], but: Round | None = None) -> list[ShownPractice]:
    """`but` is the record whose page this is: it is not linked to itself."""
    by_rule = groupby(sorted(found, key=lambda each: each.practice.key), key=lambda each: each.practice)
    return [ShownPractice(practice.shown, practice.source, [_shown(each, but) for each in conflicts])
            for practice, conflicts in by_rule]


def round_conflicts(round_: Round, trigger: str = "") -> list[ShownPractice]:
    """For who plans, while the plan has not gone out: on the round's page, and before each step that fixes it."""
    is_asked = trigger in BEFORE_STEPS if trigger else True
    if round_.stem != "round" or round_.state not in BEFORE_THE_PLAN or not is_asked or is_of_a_unit(round_):
        return []
    return shown_conflicts(conflicts_of_round(work(), actor().person, round_, actor().today), but=round_)


def _shown(each: Conflict, but: Round | None) -> ShownConflict:
    others = dict.fromkeys(record for record in each.records if record is not but)
    return ShownConflict(each.sentence, tuple((shortened(other.name), record_url(other)) for other in others))
