"""What is shown to everybody, and why something is taken down."""

from wtforms import BooleanField

from web.forms.administration import Kept
from web.forms.fields import Line
from web.forms.required import required

CONFIRMATION = (
    "Tôi đã kiểm tra: nội dung không thuộc bí mật nhà nước, bí mật công tác, dữ liệu cá nhân cần bảo vệ")


class PublishForm(Kept):
    """`version` is the mark of the words that the page shows: what was confirmed is what was seen."""

    title = Line("Tên hiển thị trên trang công khai", [required()])
    is_checked = BooleanField(CONFIRMATION, [required()])


class WithdrawForm(Kept):
    reason = Line("Lý do gỡ xuống", [required()], description="Được giữ trong nhật ký, không hiện ra ngoài")
