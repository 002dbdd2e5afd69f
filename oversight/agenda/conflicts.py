"""What falls together, of one round before its plan goes out, and of a council over a year."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, selectinload

from oversight.agenda.conflict import Conflict
from oversight.agenda.reader import Reader
from oversight.agenda.same_theme_lately import rounds_lately, themes_repeated
from oversight.agenda.same_week import SPAN, Visit, visits, weeks_shared
from oversight.models.people import Person
from oversight.models.round import Round
from oversight.rules.same_name import plain


def conflicts_of_round(session: Session, person: Person, round_: Round, today: date) -> list[Conflict]:
    on = round_.established_on or today
    lately = rounds_lately(Reader(session, person, today, on, on))
    return [*_weeks_of(session, person, round_, today), *themes_repeated(round_, lately, on)]


def conflicts_in_year(session: Session, person: Person, council_id: str, year: int, today: date) -> list[Conflict]:
    """Where at least one of the two rounds is the council's own."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    wide = Reader(session, person, today, first - SPAN, last + SPAN)
    weeks = [each for each in weeks_shared(visits(wide))
             if any(round_.council_id == council_id for round_ in each.records)]
    lately = rounds_lately(Reader(session, person, today, first, last))
    begun = _begun_in(session, council_id, first, last, is_now=first <= today <= last)
    themes = [conflict for round_ in begun
              for conflict in themes_repeated(round_, lately, round_.established_on or today)]
    return [*weeks, *themes]


def _weeks_of(session: Session, person: Person, round_: Round, today: date) -> list[Conflict]:
    days = _days_of(round_)
    if not days:
        return []
    found = visits(Reader(session, person, today, min(days) - SPAN, max(days) + SPAN))
    return [each for each in weeks_shared(_at_its_units(found, round_)) if round_ in each.records]


def _days_of(round_: Round) -> list[date]:
    own = [sitting.opens_on for sitting in round_.sittings if sitting.opens_at]
    return own or ([round_.supervision_starts_on] if round_.supervision_starts_on else [])


def _at_its_units(found: list[Visit], round_: Round) -> list[Visit]:
    """Two other rounds at some other unit are not its concern."""
    own = {plain(each.unit) for each in found if each.round.id == round_.id}
    return [each for each in found if plain(each.unit) in own]


def _begun_in(session: Session, council_id: str, first: date, last: date, *, is_now: bool) -> list[Round]:
    """With the drafts, where the year is this one: they are what can still be thought over."""
    begun = Round.established_on.between(first, last)
    wanted = or_(begun, Round.state == "draft") if is_now else begun
    of_council = Round.council_id == council_id, Round.state != "cancelled", wanted
    loaded = select(Round).where(*of_council).options(selectinload(Round.ordering_body))
    return list(session.scalars(loaded.order_by(Round.established_on, Round.id)))
