"""Everything that comes within some days, of what a person may read. The statements are counted, not the records."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from oversight.agenda.computed import step_dues
from oversight.agenda.dated import expected_reports, recommendation_dues, report_dues, sittings, task_dues
from oversight.agenda.kept_sessions import council_sessions
from oversight.agenda.occasion import Occasion
from oversight.agenda.reader import Reader
from oversight.models.people import Person

Source = Callable[[Reader], Iterator[Occasion]]
BURDEN: tuple[Source, ...] = (sittings, report_dues, expected_reports)
"""What makes work for a unit on a day."""

SOURCES: tuple[Source, ...] = (*BURDEN, step_dues, recommendation_dues, task_dues, council_sessions)


def occasions_for(
    session: Session, person: Person, today: date, first: date, last: date, sources: tuple[Source, ...] = SOURCES
) -> list[Occasion]:
    """From `first` to `last`, both within; days in order, and on each the hours before what has none."""
    reader = Reader(session, person, today, first, last)
    found = (each for source in sources for each in source(reader))
    return sorted(found, key=_order)


def _order(each: Occasion) -> tuple:
    return each.on, each.starts_at or datetime.combine(each.on, time.max), each.kind, each.title, each.key
