"""Two rounds at one unit within a week: staff of a unit cannot receive two delegations at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from oversight.agenda.conflict import Conflict
from oversight.agenda.dated import sittings
from oversight.agenda.reader import Reader
from oversight.models.round import Round, SupervisedUnit
from oversight.rules.same_name import plain
from workflows.provisions.practice import ONE_UNIT_IN_A_WEEK

SPAN = timedelta(days=ONE_UNIT_IN_A_WEEK.number)
OVER = ("closed", "cancelled", "suspended", "transferred")


@dataclass(frozen=True)
class Visit:
    """`unit` is its name: catalogues of two councils hold one unit under two keys."""

    unit: str
    on: date
    round: Round
    said: str


def visits(reader: Reader) -> list[Visit]:
    """Sittings; of a round that has none yet, the day its supervision of units on the spot begins."""
    return [*_sittings(reader), *_beginnings(reader)]


def weeks_shared(found: Iterable[Visit]) -> list[Conflict]:
    """One sentence for a unit and two rounds: that of the two days nearest to each other."""
    nearest: dict[tuple, tuple[Visit, Visit]] = {}
    for pair in _pairs(found):
        key = plain(pair[0].unit), frozenset(each.round.id for each in pair)
        if key not in nearest or _apart(pair) < _apart(nearest[key]):
            nearest[key] = pair
    ordered = sorted(nearest.values(), key=lambda pair: (pair[0].on, pair[0].unit))
    return [Conflict(ONE_UNIT_IN_A_WEEK, _sentence(*pair), tuple(each.round for each in pair)) for pair in ordered]


def _pairs(found: Iterable[Visit]) -> Iterator[tuple[Visit, Visit]]:
    of_units: dict[str, list[Visit]] = defaultdict(list)
    for each in found:
        of_units[plain(each.unit)].append(each)
    for own in of_units.values():
        for one, other in combinations(sorted(own, key=lambda visit: (visit.on, visit.round.id)), 2):
            if one.round.id != other.round.id and other.on - one.on < SPAN:
                yield one, other


def _apart(pair: tuple[Visit, Visit]) -> timedelta:
    return pair[1].on - pair[0].on


def _sentence(one: Visit, other: Visit) -> str:
    days = (other.on - one.on).days
    apart = "cùng ngày" if not days else f"cách nhau {days} ngày"
    return f"{one.unit}: {_told(one)}, {_told(other)}, {apart}."


def _told(visit: Visit) -> str:
    """The theme is told by the link beside the sentence."""
    return f"{visit.round.ordering_body.name} {visit.said} ngày {visit.on:%d/%m/%Y}"


def _sittings(reader: Reader) -> Iterator[Visit]:
    for each in sittings(reader):
        yield from (Visit(name, each.on, each.record.round, "làm việc") for name in each.units)


def _beginnings(reader: Reader) -> Iterator[Visit]:
    wanted = select(Round).where(reader.days(Round.supervision_starts_on), Round.state.not_in(OVER)).options(
        selectinload(Round.members), selectinload(Round.ordering_body), selectinload(Round.sittings),
        selectinload(Round.units).selectinload(SupervisedUnit.unit))
    for round_ in reader.session.scalars(wanted):
        if not round_.sittings and reader.may_read(round_):
            on_site = (row.unit.name for row in round_.units if row.way == "on_site")
            yield from (Visit(name, round_.supervision_starts_on, round_, "bắt đầu giám sát") for name in on_site)
