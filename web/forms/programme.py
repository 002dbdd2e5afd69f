"""The programme of a year as one list of rows."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import HiddenField

from oversight.rules.programme import MONTHS
from web.forms.fields import Line, Lines, OneOf
from web.forms.required import required
from web.forms.rows import Row, Rows
from web.forms.theme_code import ThemeCode, theme_names

COMMON = "Áp dụng cho mục không ghi riêng ở cột “Quyết định tại”. Ví dụ: Nghị quyết số 21/NQ-HĐND ngày 15/07/2026"


class Month(OneOf):
    """A month of the year, or none."""

    def __init__(self, *args, **kwargs) -> None:
        choices = [("", "–"), *((str(number), str(number)) for number in MONTHS)]
        super().__init__(*args, choices=choices, **kwargs)

    @property
    def number(self) -> int | None:
        return int(self.data) if self.data and self.data.isdecimal() else None


def programme_form(bodies: list[tuple[str, str]]) -> type[FlaskForm]:
    """`bodies` are pairs of id and name; with one there is nothing to choose."""
    offered = bodies if len(bodies) == 1 else [("", "Chọn cơ quan"), *bodies]

    class ItemRow(Row):
        theme = Lines("Chuyên đề giám sát", [required()])
        ordering_body_id = OneOf("Cơ quan giám sát", [required()], choices=offered, default=offered[0][0])
        first_month = Month("Từ tháng", [required(False)], default="")
        last_month = Month("Đến tháng", [required(False)], default="")
        units = Lines("Đơn vị chịu sự giám sát")
        decided_by = Lines("Quyết định tại")
        theme_code = ThemeCode("Lĩnh vực", render_kw={"list": "known-themes"})
        wide = ("theme", "units")
        narrow = ("first_month", "last_month", "theme_code")

        def told(self) -> dict[str, Any]:
            return super().told() | {"first_month": self.first_month.number, "last_month": self.last_month.number}

    class ProgrammeForm(FlaskForm):
        """`version` is a mark of the programme as the page showed it."""

        version = HiddenField()
        known_themes = theme_names()
        common_decided_by = Line("Nghị quyết về chương trình giám sát", description=COMMON)
        items = Rows(
            ItemRow, "Các chuyên đề của chương trình", spare=3,
            description="Mỗi đơn vị một dòng, hoặc cách nhau bằng dấu chấm phẩy. Chưa định tháng thì để trống.")

    return ProgrammeForm
