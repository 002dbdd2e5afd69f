"""One item of an outline as it is typed: what every item has in the row, the rest in a part that is out of the way."""

from collections.abc import Iterator

from wtforms import BooleanField, Field, SelectField

from oversight.rules.closed_lists import ITEM_KINDS, TARGET_DIRECTIONS, VALUE_TYPES
from oversight.rules.outline_words import DIRECTIONS
from web.forms.fields import Line, Lines, OneOf
from web.forms.required import required
from web.forms.rows import Row

GIST = {"denominator_code": "mẫu số: {}", "part_codes": "gồm: {}", "explained_by": "giải trình: {}",
        "guidance": "hướng dẫn: {}", "period": "kỳ: {}", "choices": "các mức, các cột: {} …"}
CODES = {"list": "outline-codes", "autocomplete": "off"}


class GroupedChoice(SelectField):
    """Choices under headings; what is not on the list is no choice."""

    def __init__(self, label: str = "", **more: object) -> None:
        super().__init__(label, choices=[("", "Chọn")], default="", **more)

    def pre_validate(self, form: object) -> None:
        known = {choice.value for choice in self.iter_choices()}
        self.data = self.data if self.data in known else ""


class OutlineRow(Row):
    """`details` are the cells that most items leave empty; a section has none of them but the guidance."""

    kind = OneOf("Loại", choices=ITEM_KINDS, default=ITEM_KINDS[0][0])
    code = Line("Mã", render_kw={"autocomplete": "off"})
    text = Lines("Nội dung", [required()])
    value_type = OneOf("Kiểu số liệu", choices=VALUE_TYPES, default="")
    unit_of_measure = Line("Đơn vị tính", render_kw={"list": "outline-units"})
    target = Line("Mục tiêu")
    is_required = BooleanField("Bắt buộc", default=True)
    denominator_code = Line("Mẫu số là chỉ tiêu", description="Mã của chỉ tiêu trong đề cương này.", render_kw=CODES)
    part_codes = Line("Gồm các chỉ tiêu", description="Các mã cộng lại thành chỉ tiêu này, cách nhau bằng dấu phẩy.")
    target_direction = OneOf("Chiều của mục tiêu", choices=TARGET_DIRECTIONS, default="")
    target_source = Line("Nguồn của mục tiêu", description="Ví dụ: Nghị quyết số 21/NQ-HĐND")
    period = Line("Kỳ số liệu", description="Ví dụ: 9 tháng đầu năm 2024")
    choices = Lines("Các mức, các cột", description="Mỗi dòng một mức để chọn, hoặc một cột của bảng ngắn.")
    explained_by = Line("Người giải trình khi không đạt")
    guidance = Lines("Hướng dẫn cho đơn vị")

    @property
    def main(self) -> list[Field]:
        return self.cells[:7]

    @property
    def details(self) -> list[Field]:
        return self.cells[7:]

    @property
    def is_empty(self) -> bool:
        """The kind alone is no item."""
        return not any(cell.data for cell in self.cells if cell.short_name not in ("kind", "is_required"))

    @property
    def gist(self) -> str:
        """What lies in the part that is folded."""
        return " · ".join(self._said())

    @property
    def opens_details(self) -> bool:
        return any(cell.errors for cell in self.details)

    def _said(self) -> Iterator[str]:
        folded = [self.guidance] if self.kind.data != "indicator" else self.details
        for cell in folded:
            if cell.data:
                words = DIRECTIONS.get(cell.data, "") if cell is self.target_direction else cell.data.splitlines()[0]
                yield GIST.get(cell.short_name, "{}").format(words)
