"""The form of a recommendation while it is a draft."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import Field, HiddenField

from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.refusal import BadlyTyped
from oversight.rules.closed_lists import LEVELS, NATURES, TERMS
from oversight.services.owners import bodies_to_follow, people_to_follow
from oversight.services.written_names import WrittenNames, written
from web.forms.fields import Line, Lines, OneOf, TypedDay
from web.forms.required import required
from web.forms.round import NEW_NAMES
from web.forms.rows import Row, Rows
from web.unit_of_work import work

MORE = ("nature", "term", "owner_body_id", "owner_id")
NOBODY = (("", "Chưa phân công"),)
BY_NAME = {"list": "known-units", "autocomplete": "off"}


class CooperatingRow(Row):
    unit = Line("Tên đơn vị", [required()], render_kw=BY_NAME)


class RecommendationForm(FlaskForm):
    version = HiddenField()
    text = Lines("Nội dung kiến nghị", [required()])
    lead_unit = Line("Cơ quan chủ trì thực hiện", description=NEW_NAMES, render_kw=BY_NAME)
    addressee_level = OneOf("Thẩm quyền giải quyết", [required()], choices=LEVELS, default=LEVELS[0][0])
    due_on = TypedDay("Thời hạn thực hiện và báo cáo")
    due_note = Line("Thời hạn ghi bằng lời", description="Ví dụ: đến kỳ họp thường lệ cuối năm 2024")
    cooperating = Rows(CooperatingRow, "Cơ quan phối hợp", spare=1)
    nature = OneOf("Loại nội dung", choices=NATURES, default="")
    term = OneOf("Loại thời hạn", choices=TERMS, default="")
    owner_body_id = OneOf("Cơ quan theo dõi", choices=NOBODY, default="")
    owner_id = OneOf("Người theo dõi", choices=NOBODY, default="")

    @property
    def more(self) -> list[Field]:
        """What may be folded away."""
        return [self[name] for name in MORE]

    @property
    def is_more_told(self) -> bool:
        return any(field.data or field.errors for field in self.more)


def offer_owners(form: RecommendationForm, round_: Round, item: Recommendation | None = None) -> RecommendationForm:
    """Bodies and people of the council; whoever follows it now stays on the list."""
    bodies = bodies_to_follow(work(), round_, item.owner_body if item else None)
    people = people_to_follow(work(), round_, item.owner if item else None)
    form.owner_body_id.choices = [*NOBODY, *((body.id, body.name) for body in bodies)]
    form.owner_id.choices = [*NOBODY, *((person.id, written(person)) for person in people)]
    return form


def values_of(item: Recommendation) -> dict[str, Any]:
    own = {name: getattr(item, name) for name in ("version", "text", "addressee_level", "due_on", "due_note")}
    own |= {name: getattr(item, name) or "" for name in MORE}
    return own | {
        "lead_unit": item.lead_unit.name if item.lead_unit else "",
        "cooperating": [{"id": row.id, "unit": row.unit.name} for row in item.cooperating]}


def changes_told(form: RecommendationForm, names: WrittenNames) -> dict[str, Any]:
    """What editing.edit takes. Raises BadlyTyped for names that cannot be kept, or a unit beside itself."""
    own = {name: form[name].data for name in ("text", "addressee_level", "due_on", "due_note", "nature", "term")}
    own |= {name: form[name].data or None for name in ("owner_body_id", "owner_id")}
    lead = _lead(form.lead_unit.data, names)
    beside = names.unit_rows(form.cooperating.told(), "cooperating")
    for number, row in enumerate(beside):
        if lead and row["unit_id"] == lead.id:
            raise BadlyTyped(fields={f"cooperating.{number}.unit": "Đơn vị này đã là cơ quan chủ trì."})
    return own | {"lead_unit_id": lead.id if lead else None, "cooperating": beside}


def _lead(text: str, names: WrittenNames) -> Unit | None:
    try:
        return names.unit(text) if text else None
    except BadlyTyped as refusal:
        raise BadlyTyped(fields={"lead_unit": str(refusal)}) from refusal
