"""Why numbers are borne by no paper of ours, and why such a note is taken back."""

from oversight.services.number_series import NOTED
from web.forms.administration import Kept
from web.forms.fields import Line, OneOf, TypedDay, WholeNumber
from web.forms.required import required

HINTS = {
    "cancelled": "Hủy số: số đã cấp nhưng văn bản không ban hành; số này không cấp lại",
    "reserved": "Giữ số cho văn bản sẽ ban hành: phần mềm không đề xuất số này, nhưng vẫn cấp được",
    "elsewhere": "Cấp cho văn bản ngoài phần mềm: văn thư đã cấp số này cho văn bản khác của cơ quan"}


class NumberNoteForm(Kept):
    notation = OneOf("Ký hiệu", [required()])
    year = WholeNumber("Năm", [required()])
    first = WholeNumber("Từ số", [required()])
    last = WholeNumber("Đến số", [required(False)], description="Bỏ trống nếu chỉ ghi một số")
    kind = OneOf("Lý do số không có văn bản", [required()], description=". ".join(HINTS.values()),
                 choices=[("", "Chọn một mục"), *NOTED.items()])
    reason = Line(
        "Ghi rõ", [required()], description="Ví dụ: cấp trước khi dùng phần mềm; ghi nhầm sổ; giấy mời họp Ban")
    noted_on = TypedDay("Ngày ghi", [required()])


class NumberNoteBackForm(Kept):
    reason = Line("Lý do bỏ ghi chú", [required()], description="Được giữ trong nhật ký")
