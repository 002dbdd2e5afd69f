"""What of a programme falls together: one unit meant twice for a month, a theme that comes again too soon."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.agenda.conflict import Conflict
from oversight.agenda.months import months_later
from oversight.agenda.reader import Reader
from oversight.agenda.same_theme import is_same_theme
from oversight.agenda.same_theme_lately import EarlierRound, last_known_day, rounds_lately
from oversight.models.people import Person
from oversight.models.programme import ProgrammeItem
from oversight.rules.programme import months_of, units_named
from oversight.rules.same_name import plain
from workflows.provisions.practice import ONE_THEME_IN_TWO_YEARS, ONE_UNIT_IN_A_WEEK


def programme_conflicts(
    session: Session, person: Person, items: Sequence[ProgrammeItem], year: int, today: date
) -> list[Conflict]:
    """Of the items of one council for `year`; rounds and earlier programmes are asked as the reader may read them."""
    if not items:
        return []
    first = date(year, 1, 1)
    lately = rounds_lately(Reader(session, person, today, first, first))
    earlier = _earlier_items(session, items[0].council_id, year, today)
    repeated = (conflict for item in items for conflict in _repeated(item, lately, earlier))
    return [*_months_shared(items), *_themes_shared(items), *repeated]


def _earlier_items(session: Session, council_id: str, year: int, today: date) -> list[ProgrammeItem]:
    """Those still to be opened: of the opened ones their rounds speak, and what a past year left out was not done."""
    own = ProgrammeItem.council_id == council_id, ProgrammeItem.round_id.is_(None)
    wanted = select(ProgrammeItem).where(*own, ProgrammeItem.year.between(max(year - 2, today.year), year - 1))
    return list(session.scalars(wanted.options(selectinload(ProgrammeItem.ordering_body)).order_by(ProgrammeItem.year)))


def _months_shared(items: Sequence[ProgrammeItem]) -> Iterator[Conflict]:
    for one, other in combinations(items, 2):
        months = sorted({*months_of(one)} & {*months_of(other)})
        others = {plain(name) for name in units_named(other.units)}
        shared = [name for name in units_named(one.units) if plain(name) in others]
        if months and shared:
            yield Conflict(ONE_UNIT_IN_A_WEEK, f"{', '.join(shared)}: cùng được dự kiến giám sát trong "
                           f"tháng {', '.join(map(str, months))} ở mục “{one.theme}” và mục “{other.theme}”.")


def _themes_shared(items: Sequence[ProgrammeItem]) -> Iterator[Conflict]:
    for one, other in combinations(items, 2):
        if _is_same(one, other):
            yield Conflict(
                ONE_THEME_IN_TWO_YEARS, f"Mục “{one.theme}” ({one.ordering_body.name}) và mục “{other.theme}” "
                f"({other.ordering_body.name}) trong cùng chương trình gần nhau về chuyên đề.")


def _repeated(
    item: ProgrammeItem, lately: Sequence[EarlierRound], earlier: Sequence[ProgrammeItem]
) -> Iterator[Conflict]:
    starts = date(item.year, item.first_month or 1, 1)
    since = months_later(starts, -ONE_THEME_IN_TWO_YEARS.number)
    for round_ in lately:
        day = last_known_day(round_)
        if round_.id != item.round_id and since <= day and _is_same(item, round_):
            yield Conflict(ONE_THEME_IN_TWO_YEARS, f"Mục “{item.theme}” gần với đợt “{round_.theme}” của "
                           f"{round_.body} (ngày gần nhất: {day:%d/%m/%Y}).", (round_,))
    for each in earlier:
        if date(each.year, each.last_month or each.first_month or 12, 28) >= since and _is_same(item, each):
            yield Conflict(ONE_THEME_IN_TWO_YEARS, f"Mục “{item.theme}” gần với mục “{each.theme}” của "
                           f"{each.ordering_body.name} trong chương trình năm {each.year}.")


def _is_same(one: ProgrammeItem, other: ProgrammeItem | EarlierRound) -> bool:
    return is_same_theme((one.theme, one.theme_code), (other.theme, other.theme_code))
