"""What a dissolved unit left open, round by round, each with one button that passes all of it on."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from oversight.memory.unit_asked import AskedItem
from oversight.models.round import Round
from web.find import seats
from web.unit_of_work import work
from workflows.tables import workflow

MOST_AT_ONCE = 50
"""One address carries their ids."""


@dataclass(frozen=True)
class HandoverOfRound:
    """`url` is None for who may not pass on, and where the round stands still."""

    theme: str
    count: int
    at_once: int
    url: str | None


def handovers_of(left: Sequence[AskedItem]) -> list[HandoverOfRound]:
    """One round after another, as their recommendations are ordered: the one with what is latest first."""
    grouped: dict[str, list[AskedItem]] = defaultdict(list)
    for item in left:
        if item.state in workflow("recommendation").by_trigger["pass_on"].source:
            grouped[item.round_id].append(item)
    rounds = _rounds(list(grouped)) if grouped else {}
    return [_handover(rounds[key], items) for key, items in grouped.items() if key in rounds]


def _rounds(keys: list[str]) -> dict[str, Round]:
    found = select(Round).where(Round.id.in_(keys)).options(
        selectinload(Round.members), selectinload(Round.units), joinedload(Round.ordering_body))
    return {round_.id: round_ for round_ in work().scalars(found)}


def _handover(round_: Round, items: list[AskedItem]) -> HandoverOfRound:
    """The seats that pass on are those of the round's council: one look at the round tells for all of its items."""
    row = workflow("recommendation").by_trigger["pass_on"]
    first, *others = items[:MOST_AT_ONCE]
    may_pass_on = seats(round_) & set(row.by) and not round_.standing.halts
    url = url_for("steps.show", stem="recommendation", record_id=first.id, trigger=row.trigger,
                  companions=[each.id for each in others])
    return HandoverOfRound(round_.theme, len(items), 1 + len(others), url if may_pass_on else None)
