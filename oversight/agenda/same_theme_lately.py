"""A theme supervised within the last two years, by any body of the councils that the reader may read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from sqlalchemy import ColumnElement, and_, func, or_, select

from oversight.agenda.conflict import Conflict
from oversight.agenda.months import months_later
from oversight.agenda.reader import Reader
from oversight.agenda.same_theme import is_same_theme
from oversight.models.organisations import Body
from oversight.models.round import Round, SupervisedUnit
from oversight.search.scope import held_by, whole_rounds
from workflows.provisions.practice import ONE_THEME_IN_TWO_YEARS
from workflows.tables import workflow

LAST_KNOWN = func.coalesce(Round.concluded_on, Round.supervision_ended_on, Round.established_on)

MOST = 1000
"""Of the newest. A council supervises some dozens of themes in two years."""


@dataclass(frozen=True)
class EarlierRound:
    """What is asked of a round that went before, and what a link to it needs; `body` ordered it."""

    stem: ClassVar[str] = "round"

    id: str
    theme: str
    theme_code: str
    follows_id: str | None
    established_on: date | None
    supervision_ended_on: date | None
    concluded_on: date | None
    body: str

    @property
    def name(self) -> str:
        return self.theme


def rounds_lately(reader: Reader) -> list[EarlierRound]:
    """Begun, not called off, and still going on or over for less than the term before `reader.first`."""
    since = months_later(reader.first, -ONE_THEME_IN_TWO_YEARS.number)
    wanted = (
        select(Round.id, Round.theme, Round.theme_code, Round.follows_id, Round.established_on,
               Round.supervision_ended_on, Round.concluded_on, Body.name)
        .join(Body, Body.id == Round.ordering_body_id)
        .where(since <= LAST_KNOWN, Round.state.not_in(("draft", "cancelled")), _readable(reader))
        .order_by(LAST_KNOWN.desc(), Round.id.desc()).limit(MOST))
    found = [EarlierRound(*row) for row in reader.session.execute(wanted)]
    return sorted(found, key=lambda each: (each.established_on or date.min, each.id))


def _readable(reader: Reader) -> ColumnElement[bool]:
    """As Reader.may_read judges a round in hand; a unit does not see what is still internal to the council."""
    held = held_by(reader.person, reader.today)
    internal = [state.name for state in workflow("round").states if state.is_internal]
    of_units = select(SupervisedUnit.round_id).where(SupervisedUnit.unit_id.in_(held.units))
    return or_(Round.id.in_(whole_rounds(held)), and_(Round.state.not_in(internal), Round.id.in_(of_units)))


def themes_repeated(round_: Round, earlier: Iterable[EarlierRound], on: date) -> list[Conflict]:
    """`on` is the day from which the term is counted back. Supervising again what was recommended is no repetition."""
    since = months_later(on, -ONE_THEME_IN_TWO_YEARS.number)
    return [_conflict(round_, each) for each in earlier if _is_repeated(round_, each, since, on)]


def last_known_day(round_: EarlierRound) -> date | None:
    return round_.concluded_on or round_.supervision_ended_on or round_.established_on


def _is_repeated(round_: Round, earlier: EarlierRound, since: date, on: date) -> bool:
    is_linked = earlier.id in (round_.id, round_.follows_id) or earlier.follows_id == round_.id
    day = last_known_day(earlier)
    began = earlier.established_on or day
    if is_linked or day is None or day < since or began > on:
        return False
    return is_same_theme((round_.theme, round_.theme_code), (earlier.theme, earlier.theme_code))


def _conflict(round_: Round, earlier: EarlierRound) -> Conflict:
    day = last_known_day(earlier)
    what = "kết luận" if earlier.concluded_on else "kết thúc" if earlier.supervision_ended_on else "thành lập Đoàn"
    sentence = (f"Chuyên đề “{round_.theme}” gần với đợt “{earlier.theme}” của {earlier.body}, "
                f"{what} ngày {day:%d/%m/%Y}.")
    return Conflict(ONE_THEME_IN_TWO_YEARS, sentence, (round_, earlier))
