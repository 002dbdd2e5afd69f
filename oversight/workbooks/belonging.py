"""Whether a workbook is one of this report, and of the outline as it is now."""

from typing import Any

from oversight.files.unfit import Unfit
from oversight.workbooks import guide, report_columns
from oversight.workbooks.guide import Identity, identity_number, read_identity
from oversight.workbooks.opening import Page

UNKNOWN = "không phải tệp Excel tải về từ báo cáo này; hãy bấm “Tải về Excel” trên trang báo cáo để lấy đúng tệp."
OTHER = "là tệp của báo cáo khác{whose}; hãy nộp ở báo cáo đó hoặc tải về tệp của báo cáo này."
OLDER = ("lập theo đề cương lần {then}, nay đề cương đã là lần {now}; "
         "hãy tải về tệp mới, chép nội dung sang rồi nộp lại.")


def refuse_strangers(report: Any, pages: dict[str, Page], name: str) -> Identity:
    """Raises Unfit."""
    identity = read_identity(pages[guide.SHEET].words()) if guide.SHEET in pages else Identity("", "", "", "")
    if not identity.report_id or report_columns.SHEET not in pages:
        raise Unfit(UNKNOWN, name)
    if identity.report_id != report.id:
        raise Unfit(OTHER.format(whose=_whose(pages[report_columns.SHEET])), name)
    if identity.outline_number != identity_number(report):
        raise Unfit(OLDER.format(then=identity.outline_number or "trước", now=identity_number(report)), name)
    return identity


def _whose(page: Page) -> str:
    """As its own head says."""
    said = [row[0].words for row in page.rows[1:3] if row and row[0].words]
    return f" ({'; '.join(said)})" if said else ""
