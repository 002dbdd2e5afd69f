"""What stands around the notes in the room: phrases, units with their figures and questions, where to go."""

from typing import Any

from flask import url_for

from oversight.models.organisations import Unit
from oversight.models.question import Question
from oversight.models.sitting import Sitting
from oversight.room import content_of
from oversight.room.phrases import phrases
from oversight.rules.closed_lists import FINDINGS, PRESENCES, SIDES, STATEMENTS
from oversight.rules.content import LONG, LONG_FIELDS, SHORT
from oversight.rules.question_order import by_unit
from oversight.rules.room import WRITTEN_DURING
from oversight.services.comparison import ComparedCell, comparison
from oversight.services.questions import waiting_for
from oversight.services.written_names import known_units
from web.forms.sitting_parts import PARTS
from web.shown.drafts import draft_key
from web.shown.item_names import named_items, numbers_of
from web.shown.sitting_parts import edit_url
from web.shown.trail import record_url, trail_to
from web.unit_of_work import actor, work

Told = dict[str, Any]
PLACE = "phong-hop"
NOT_OPENED = "Buổi làm việc chưa khai mạc; đề nghị thực hiện bước “Khai mạc buổi làm việc” trước khi ghi nội dung."
NOT_HELD = "Buổi làm việc không diễn ra nên không có nội dung để ghi."

KINDS = {"statements": STATEMENTS, "findings": FINDINGS, "presences": PRESENCES, "sides": SIDES}


def shown_room(sitting: Sitting) -> Told:
    """The context of room/show.html. `closed` says why nothing can be written before the sitting is open.

    `units` are whom rows may name, those of the sitting first; `items` the outline, for what something is about.
    """
    return {
        "record": sitting, "content": content_of(work(), sitting, actor()), "phrases": phrases(),
        "kinds": {name: [list(pair) for pair in pairs] for name, pairs in KINDS.items()},
        "units": units_of(sitting), "items": items_of(sitting), "figures": figures_of(sitting),
        "addresses": addresses_of(sitting), "closed": _closed(sitting), "draft_key": draft_key(sitting, PLACE),
        "limits": {"long": LONG, "short": SHORT, "long_cells": sorted(LONG_FIELDS)},
        "trail": trail_to(sitting, "Phòng họp")}


def addresses_of(sitting: Sitting) -> Told:
    """`parts` are the forms, for who works without scripts."""
    own = {name: url_for(f"room.{name}", record_id=sitting.id)
           for name in ("show", "screen", "read_back", "content", "write")}
    return own | {
        "record": record_url(sitting), "end": _step_url(sitting, "end"), "sign_in": url_for("security.login"),
        "minutes": record_url(sitting.minutes) if sitting.minutes else None,
        "parts": [{"label": part.label, "url": edit_url(sitting, place)} for place, part in PARTS.items()]}


def units_of(sitting: Sitting) -> list[Told]:
    own = [row.unit for row in sitting.units]
    others = [*(row.unit for row in sitting.round.units), *known_units(work(), sitting.council_id)]
    return [{"id": unit.id, "name": unit.name, "is_here": unit in own} for unit in dict.fromkeys([*own, *others])]


def items_of(sitting: Sitting) -> list[Told]:
    return [{"id": item_id, "name": name} for item_id, name in named_items(sitting.round).items()]


def figures_of(sitting: Sitting) -> list[Told]:
    """Of each unit here: what it reported, what was verified, what it missed, what the delegation means to ask."""
    own = [row.unit for row in sitting.units]
    found = comparison(work(), sitting.round, [unit.id for unit in own])
    asked = by_unit(waiting_for(sitting), [unit.id for unit in own])
    columns = {unit.id: [(row.item, row.cells[place]) for row in found.rows] for place, unit in enumerate(found.units)}
    codes = numbers_of(sitting.round)
    return [_of_unit(unit, columns.get(unit.id, []), codes, asked[unit.id]) for unit in own]


def _of_unit(unit: Unit, cells: list[tuple[Any, ComparedCell]], codes: dict[str, str], asked: list[Question]) -> Told:
    indicators = [_indicator(item, cell, codes[item.id]) for item, cell in cells if cell.is_asked]
    questions = [{"id": each.id, "text": each.text, "item_id": each.item_id} for each in asked]
    return {"unit": {"id": unit.id, "name": unit.name}, "indicators": indicators, "questions": questions}


def _indicator(item: Any, cell: ComparedCell, code: str) -> Told:
    return {
        "item_id": item.id, "code": code, "text": item.text, "measure": item.unit_of_measure, "target": item.target,
        "reported": cell.figure.typed if cell.figure else "", "verified": cell.verified.typed if cell.verified else "",
        "note": cell.verified_note, "is_missed": cell.is_below_target}


def _closed(sitting: Sitting) -> Told | None:
    """None where the room is or was open; else why not, and the step that opens it where there is one."""
    if sitting.state in WRITTEN_DURING:
        return None
    if sitting.standing.is_final:
        return {"sentence": NOT_HELD, "url": record_url(sitting), "label": "Xem buổi làm việc"}
    is_next = sitting.state in sitting.workflow.by_trigger["open"].source
    url = _step_url(sitting, "open") if is_next else record_url(sitting)
    return {"sentence": NOT_OPENED, "url": url, "label": "Khai mạc buổi làm việc" if is_next else "Xem buổi làm việc"}


def _step_url(sitting: Sitting, trigger: str) -> str:
    return url_for("steps.show", stem="sitting", record_id=sitting.id, trigger=trigger)
