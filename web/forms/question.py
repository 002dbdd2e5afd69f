"""A question of the delegation as a form: a new one, or other words for one that stands."""

from collections.abc import Iterable

from flask_wtf import FlaskForm
from wtforms import HiddenField

from oversight.models.organisations import Unit
from oversight.models.round import Round
from web.forms.fields import Lines, OneOf
from web.forms.required import required
from web.shown.trail import shortened


class QuestionForm(FlaskForm):
    version = HiddenField()
    unit_id = OneOf("Đơn vị được hỏi", [required()])
    item_id = OneOf("Về mục nào trong đề cương", [required(False)])
    text = Lines("Câu hỏi", [required()])


class RewordForm(FlaskForm):
    version = HiddenField()
    seen = HiddenField()
    text = Lines("Câu hỏi", [required()])


def new_question_form(round_: Round, units: Iterable[Unit], chosen: str = "") -> QuestionForm:
    form = QuestionForm(data={"version": round_.version, "unit_id": chosen})
    form.unit_id.choices = [("", "Chọn đơn vị"), *((unit.id, unit.name) for unit in units)]
    form.item_id.choices = [("", "Không gắn với mục nào"), *(
        (item.id, f"{number}. {shortened(item.text, 90)}") for number, item in enumerate(round_.outline, start=1))]
    return form
