"""What was found in the register as a workbook: the columns that offices print (bảng theo dõi thực hiện kiến nghị)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy.orm import Session
from xlsxwriter.worksheet import Worksheet

from oversight.models.people import Person
from oversight.models.recommendation import Recommendation
from oversight.papers.follow_up_table import state_words
from oversight.papers.origins import origin_of
from oversight.papers.recommendations import term_of
from oversight.register.filters import Several
from oversight.register.loading import IN_FULL, load
from oversight.register.paging import page
from oversight.register.scope import Slice
from oversight.rules.closed_lists import LEVELS
from oversight.workbooks.book import HEADING, LABEL, PLAIN, TITLE, Book, put, put_row
from oversight.workbooks.growing import height_of

MOST_ROWS, AT_ONCE = 10_000, 500
SHEET, NAME = "Kiến nghị", "Bảng theo dõi thực hiện kiến nghị giám sát"
COLUMNS = (
    ("TT", 6.0), ("Cuộc giám sát; văn bản kiến nghị", 30.0), ("Nội dung kiến nghị", 48.0), ("Cơ quan thực hiện", 26.0),
    ("Thẩm quyền", 15.0), ("Thời hạn", 15.0), ("Văn bản trả lời", 20.0), ("Kết quả, minh chứng", 44.0),
    ("Trạng thái", 18.0), ("Ban, tổ, người theo dõi", 22.0), ("Ghi chú", 24.0))
HEADING_ROW = 3
CUT = f"Chỉ ghi {MOST_ROWS} kiến nghị đầu; hãy chọn thêm điều kiện để thu hẹp."
ROW = LABEL | {"bg_color": "#FFFFFF"}


def everything_found(
    session: Session, person: Person, slices: Sequence[Slice], several: Several, today: date,
) -> Iterator[Recommendation]:
    """In the order of the register, a few hundred at a time; at most MOST_ROWS + 1, the last to tell that more is."""
    after, left = None, MOST_ROWS + 1
    while left > 0:
        found = page(session, slices, several, after=after, rows=min(AT_ONCE, left))
        yield from load(session, person, today, found.ids, IN_FULL)
        session.expunge_all()
        after, left = found.after, left - len(found.ids)
        if after is None:
            return


def register_workbook(items: Iterable[Recommendation], today: date, narrowed_to: str) -> bytes:
    """`narrowed_to` is what was looked for, in words."""
    book, place = Book(NAME), 0
    sheet = book.sheet(SHEET)
    look = book.look(ROW)
    for place, item in enumerate(items, start=1):
        if place > MOST_ROWS:
            break
        _write(sheet, HEADING_ROW + place, [str(place), *_cells(item, today)], look)
    notes = [f"Tính đến ngày {today:%d/%m/%Y}. {narrowed_to}", CUT if place > MOST_ROWS else ""]
    _head(book, sheet, notes)
    return book.content()


def _head(book: Book, sheet: Worksheet, notes: list[str]) -> None:
    put(sheet, 0, 0, NAME, book.look(TITLE))
    for row, note in enumerate(notes, start=1):
        put(sheet, row, 0, note, book.look(PLAIN))
    put_row(sheet, HEADING_ROW, [label for label, _ in COLUMNS], book.look(HEADING))
    for column, (_, width) in enumerate(COLUMNS):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(HEADING_ROW + 1, 0)
    sheet.repeat_rows(HEADING_ROW)


def _write(sheet: Worksheet, row: int, texts: list[str], look) -> None:
    put_row(sheet, row, texts, look)
    sheet.set_row(row, height_of([(text, width) for text, (_, width) in zip(texts, COLUMNS, strict=True)]))


def _cells(item: Recommendation, today: date) -> Iterator[str]:
    last = item.fulfilments[-1] if item.fulfilments else None
    origin = origin_of(item)
    yield f"{item.round.theme}\n{origin[0].upper()}{origin[1:]}"
    yield item.text.strip()
    yield _units(item)
    yield dict(LEVELS)[item.addressee_level]
    yield term_of(item)
    yield last.document if last else ""
    yield _result(item)
    yield state_words(item, today)
    yield "\n".join(each.name for each in (item.owner_body, item.owner) if each)
    yield _notes(item)


def _units(item: Recommendation) -> str:
    beside = "; ".join(row.unit.name for row in item.cooperating)
    return "\n".join(filter(None, (item.lead_unit.name if item.lead_unit else "", beside and f"Phối hợp: {beside}")))


def _result(item: Recommendation) -> str:
    if not item.fulfilments:
        return ""
    last = item.fulfilments[-1]
    proofs = [each.title for each in item.evidence if each.withdrawn_on is None]
    percent = f"Tỷ lệ hoàn thành: {last.percent}%" if last.percent is not None else ""
    judged = f"Đánh giá: {last.assessment}" if last.assessment else ""
    shown = f"Minh chứng: {'; '.join(proofs)}" if proofs else ""
    return "\n".join(filter(None, (last.result, last.figures, percent, shown, judged)))


def _notes(item: Recommendation) -> str:
    reminded = f"Đã đôn đốc {item.reminders_sent} lần" if item.reminders_sent else ""
    asked = item.explanation_requested_on
    explained = f"Yêu cầu giải trình ngày {asked:%d/%m/%Y}" if asked else ""
    return "\n".join(filter(None, (reminded, explained)))
