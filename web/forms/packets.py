"""Keys and packets handed in. A file can never be shown again; what was typed is."""

from collections.abc import Sequence

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import HiddenField

from oversight.files import inspect
from oversight.models.organisations import Council
from oversight.packets.belongings import Belonging
from oversight.packets.organisations import ANOTHER
from oversight.packets.shape import ANSWER
from oversight.refusal import BadlyTyped
from web.forms.fields import Line, Lines, OneOf, TypedDay
from web.forms.required import required

NO_KEY = "Hãy chọn tệp khóa hoặc dán nội dung tệp khóa."
NO_PACKET = "Hãy chọn tệp gói niêm phong."


class KeyFileForm(FlaskForm):
    file = FileField("Tệp khóa của cơ quan kia", [required(False)])
    text = Lines("Hoặc dán nội dung tệp khóa", [required(False)])


class FingerprintForm(FlaskForm):
    key = HiddenField()
    fingerprint = Line(
        "Dấu khóa do cơ quan kia đọc qua điện thoại", [required()],
        description="Tám nhóm, mỗi nhóm bốn ký tự; không phân biệt chữ hoa, chữ thường, dấu cách")
    council = OneOf("Khóa này của cơ quan nào trong danh mục", [required()])


def offer_namesakes(form: FingerprintForm, councils: Sequence[Council]) -> FingerprintForm:
    """Asked only where some stand here under that very name."""
    if not councils:
        del form.council
        return form
    form.council.choices = [("", "Chọn cơ quan"), *((each.id, _told_apart(each)) for each in councils),
                            (ANOTHER, "Cơ quan khác cùng tên, chưa có trong danh mục")]
    return form


def _told_apart(council: Council) -> str:
    upper = council.upper.name if council.upper else "chưa ghi"
    return f"{council.name} (địa danh {council.place_name}; cấp trên: {upper})"


class RevokeForm(FlaskForm):
    revoked_on = TypedDay("Ngày thu hồi", [required()])
    reason = Line("Lý do", [required()], description="Ví dụ: nghi lộ khóa; thay máy chủ; đổi người phụ trách")


class PacketForm(FlaskForm):
    file = FileField("Tệp gói niêm phong", [required()])


class TakeForm(FlaskForm):
    sha256 = HiddenField()


class ReplyForm(FlaskForm):
    file = FileField("Tệp văn bản trả lời", [required(False)])


def sent_key(form: KeyFileForm) -> bytes:
    """Raises BadlyTyped with "file"."""
    told = _content(form.file) or form.text.data.encode()
    if not told.strip():
        raise BadlyTyped(fields={"file": NO_KEY})
    return told


def sent_packet(form: PacketForm) -> bytes:
    content = _content(form.file)
    if not content:
        raise BadlyTyped(fields={"file": NO_PACKET})
    return content


def sent_answers(form: ReplyForm) -> list[Belonging]:
    """None, or the one file. Raises BadlyTyped with "file" for what cannot be taken."""
    content = _content(form.file)
    if not content:
        return []
    found = inspect(form.file.data.filename, content)
    return [Belonging(found.name, found.media_type, "Văn bản trả lời", ANSWER, content)]


def _content(field: FileField) -> bytes:
    """A browser sends a nameless, empty file when none was chosen."""
    return field.data.read() if getattr(field.data, "filename", "") else b""
