"""The name under which an outline is kept to be used again."""

from flask_wtf import FlaskForm

from web.forms.fields import Line
from web.forms.required import required


class KeepForm(FlaskForm):
    name = Line("Tên đề cương mẫu", [required()],
                description="Tên đã có thì nội dung được thay bằng đề cương của đợt này.")
