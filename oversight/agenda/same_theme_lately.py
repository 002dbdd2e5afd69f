"""A theme supervised within the last two years, by any body of the councils that the reader may read."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from oversight.agenda.conflict import Conflict
from oversight.agenda.months import months_later
from oversight.agenda.reader import Reader
from oversight.agenda.same_theme import is_same_theme
from oversight.models.round import Round, SupervisedUnit
from workflows.provisions.practice import ONE_THEME_IN_TWO_YEARS

LAST_KNOWN = func.coalesce(Round.concluded_on, Round.supervision_ended_on, Round.established_on)


def rounds_lately(reader: Reader) -> list[Round]:
    """Begun, not called off, and still going on or over for less than the term before `reader.first`."""
    since = months_later(reader.first, -ONE_THEME_IN_TWO_YEARS.number)
    wanted = select(Round).where(since <= LAST_KNOWN, Round.state.not_in(("draft", "cancelled"))).options(
        selectinload(Round.members), selectinload(Round.ordering_body),
        selectinload(Round.units).selectinload(SupervisedUnit.unit))
    found = reader.session.scalars(wanted.order_by(Round.established_on, Round.id))
    return [round_ for round_ in found if reader.may_read(round_)]


def themes_repeated(round_: Round, earlier: Iterable[Round], on: date) -> list[Conflict]:
    """`on` is the day from which the term is counted back. Supervising again what was recommended is no repetition."""
    since = months_later(on, -ONE_THEME_IN_TWO_YEARS.number)
    return [_conflict(round_, each) for each in earlier if _is_repeated(round_, each, since, on)]


def last_known_day(round_: Round) -> date | None:
    return round_.concluded_on or round_.supervision_ended_on or round_.established_on


def _is_repeated(round_: Round, earlier: Round, since: date, on: date) -> bool:
    is_linked = earlier.id in (round_.id, round_.follows_id) or earlier.follows_id == round_.id
    day = last_known_day(earlier)
    began = earlier.established_on or day
    if is_linked or day is None or day < since or began > on:
        return False
    return is_same_theme((round_.theme, round_.theme_code), (earlier.theme, earlier.theme_code))


def _conflict(round_: Round, earlier: Round) -> Conflict:
    day = last_known_day(earlier)
    what = "kết luận" if earlier.concluded_on else "kết thúc" if earlier.supervision_ended_on else "thành lập Đoàn"
    sentence = (f"Chuyên đề “{round_.theme}” gần với đợt “{earlier.theme}” của {earlier.ordering_body.name}, "
                f"{what} ngày {day:%d/%m/%Y}.")
    return Conflict(ONE_THEME_IN_TWO_YEARS, sentence, (round_, earlier))
