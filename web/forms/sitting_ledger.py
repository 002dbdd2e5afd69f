"""The agenda, the promises and the papers handed over, as people fill them in without the page of the room."""

from flask_wtf import FlaskForm

from oversight.models.organisations import Unit
from oversight.models.sitting import Sitting
from web.forms.fields import Line, Lines, OneOf, TypedDay
from web.forms.required import required
from web.forms.rows import Row, Rows
from web.forms.sitting import Seen
from web.shown.item_names import named_items

SPEAKERS = {"list": "known-speakers", "autocomplete": "off"}
MOST_LETTERS = 60


class AgendaRow(Row):
    text = Lines("Nội dung", [required()])


class AgendaForm(Seen):
    agenda = Rows(
        AgendaRow, "Trình tự làm việc", spare=2,
        description="Mỗi nội dung một dòng. Khi khai mạc, trình tự trống được lấy từ chương trình làm việc.")


def commitments_form(sitting: Sitting) -> type[FlaskForm]:
    class CommitmentRow(Row):
        unit_id = OneOf("Đơn vị", choices=units_of(sitting, sitting.commitments), default=only_unit(sitting))
        who = Line("Người hứa", render_kw=SPEAKERS)
        who_title = Line("Chức vụ")
        due_on = TypedDay("Thời hạn")
        due_note = Line("Hoặc ghi bằng lời", render_kw={"placeholder": "đến kỳ họp …"})
        agenda_id = OneOf("Nội dung chương trình", choices=agenda_of(sitting), default="")
        item_id = OneOf("Chỉ tiêu, mục đề cương", choices=items_of(sitting), default="")
        text = Lines("Việc sẽ làm", [required()])
        quote = Lines("Nguyên văn lời nói")

    class CommitmentsForm(Seen):
        commitments = Rows(CommitmentRow, "Lời hứa", spare=1)

    return CommitmentsForm


def handed_in_form(sitting: Sitting) -> type[FlaskForm]:
    class HandedRow(Row):
        name = Line("Tên tài liệu", [required()])
        number = Line("Số, ký hiệu, ngày")
        given_by = Line("Người giao", render_kw=SPEAKERS)
        unit_id = OneOf("Đơn vị", choices=units_of(sitting, sitting.handed_in), default=only_unit(sitting))
        agenda_id = OneOf("Nội dung chương trình", choices=agenda_of(sitting), default="")
        note = Line("Ghi chú")

    class HandedInForm(Seen):
        handed_in = Rows(HandedRow, "Tài liệu nhận tại buổi làm việc", spare=1)

    return HandedInForm


def units_of(sitting: Sitting, rows: list) -> list[tuple[str, str]]:
    """Those of the sitting, and whatever rows already say."""
    named: list[Unit] = [*(row.unit for row in sitting.units), *(row.unit for row in rows if row.unit)]
    return [("", "Chưa ghi"), *{unit.id: (unit.id, unit.name) for unit in named}.values()]


def only_unit(sitting: Sitting) -> str:
    return sitting.units[0].unit_id if len(sitting.units) == 1 else ""


def agenda_of(sitting: Sitting) -> list[tuple[str, str]]:
    return [("", "Không ghi"), *((row.id, _short(f"{place}. {row.text}"))
                                 for place, row in enumerate(sitting.agenda, start=1))]


def items_of(sitting: Sitting) -> list[tuple[str, str]]:
    named = named_items(sitting.round).items()
    return [("", "Không ghi"), *((item_id, _short(name)) for item_id, name in named)]


def _short(text: str) -> str:
    """A list to choose from is as wide as its longest line."""
    line = " ".join(text.split())
    return line if len(line) <= MOST_LETTERS else line[:MOST_LETTERS - 1].rstrip() + "…"
