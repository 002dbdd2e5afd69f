"""A signed copy handed in. A file can never be shown again; the tick is."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import BooleanField

from oversight.refusal import BadlyTyped
from oversight.services.signed_copies import Sent
from web.forms.required import required

NOT_CHOSEN = "Hãy chọn tệp bản đã ký."


class SignedCopyForm(FlaskForm):
    file = FileField("Tệp bản đã ký", [required(True)])
    is_scan = BooleanField(
        "Đây là bản chụp của văn bản giấy đã ký tay, đóng dấu",
        description="Chỉ cần đánh dấu khi máy quét đã tự thêm lớp chữ vào bản chụp.")


def sent_copy(form: SignedCopyForm) -> Sent:
    """A browser sends a nameless, empty file when none was chosen."""
    if not getattr(form.file.data, "filename", ""):
        raise BadlyTyped(fields={"file": NOT_CHOSEN})
    return Sent(form.file.data.filename, form.file.data.read(), form.is_scan.data)
