"""The steps of a record, each with its address and the place where something missing can be supplied."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.models.records import Stateful
from oversight.rules.standing import may_edit
from oversight.services.options import Option, Tick, options
from web.find import seats
from web.shown.deadlines import ShownDeadline, shown_deadline
from web.shown.part_urls import part_url
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import actor, work


@dataclass(frozen=True)
class ShownTick:
    text: str
    is_met: bool
    missing: tuple[str, ...]
    met_by: tuple[str, ...]
    url: str | None


@dataclass(frozen=True)
class ShownOption:
    label: str
    url: str
    is_mine: bool
    is_ready: bool
    is_exception: bool
    by: tuple[str, ...]
    checklist: tuple[ShownTick, ...]
    deadline: ShownDeadline | None
    citation: str = ""


def shown_options(record: Stateful) -> list[ShownOption]:
    found = options(work(), record, actor().person, actor().today)
    return [shown_option(option, record) for option in found]


def shown_option(option: Option, record: Stateful) -> ShownOption:
    return ShownOption(
        option.label, step_url(record, option.row.trigger), option.is_mine, option.is_ready, option.is_exception,
        option.by, tuple(_tick(tick, record) for tick in option.checklist), _deadline(option, actor().today),
        option.citation)


def step_url(record: Stateful, trigger: str) -> str:
    return url_for("steps.show", stem=record.stem, record_id=record.id, trigger=trigger)


def _deadline(option: Option, today: date) -> ShownDeadline | None:
    return shown_deadline(option.deadline, today)


def _tick(tick: Tick, record: Stateful) -> ShownTick:
    """Which other unit is late, or what another was asked, is not for a unit to read."""
    missing = () if record.stem == "round" and is_of_a_unit(record) else tuple(name for name in tick.missing if name)
    url = part_url(record, tick.need.part) if tick.need.part and not tick.is_met and _may_write(record) else None
    return ShownTick(tick.text, tick.is_met, missing, tick.met_by, url)


def _may_write(record: Stateful) -> bool:
    return may_edit(seats(record), record)
