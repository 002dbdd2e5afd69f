"""Between the forms of a sitting and the domain: what the forms show, and what editing.edit takes."""

from collections.abc import Callable, Iterator
from typing import Any

from oversight.models.organisations import Unit
from oversight.models.sitting import Attendance, Finding, Sitting
from oversight.refusal import BadlyTyped
from web.forms.sitting import group_of

Values = dict[str, Any]
Rows = list[Values]

OF_THE_UNIT = ("unit_report", "answer", "proposal")
LISTS_OF_FINDINGS = {"noted": "noted", "shortcomings": "shortcoming", "requests": "request"}  # form list to kind
ALONE = ("opens_at", "place", "programme", "chair_id", "minute_taker_id")


def schedule_of(sitting: Sitting) -> Values:
    return {name: getattr(sitting, name) for name in ALONE} | {"units": [row.unit_id for row in sitting.units]}


def schedule_told(typed: Values) -> Values:
    """`typed` as the form's own data."""
    people = {name: typed[name] or None for name in ("chair_id", "minute_taker_id")}
    return {name: typed[name] for name in ALONE} | people | {"units": [{"unit_id": each} for each in typed["units"]]}


def attendance_shown(rows: list[Attendance]) -> Rows:
    cells = ("name", "title", "presence", "authorisation", "in_place_of")
    return [_cells(row, *cells) | {"group": group_of(row)} for row in rows]


def expected_shown(expected: Rows) -> Rows:
    """Rows of services/sitting_people.py. Nobody is present before somebody says so."""
    return [{"name": row["name"], "title": row["title"], "group": _group(row), "presence": "expected"}
            for row in expected]


def attendance_told(rows: Rows) -> Rows:
    return [_renamed(row, "group", _side_and_unit) for row in rows]


def course_of(sitting: Sitting) -> Rows:
    return [_cells(row, "kind", "speaker", "speaker_title", "text") | {"unit_id": row.unit_id or ""}
            for row in sitting.statements]


def course_told(rows: Rows, sitting: Sitting) -> Rows:
    """A unit's words are of the only unit there is, where there is only one."""
    units = [row.unit_id for row in sitting.units]
    alone = {"unit_id": units[0]} if len(units) == 1 else {}
    return [row | _unit_told(row) | (alone if row.get("kind") in OF_THE_UNIT else {}) for row in rows]


def proposals_of_nobody(rows: Rows, sitting: Sitting) -> list[int]:
    """Their numbers: no follow-up is drafted for a proposal that is nobody's."""
    is_asked = len(sitting.units) > 1
    return [number for number, row in enumerate(rows)
            if is_asked and row.get("kind") == "proposal" and not row.get("unit_id")]


def findings_of(sitting: Sitting) -> Values:
    return {name: [_finding(row) for row in sitting.findings if row.kind == kind]
            for name, kind in LISTS_OF_FINDINGS.items()}


def findings_told(lists: dict[str, Rows], unit_named: Callable[[str], Unit | None]) -> Rows:
    """One list for the domain, in the order of the page. A unit that is not known (None) leaves the cell out.

    Raises BadlyTyped for a name that cannot be kept.
    """
    told, faults = [], {}
    for kind, row in ((kind, row) for name, kind in LISTS_OF_FINDINGS.items() for row in lists[name]):
        try:
            told.append(_renamed(row, "lead_unit", lambda name: _lead(name, unit_named)) | {"kind": kind})
        except BadlyTyped as refusal:
            faults[f"findings.{len(told) + len(faults)}.lead_unit_id"] = str(refusal)
    if faults:
        raise BadlyTyped(fields=faults)
    return told


def _lead(name: str, unit_named: Callable[[str], Unit | None]) -> Values:
    if not name:
        return {"lead_unit_id": None}
    unit = unit_named(name)
    return {"lead_unit_id": unit.id} if unit else {}


def on_the_page(fields: dict[str, str], lists: dict[str, Rows]) -> Iterator[tuple[str, str]]:
    """The domain's "findings.4.lead_unit_id" as the form names that cell: "requests.1.lead_unit"."""
    places = [f"{name}.{number}" for name in LISTS_OF_FINDINGS for number in range(len(lists[name]))]
    for field, sentence in fields.items():
        name, _, place = field.partition(".")
        number, _, cell = place.partition(".")
        is_cell = name == "findings" and number.isdecimal()
        yield (f"{places[int(number)]}.{cell.removesuffix('_id')}" if is_cell else field), sentence


def _cells(row: Any, *names: str) -> Values:
    return {"id": row.id} | {name: getattr(row, name) for name in names}


def _finding(row: Finding) -> Values:
    if row.kind != "request":
        return _cells(row, "text")
    return _cells(row, "text", "due_on", "due_note") | {"lead_unit": row.lead_unit.name if row.lead_unit else ""}


def _unit_told(row: Values) -> Values:
    return {"unit_id": row["unit_id"] or None} if "unit_id" in row else {}


def _renamed(row: Values, name: str, told: Callable[[str], Values]) -> Values:
    """A cell that was left out stays left out."""
    others = {key: value for key, value in row.items() if key != name}
    return others | told(row[name]) if name in row else others


def _group(row: Values) -> str:
    return f"{row['side']}:{row['unit_id']}" if row.get("unit_id") else row["side"]


def _side_and_unit(group: str) -> Values:
    side, _, unit_id = group.partition(":")
    return {"side": side, "unit_id": unit_id or None}
