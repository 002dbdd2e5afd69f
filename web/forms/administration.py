"""The forms of the administration pages. What is missing or wrong is said by the domain."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, EmailField, HiddenField

from web.forms.fields import Line, OneOf, TypedDay
from web.forms.required import required


class Kept(FlaskForm):
    """`version` is a mark of the row as the page showed it."""

    version = HiddenField()

    def typed(self) -> dict:
        return {field.name: field.data for field in self if field.name not in ("csrf_token", "version")}


class CouncilForm(Kept):
    name = Line("Tên đầy đủ", [required()], description="Ví dụ: Hội đồng nhân dân xã Bắc Sơn")
    short_name = Line("Tên viết gọn", [required()], description="Ví dụ: HĐND xã Bắc Sơn")
    level = OneOf("Cấp", [required()])
    place_name = Line("Địa danh ghi trên văn bản", [required()], description="Ví dụ: Bắc Sơn")
    upper_id = OneOf("Hội đồng nhân dân cấp trên", [required(False)])
    valid_from = TypedDay("Hoạt động từ ngày", [required(False)])
    valid_to = TypedDay("Hoạt động đến hết ngày", [required(False)], description="Bỏ trống nếu đang hoạt động")


class BodyForm(Kept):
    council_id = OneOf("Hội đồng nhân dân", [required()], description="Không đổi được sau khi lưu")
    kind = OneOf("Loại cơ quan", [required()], description="Không đổi được sau khi lưu")
    name = Line("Tên cơ quan", [required()], description="Ví dụ: Ban Pháp chế HĐND tỉnh Lạng Sơn")
    code = Line("Chữ viết tắt trong số văn bản", [required()], description="Ví dụ: HĐND, BPC")


class UnitForm(Kept):
    council_id = OneOf("Hội đồng nhân dân", [required()], description="Không đổi được sau khi lưu")
    name = Line("Tên đơn vị", [required()], description="Ví dụ: Ủy ban nhân dân xã Long Đống")
    kind = Line("Loại đơn vị", [required(False)], description="Ví dụ: ủy ban nhân dân, trường học, ban chỉ đạo")


class PersonForm(Kept):
    council_id = OneOf("Hội đồng nhân dân", [required()], description="Không đổi được sau khi lưu")
    name = Line("Họ và tên", [required()])
    title = Line("Chức vụ", [required(False)], description="Ghi như trên văn bản, ví dụ: Trưởng Ban Pháp chế HĐND tỉnh")


class SeatForm(Kept):
    role = OneOf("Vị trí", [required()])
    body_id = OneOf("Cơ quan", [required(False)], description="Chỉ chọn cho lãnh đạo cơ quan quyết định giám sát")
    unit_id = OneOf("Đơn vị", [required(False)], description="Chỉ chọn cho vị trí của đơn vị chịu sự giám sát")


class SeatEndForm(Kept):
    ended_on = TypedDay(
        "Ngày cuối cùng giữ vị trí", [required(False)],
        description="Từ ngày hôm sau không còn quyền. Muốn thôi ngay, ghi ngày hôm qua. Bỏ trống nếu đang giữ.")


class NewAccountForm(Kept):
    person_id = OneOf("Người dùng tài khoản", [required(False)])
    email = EmailField("Thư điện tử", [required()], description="Dùng để đăng nhập")
    is_administrator = BooleanField("Người quản trị", description="Quản lý danh mục, tài khoản, ngày nghỉ")


class AccountForm(Kept):
    email = EmailField("Thư điện tử", [required()], description="Dùng để đăng nhập")
    active = BooleanField("Được đăng nhập", description="Bỏ chọn để khóa: người dùng bị đăng xuất ở mọi máy")
    is_administrator = BooleanField("Người quản trị", description="Quản lý danh mục, tài khoản, ngày nghỉ")


class DayOffForm(Kept):
    day = TypedDay("Ngày", [required()])
    kind = OneOf("Ngày này", [required()], choices=[("off", "Nghỉ"), ("working", "Làm việc (làm bù)")])
    label = Line("Lý do", [required()], description="Ví dụ: Nghỉ hoán đổi Tết Dương lịch")
