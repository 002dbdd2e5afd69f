"""The load of a year: units down, months across, every number a link to what it counts."""

from dataclasses import dataclass

from flask import url_for

from oversight.agenda.load import MONTHS, Month, UnitLoad, load_of_year, sums_of
from oversight.models.organisations import Council
from web.unit_of_work import actor, work

HEAVY = 3
"""So many sittings and reports of one unit in one month stand out on the page; no rule says so."""


@dataclass(frozen=True)
class LoadCell:
    label: str
    words: str
    url: str | None
    is_heavy: bool


@dataclass(frozen=True)
class LoadRow:
    name: str
    cells: list[LoadCell]
    whole: LoadCell


@dataclass(frozen=True)
class LoadTable:
    rows: list[LoadRow]
    sums: LoadRow | None


def load_table(council: Council, year: int) -> LoadTable:
    found = load_of_year(work(), actor().person, actor().today, council.id, year)
    return LoadTable([_row(each, year) for each in found], _row(sums_of(found), year) if found else None)


def _row(load: UnitLoad, year: int) -> LoadRow:
    cells = [_cell(load, month, each, year) for month, each in zip(MONTHS, load.months, strict=True)]
    return LoadRow(load.name, cells, _whole(load))


def _cell(load: UnitLoad, number: int, month: Month, year: int) -> LoadCell:
    asked = {"thang": f"{year}-{number:02d}"} | ({"don-vi": load.unit_id} if load.unit_id else {})
    url = url_for("calendar.listing", **asked) if month.total else None
    return LoadCell(_label(month), f"tháng {number}: {_words(month)}", url,
                    bool(load.unit_id) and month.total >= HEAVY)


def _whole(load: UnitLoad) -> LoadCell:
    return LoadCell(_label(load.whole), _words(load.whole), None, False)


def _label(month: Month) -> str:
    """ "2 · 1": sittings, reports. Nothing where there is nothing: a page of zeros hides its numbers."""
    return f"{month.sittings} · {month.reports}" if month.total else ""


def _words(month: Month) -> str:
    return f"{month.sittings} buổi làm việc, {month.reports} hạn báo cáo"
