"""The forms of the parts of a round, each with the version that the person saw."""

from dataclasses import dataclass

from flask_wtf import FlaskForm

from web.forms import round as forms
from web.forms.fields import Line
from web.forms.required import required


@dataclass(frozen=True)
class Part:
    """`place` is where the part stands on the page of the round."""

    form: type[FlaskForm]
    place: str


class AboutForm(forms.Versioned, forms.AboutForm, forms.DatesForm):
    """Of the dates only those that the ordering body's clocks count from are kept (views/round_parts.py)."""


class DelegationForm(forms.Versioned, forms.DelegationForm):
    pass


class UnitsForm(forms.Versioned, forms.UnitsForm):
    pass


class OutlineForm(forms.Versioned, forms.OutlineForm):
    """The reason is asked once units were told of the outline (views/round_parts.py)."""

    reason = Line("Lý do thay đổi", [required()], description="Đơn vị đọc lý do này cùng với những nội dung thay đổi.")


class ResultReportForm(forms.Versioned, forms.ResultReportForm):
    pass


class ConclusionForm(forms.Versioned, forms.ConclusionForm):
    pass


PARTS = {
    "chung": Part(AboutForm, "noi-dung-giam-sat"), "doan": Part(DelegationForm, "doan"),
    "don-vi": Part(UnitsForm, "don-vi"), "de-cuong": Part(OutlineForm, "de-cuong"),
    "ket-qua": Part(ResultReportForm, "ket-luan"), "ket-luan": Part(ConclusionForm, "ket-luan")}
