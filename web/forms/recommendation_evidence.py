"""Evidence of a fulfilment: a file, or a paper of which somebody tells where it lies."""

from flask_wtf import FlaskForm
from wtforms import FileField

from oversight.services.fulfilment_evidence import Proof
from web.forms.fields import Line, TypedDay
from web.forms.required import required


class ProofForm(FlaskForm):
    title = Line("Tên minh chứng", [required()], description="Ví dụ: Quyết định kiện toàn Ban Chỉ đạo")
    number = Line("Số, ký hiệu, ngày văn bản", [required(False)], description="Ví dụ: 3125/QĐ-UBND ngày 09/12/2024")
    file = FileField("Tệp", [required(False)])
    kept_at = Line("Nơi lưu bản giấy", [required(False)], description="Ghi khi không gửi tệp.")
    document_on = TypedDay("Ngày của văn bản", [required(False)])
    fact_on = TypedDay("Ngày của sự việc", [required(False)])


def proof_told(form: ProofForm) -> Proof:
    """Browsers send a nameless, empty file when none was chosen."""
    chosen = form.file.data if getattr(form.file.data, "filename", "") else None
    told = {name: form[name].data for name in ("title", "number", "kept_at", "document_on", "fact_on")}
    return Proof(**told, file_name=chosen.filename if chosen else "", content=chosen.read() if chosen else b"")
