"""A year's figures on the page: each number with its sentence and the list behind it, a picture beside each table."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from flask import url_for
from markupsafe import Markup

from oversight.models.organisations import Council
from oversight.yearly import Scope, ToldGroup, ToldLine, ToldPart, YearFigures, figures_of, told
from oversight.yearly.course import issued_by_year
from oversight.yearly.figures_in_words import figure_words, number_words
from oversight.yearly.tally import MOST_UNITS, UnitTally
from web.charts import Bar, Point, bars, line
from web.unit_of_work import work

DRAWN = ("rounds.body", "recommendations.state", "recommendations.theme", "recommendations.level", "rungs.kind")
FILTERS = {"state": "trang-thai", "late": "qua-han", "theme": "linh-vuc", "level": "tham-quyen", "nature": "tinh-chat",
           "unit": "don-vi"}
"""Of the register (web/forms/register.py), by the names of oversight/yearly/lines.py."""


@dataclass(frozen=True)
class ShownLine:
    """`figures` are those of this year, of the year before, and the difference; `url` shows what was counted."""

    label: str
    means: str
    figures: tuple[str, str, str]
    url: str
    is_sum: bool


@dataclass(frozen=True)
class ShownTable:
    title: str
    means: str
    lines: list[ShownLine]
    picture: Markup | None = None


@dataclass(frozen=True)
class ShownPart:
    title: str
    lines: list[ShownLine]
    tables: list[ShownTable]


@dataclass(frozen=True)
class ShownUnit:
    unit: UnitTally
    url: str


@dataclass(frozen=True)
class ShownYear:
    """`units` are the most asked ones, `more_units` how many are left out."""

    figures: YearFigures
    summary: list[tuple[str, str]]
    parts: list[ShownPart]
    units: list[ShownUnit]
    more_units: int
    course: Markup | None


def shown_year(scope: Scope, *, links: bool = True) -> ShownYear:
    """`links` False for readers who have no register to look into."""
    figures = figures_of(work(), scope)
    return year_of(figures, issued_by_year(work(), scope), links=links)


def year_of(figures: YearFigures, issued: list[tuple[int, int]], *, links: bool) -> ShownYear:
    year = figures.scope.year
    units = [ShownUnit(each, register_url(year, {"unit": each.unit_id}) if links else "")
             for each in figures.found.units[:MOST_UNITS]]
    return ShownYear(
        figures, _summary(figures), [_part(part, year, links) for part in told(figures)], units,
        max(0, len(figures.found.units) - MOST_UNITS), _course(issued))


def register_url(year: int, asked: Mapping[str, str]) -> str:
    chosen = {FILTERS[name]: value for name, value in asked.items()}
    return url_for("recommendations.listing", nam=year, **chosen)


def title_of(council: Council, year: int) -> str:
    return f"Số liệu giám sát năm {year} - {council.short_name}"


def _part(part: ToldPart, year: int, links: bool) -> ShownPart:
    tables = [ShownTable(group.title, group.means, _lines(group.lines, year, links), _picture(group, year))
              for group in part.groups]
    return ShownPart(part.title, _lines(part.lines, year, links), tables)


def _lines(lines: tuple[ToldLine, ...], year: int, links: bool) -> list[ShownLine]:
    """Nothing stands behind a nought."""
    return [ShownLine(
        each.label, each.means, figure_words(each),
        register_url(year, each.asked) if links and each.asked is not None and each.now else "", each.is_sum)
        for each in lines]


def _picture(group: ToldGroup, year: int) -> Markup | None:
    drawn = [each for each in group.lines if each.now]
    if group.name not in DRAWN or len(drawn) < 2:
        return None
    rows = [Bar(each.label, Decimal(each.now), number_words(each.now)) for each in drawn]
    return bars(rows, title=f"{group.title}, năm {year}", key=group.name)


def _course(issued: list[tuple[int, int]]) -> Markup | None:
    """Two years at least make a course."""
    if len(issued) < 2:
        return None
    points = [Point(f"năm {year}", Decimal(count), number_words(count)) for year, count in issued]
    return line(points, title="Kiến nghị ban hành qua các năm", key="course")


def _summary(figures: YearFigures) -> list[tuple[str, str]]:
    counts = figures.found.counts
    shown = (("Đợt giám sát", "rounds"), ("Đơn vị chịu sự giám sát", "units"), ("Buổi làm việc", "sittings"),
             ("Kiến nghị đã ban hành", "recommendations"), ("Đã hoàn thành", "recommendations.fulfilled"),
             ("Đang quá hạn", "recommendations.overdue"))
    return [(label, number_words(counts[name])) for label, name in shown]
