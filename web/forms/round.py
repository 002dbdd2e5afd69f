"""The parts of a round as people fill them in. Opening a round shows four of them at once; later each has its page."""

from flask_wtf import FlaskForm
from wtforms import FileField, HiddenField, SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from oversight.rules.closed_lists import DELEGATION_SEATS, ORIGINS, WAYS
from web.forms.fields import Line, Lines, OneOf, TypedDay
from web.forms.outline_row import GroupedChoice, OutlineRow
from web.forms.required import required
from web.forms.rows import Row, Rows
from web.forms.theme_code import ThemeCode

# Hints of several lines would hide the boxes they explain: one sentence each.
NEW_NAMES = "Chọn trong danh mục khi gõ; tên chưa có được thêm vào danh mục khi lưu."


class Ticks(SelectMultipleField):
    """Boxes to tick; whoever fills `choices` answers for what is on the list, other values are passed over."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def pre_validate(self, form: FlaskForm) -> None:
        known = {choice.value for choice in self.iter_choices()}
        self.data = [value for value in self.data or [] if value in known]


class Versioned(FlaskForm):
    """The version of the record that the person saw; kept when the page is shown again."""

    version = HiddenField()


class StartForm(FlaskForm):
    ordering_body_id = OneOf("Cơ quan quyết định giám sát", [required()])


class AboutForm(FlaskForm):
    theme = Line("Chuyên đề giám sát", [required()], description="Ví dụ: Công tác chuyển đổi số trên địa bàn huyện")
    origin = OneOf("Cơ sở tiến hành", [required()], choices=ORIGINS, default=ORIGINS[0][0])
    programme_item = Line("Mục trong chương trình giám sát", description="Ví dụ: Mục 3 Nghị quyết số 21/NQ-HĐND")
    review_period = Line("Thời kỳ giám sát", description="Ví dụ: từ ngày 01/01/2022 đến ngày 30/06/2024")
    supervision_object = Lines("Đối tượng giám sát")
    scope = Lines("Phạm vi giám sát")
    content = Lines("Nội dung giám sát")
    plan = Lines("Kế hoạch giám sát", description="Mục đích, phương pháp, thời gian, địa điểm, tổ chức thực hiện.")
    bases = Lines("Căn cứ ban hành quyết định", description="Mỗi căn cứ một dòng.")
    theme_code = ThemeCode(
        "Lĩnh vực, mã chuyên đề", description="Chọn lĩnh vực của thư viện đề cương, hoặc ghi mã riêng của cơ quan. "
        "Dùng khi thống kê các đợt cùng chuyên đề.")


class DatesForm(FlaskForm):
    """Facts that some deadlines count from; asked only of the ordering bodies whose clocks need them."""

    supervision_starts_on = TypedDay(
        "Ngày bắt đầu giám sát", description="Nội dung, kế hoạch được gửi chậm nhất 7 ngày trước ngày này.")
    next_council_session_on = TypedDay(
        "Ngày khai mạc kỳ họp gần nhất", description="Hạn trình báo cáo kết quả giám sát.")


class MemberRow(Row):
    person = Line("Họ tên, chức vụ", [required()], render_kw={"list": "known-people", "autocomplete": "off"})
    role = OneOf("Vai trò", choices=DELEGATION_SEATS, default=DELEGATION_SEATS[0][0])
    duty = Lines("Nhiệm vụ phụ trách")
    sub_team = Line("Tổ công tác")
    wide = ("person",)
    narrow = ("duty", "sub_team")


class DelegationForm(FlaskForm):
    members = Rows(MemberRow, "Thành viên Đoàn giám sát", spare=3, description=NEW_NAMES)
    co_bodies = Ticks("Cơ quan phối hợp giám sát")


class UnitRow(Row):
    unit = Line("Tên đơn vị", [required()], render_kw={"list": "known-units", "autocomplete": "off"})
    way = OneOf("Hình thức", choices=WAYS, default=WAYS[0][0])
    report_due_on = TypedDay("Hạn gửi báo cáo")


class UnitsForm(FlaskForm):
    common_due_on = TypedDay(
        "Hạn gửi báo cáo chung", description="Áp dụng cho đơn vị không ghi hạn riêng trong bảng dưới.")
    units = Rows(UnitRow, "Đơn vị chịu sự giám sát", description=NEW_NAMES)
    picked = Ticks("Đơn vị trong danh mục")


class OutlineForm(FlaskForm):
    chosen = GroupedChoice("Đề cương có sẵn")
    outline_file = FileField("Tệp đề cương", description="Bảng tính XLSX theo mẫu, hoặc tệp JSON tải từ hệ thống.")
    pasted = Lines(
        "Dán nhiều mục", description="Mỗi dòng thành một mục, số thứ tự đầu dòng được bỏ. Dòng dán từ bảng tính "
        "(tên chỉ tiêu, đơn vị tính, mục tiêu) thành chỉ tiêu.")
    outline = Rows(OutlineRow, "Các mục của đề cương", spare=3)


class ResultReportForm(FlaskForm):
    result_report = Lines(
        "Nội dung báo cáo kết quả giám sát", description="Đánh giá chung; kết quả đạt được; tồn tại, hạn chế và "
        "nguyên nhân; kiến nghị, đề xuất.")


class ConclusionForm(FlaskForm):
    conclusion = Lines("Nội dung kết luận giám sát")


class NewRoundForm(StartForm, AboutForm, DelegationForm, UnitsForm, OutlineForm):
    """Everything that the establishing act fixes (articles 62.1, 70.1, 80.1 of Law 87); only the theme is needed."""
