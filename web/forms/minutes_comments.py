"""What a unit says of the minutes of its sitting, and the answer to it."""

from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, ValidationError

from oversight.models.minutes import Minutes
from oversight.rules.closed_lists import MINUTES_COMMENTS
from oversight.rules.minutes_hearing import WHEN_HEARD, units_spoken_for
from web.forms.fields import Line, Lines, OneOf
from web.forms.labels import remember_labels
from web.forms.required import required
from web.forms.round import Versioned
from web.unit_of_work import actor


class OneKind(RadioField):
    def pre_validate(self, form: FlaskForm) -> None:
        if self.data not in dict(self.choices):
            raise ValidationError("Hãy chọn hình thức ý kiến.")


class CommentForm(Versioned):
    kind = OneKind("Hình thức", [required()])
    unit_id = OneOf("Đơn vị", [required()])
    text = Lines("Nội dung ý kiến", [required()], description="Nêu rõ chỗ cần sửa và nội dung đề nghị ghi lại.")
    document = Line(
        "Số, ngày văn bản của đơn vị", description="Cần khi nêu ý kiến bằng văn bản. Ví dụ: 45/UBND-VP ngày 21/10/2024")


class AnswerForm(Versioned):
    answer = Lines("Nội dung trả lời", [required()])
    comment = HiddenField()


def comment_form(minutes: Minutes) -> CommentForm:
    """With what may still be said: a comment only while the minutes are read back."""
    form = CommentForm(data={"version": minutes.version})
    form.kind.choices = [pair for pair in MINUTES_COMMENTS if minutes.state in WHEN_HEARD[pair[0]]]
    own = units_spoken_for(minutes, actor().person, actor().today)
    form.unit_id.choices = [(row.unit_id, row.unit.name) for row in minutes.sitting.units if row.unit_id in own]
    if not form.is_submitted():
        form.kind.data = next((kind for kind, _ in form.kind.choices), None)
    return remember_labels(form)
