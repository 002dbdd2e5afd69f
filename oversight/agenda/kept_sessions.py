"""Kỳ họp of the councils that a person has to do with, and of those above: they are public."""

from collections.abc import Iterator

from sqlalchemy import or_, select
from sqlalchemy.orm import selectinload

from oversight.agenda.occasion import SESSION, Occasion
from oversight.agenda.reader import Reader
from oversight.models.council_sessions import CouncilSession
from oversight.models.organisations import Council
from oversight.services.membership import councils_of


def council_sessions(reader: Reader) -> Iterator[Occasion]:
    own = councils_of(reader.session, reader.person, reader.today)
    above = select(Council.upper_id).where(Council.id.in_(own), Council.upper_id.is_not(None))
    is_near = or_(CouncilSession.council_id.in_(own), CouncilSession.council_id.in_(above))
    touches = CouncilSession.opens_on <= reader.last, or_(
        CouncilSession.opens_on >= reader.first, CouncilSession.closes_on >= reader.first)
    wanted = select(CouncilSession).where(is_near, *touches).options(selectinload(CouncilSession.council))
    for each in reader.session.scalars(wanted):
        yield Occasion(
            f"session-{each.id}", SESSION, each.opens_on, f"{each.council.short_name}: {each.name}",
            last_on=each.closes_on, place=each.place, reason="Kỳ họp Hội đồng nhân dân")
