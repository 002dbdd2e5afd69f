"""The sheet that says how to fill the workbook in, and of which report it is; found again by its words."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from xlsxwriter.worksheet import Worksheet

from oversight.actor import VIETNAM
from oversight.workbooks.book import LABEL, TITLE, Book, put

SHEET = "Hướng dẫn"
REPORT, OUTLINE, VERSION, MADE = "Mã báo cáo", "Đề cương lần", "Phiên bản báo cáo", "Lập lúc"
ADVICE = (
    "Chỉ nhập vào các ô nền vàng nhạt của trang “Báo cáo”. Ô để trống nghĩa là không có nội dung.",
    "Số liệu ghi như đơn vị vẫn viết, ví dụ: 54/54; trên 10.600 hộ, đạt 62,1%. Ô này là ô chữ nên không bị đổi dạng.",
    "Không có số liệu thì để trống ô “Số liệu” và ghi lý do ở cột “Không có số liệu, vì”.",
    "Muốn xuống dòng trong một ô, bấm Alt và Enter. Bảng ngắn: mỗi dòng một hàng, các cột cách nhau bằng dấu |.",
    "Không dùng công thức, không gộp ô, không ẩn trang, không sửa các ô nền xám; những ô như vậy sẽ không được nhận.",
    "Lưu tệp ở dạng XLSX, rồi dùng mục “Nộp tệp Excel” trên trang báo cáo. Mọi thay đổi được cho xem trước khi ghi.")


class Identity(NamedTuple):
    """What the workbook says of itself, as texts; "" for what it does not say."""

    report_id: str
    outline_number: str
    version: str
    made_at: str


def identity_of(report: Any, made_at: datetime) -> Identity:
    moment = f"{made_at.astimezone(VIETNAM):%d/%m/%Y %H:%M}"
    return Identity(report.id, identity_number(report), str(report.version), moment)


def identity_number(report: Any) -> str:
    """Of the outline as units were told it."""
    return str(len(report.round.outline_versions))


def write_guide(book: Book, sheet: Worksheet, identity: Identity) -> None:
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.protect()
    put(sheet, 0, 0, "Cách điền báo cáo", book.look(TITLE))
    for row, advice in enumerate(ADVICE, start=1):
        put(sheet, row, 0, f"Lưu ý {row}", book.look(LABEL))
        put(sheet, row, 1, advice, book.look(LABEL))
    put(sheet, len(ADVICE) + 2, 0, "Tệp này của báo cáo nào", book.look(TITLE))
    for row, (label, text) in enumerate(zip((REPORT, OUTLINE, VERSION, MADE), identity, strict=True), len(ADVICE) + 3):
        put(sheet, row, 0, label, book.look(LABEL))
        put(sheet, row, 1, text, book.look(LABEL))


def read_identity(rows: Iterable[list[str]]) -> Identity:
    """From the texts of the sheet, row by row."""
    said = {cells[0].strip(): cells[1].strip() for cells in rows if len(cells) > 1}
    return Identity(*(said.get(label, "") for label in (REPORT, OUTLINE, VERSION, MADE)))
