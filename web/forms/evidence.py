"""Files for one item: several at once share what is told of them. A file itself can never be shown again."""

from flask_wtf import FlaskForm
from wtforms import MultipleFileField

from oversight.models.evidence import Evidence
from oversight.services.evidence import Sent
from web.forms.fields import Line, TypedDay
from web.forms.labels import remember_labels
from web.forms.required import required


class EvidenceForm(FlaskForm):
    file = MultipleFileField("Tệp minh chứng", [required(True)])
    title = Line("Tên tài liệu", [required(False)], description="Ví dụ: Quyết định thành lập Ban Chỉ đạo")
    document_on = TypedDay("Ngày của văn bản", [required(False)])
    fact_on = TypedDay("Ngày của sự việc", [required(False)])


def evidence_form(replaced: Evidence | None) -> FlaskForm:
    """What is known of the document that a new version replaces is offered again."""
    return remember_labels(EvidenceForm(obj=replaced))


def unread_form(replaced: Evidence | None) -> FlaskForm:
    """For a request that nobody reads any more: it is done, or it was too long."""
    return EvidenceForm(formdata=None, obj=replaced)


def sent_files(form: FlaskForm) -> list[Sent]:
    """Browsers send one nameless, empty file when none was chosen."""
    chosen = [file for file in form.file.data or () if getattr(file, "filename", "")]
    told = {"title": form.title.data, "fact_on": form.fact_on.data, "document_on": form.document_on.data}
    return [Sent(file.filename, file.read(), **told) for file in chosen]
