"""A part of a sitting is kept: all of it by the button, or as much as stands while somebody still types."""

from flask_wtf import FlaskForm

from oversight.models.sitting import Sitting
from oversight.refusal import BadlyTyped
from oversight.rules.same_name import is_same_name
from oversight.services.editing import edit
from oversight.services.sealing import hold_with_the_minutes
from oversight.services.written_names import WrittenNames
from web.forms.readings import as_far_as_it_stands, whole
from web.forms.sitting_parts import Part, Told, content_of
from web.seen import mark_of, refuse_the_unseen, stands
from web.shown.new_names import say_what_was_added
from web.unit_of_work import actor, work

NOT_YET_KNOWN = "“{}” chưa có trong danh mục, được thêm khi bấm Lưu."


def save(sitting: Sitting, part: Part, form: FlaskForm) -> None:
    """Raises BadlyTyped with fields named as the form names them; Stale when somebody else wrote the same part."""
    names = _names(sitting)
    try:
        _keep(sitting, part, part.told(form, sitting, whole, names.unit))
    except BadlyTyped as refusal:
        raise BadlyTyped(*refusal.sentences, fields=part.on_the_page(refusal.fields, form)) from refusal
    say_what_was_added(names)


def save_what_stands(sitting: Sitting, part: Part, form: FlaskForm) -> dict:
    """The answer for the page that goes on typing. A name half written must not become a unit of the directory."""
    form.validate()
    known, strange = _names(sitting).units, []

    def unit_named(text: str):
        found = next((unit for unit in known if is_same_name(unit.name, text)), None)
        return found or strange.append(text)

    told = part.told(form, sitting, as_far_as_it_stands, unit_named)
    _keep(sitting, part, told)
    unsaved = [*told.unsaved, *(NOT_YET_KNOWN.format(name) for name in strange)]
    return {"fields": _hidden(sitting, part, told), "unsaved": unsaved}


def _keep(sitting: Sitting, part: Part, told: Told) -> None:
    """What is written in the room meanwhile must be seen before it is written over."""
    hold_with_the_minutes(work(), sitting)
    if not stands(sitting, told.changes):
        refuse_the_unseen(content_of(sitting, part))
        edit(work(), sitting, actor(), told.changes)


def _names(sitting: Sitting) -> WrittenNames:
    own = [*(row.unit for row in sitting.units), *(row.lead_unit for row in sitting.findings if row.lead_unit)]
    return WrittenNames(work(), sitting.round.council, actor(), own, kept=own)


def _hidden(sitting: Sitting, part: Part, told: Told) -> dict[str, str]:
    """What the hidden fields of the page must say from now on."""
    ids = {entry.form.id.name: row.id for name, entries in told.rows.items()
           for entry, row in zip(entries, getattr(sitting, name), strict=True)}
    return ids | {"version": str(sitting.version), "seen": mark_of(content_of(sitting, part))}
