"""A PDF that a stranger holds against an issued paper. Nothing of it is kept."""

from flask_wtf import FlaskForm
from flask_wtf.file import FileField

from oversight.refusal import BadlyTyped
from web.forms.required import required

NOT_CHOSEN = "Hãy chọn tệp PDF cần so."


class PaperCheckForm(FlaskForm):
    file = FileField("Tệp PDF cần so với văn bản đã phát hành", [required(True)])


def sent_pdf(form: PaperCheckForm) -> tuple[str, bytes]:
    """Name and content. A browser sends a nameless, empty file when none was chosen."""
    if not getattr(form.file.data, "filename", ""):
        raise BadlyTyped(fields={"file": NOT_CHOSEN})
    return form.file.data.filename, form.file.data.read()
