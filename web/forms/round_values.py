"""Between the forms of a round and the domain: rows with names on the one side, rows with ids on the other."""

from collections.abc import Callable
from typing import Any

from flask_wtf import FlaskForm

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.refusal import BadlyTyped
from oversight.services.written_names import Rows, WrittenNames, written
from web.forms.outline import pasted_items
from web.forms.outline_taking import take_what_was_chosen

Values = dict[str, Any]
FIELDS = tuple(name for name, shape in Round.editable.items() if not shape)


def values_of(round_: Round) -> Values:
    """What the forms show of a round as it stands."""
    own = {name: getattr(round_, name) for name in FIELDS}
    return own | _delegation(round_) | {
        "units": [{"id": row.id, "report_due_on": row.report_due_on} | _unit(row) for row in round_.units],
        "outline": [{"id": row.id} | _item(row) for row in round_.outline]}


def copied_values(earlier: Round) -> Values:
    """What a new round takes over from an earlier one: never its dates, and nothing that was said about its theme."""
    members = [{name: cell for name, cell in row.items() if name != "id"} for row in _delegation(earlier)["members"]]
    return {
        "ordering_body_id": earlier.ordering_body_id, "plan": earlier.plan, "members": members,
        "co_bodies": [row.body_id for row in earlier.co_bodies], "units": [_unit(row) for row in earlier.units],
        "outline": [_item(row) for row in earlier.outline]}


def _delegation(round_: Round) -> Values:
    members = [{"id": row.id, "person": written(row.person), "role": row.role, "duty": row.duty,
                "sub_team": row.sub_team} for row in round_.members]
    return {"members": members, "co_bodies": [row.body_id for row in round_.co_bodies]}


def _unit(row: Any) -> Values:
    return {"unit": row.unit.name, "way": row.way}


def _item(row: Any) -> Values:
    return {name: getattr(row, name) for name in Round.editable["outline"]}


def gather(form: FlaskForm, units: list[Unit]) -> None:
    """What was ticked in the directory, pasted, or chosen from elsewhere, becomes rows of its list."""
    if "picked" in form and form.picked.data:
        form.units.add([{"unit": unit.name} for unit in units if unit.id in form.picked.data])
        form.picked.data = []
    if "pasted" in form and form.pasted.data:
        form.outline.add(pasted_items(form.pasted.data))
        form.pasted.data = form.pasted.raw_data = None
    if "outline" in form:
        take_what_was_chosen(form)


def changes_told(form: FlaskForm, names: WrittenNames) -> Values:
    """What editing.edit takes, of the parts that the form has. Raises BadlyTyped for names that name nobody."""
    own = {name: form[name].data for name in FIELDS if name in form}
    lists, faults = {}, {}
    for name, read in _READERS.items():
        if name in form:
            try:
                lists[name] = read(form, names)
            except BadlyTyped as refusal:
                faults |= refusal.fields
    if faults:
        raise BadlyTyped(fields=faults)
    return own | lists


def _members(form: FlaskForm, names: WrittenNames) -> Rows:
    return names.person_rows(form.members.told(), "members")


def _co_bodies(form: FlaskForm, _names: WrittenNames) -> Rows:
    return [{"body_id": body_id} for body_id in form.co_bodies.data]


def _units(form: FlaskForm, names: WrittenNames) -> Rows:
    usual = form.common_due_on.data
    rows = [row | {"report_due_on": row["report_due_on"] or usual} for row in form.units.told()]
    return names.unit_rows(rows, "units")


def _outline(form: FlaskForm, _names: WrittenNames) -> Rows:
    return form.outline.told()


_READERS: dict[str, Callable[[FlaskForm, WrittenNames], Rows]] = {
    "members": _members, "co_bodies": _co_bodies, "units": _units, "outline": _outline}
