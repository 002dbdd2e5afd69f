"""A file to attach: the same bytes on every day, so that a demonstration told twice keeps it once."""

from datetime import datetime
from io import BytesIO

import xlsxwriter

ROWS = (("Chỉ tiêu", "Tổng số", "Đã sử dụng"), ("Chi bộ, đảng bộ cơ sở sử dụng phần mềm thu, nộp đảng phí", 54, 54))


def table_of_party_cells() -> bytes:
    made = BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        book.set_properties({"title": "Biểu số 01", "created": datetime(2024, 9, 30)})
        sheet = book.add_worksheet("Biểu số 01")
        sheet.set_column(0, 0, 60)
        for place, row in enumerate(ROWS):
            sheet.write_row(place, 0, row)
    return made.getvalue()
