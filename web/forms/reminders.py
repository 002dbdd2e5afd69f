"""What a council writes in its reminders. Every field may stay empty: then it is as the house has it."""

from web.forms.administration import Kept
from web.forms.fields import Line, Lines
from web.forms.required import required


class ReminderWordingForm(Kept):
    opening = Lines("Lời mở đầu", [required(False)], description="Đứng sau dòng “Kính gửi ông (bà) …”")
    closing = Lines("Lời kết", [required(False)], description="Đứng trước tên Hội đồng nhân dân")
    days_before = Line("Nhắc trước thời hạn (ngày)", [required(False)],
                       description="Các số ngày cách nhau bằng dấu phẩy; 0 là đúng ngày hết hạn")
    late_every = Line("Quá hạn, nhắc lại sau mỗi (ngày)", [required(False)])


class SendAgainForm(Kept):
    """Nothing is typed: the button, its token and the mark of what was seen."""
