"""One row of a report's workbook, against what stands in the report now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from oversight.figures import Figure, understand
from oversight.models.self_report import SelfReport
from oversight.rules.content import faults_in_content
from oversight.workbooks.cells import BLANK, Read
from oversight.workbooks.preview import Change, Fault
from oversight.workbooks.report_columns import INPUTS, RowKey, is_inside, labels_of, mark, takes, words_of

EITHER = ("figure", "no_figure_because")
MERGED = "Ô bị gộp ({range}) nên không biết nội dung là của ô nào; hãy bỏ gộp ô."
LABEL_CHANGED = "Ô của đề cương đã bị sửa, đề cương ghi “{label}”; cả dòng này không được đọc."
SHUT = "Mục trình bày không có ô này; hãy ghi vào cột “Nội dung trình bày, giải trình”."
CHANGED_MEANWHILE = ("Ô này đã được sửa trên hệ thống sau khi tải tệp về, nay là “{now}”; "
                     "nội dung trong tệp không được ghi. Nếu cần, hãy tải tệp mới và sửa trên đó.")
BOTH = "Đã ghi số liệu và cả lý do không có số liệu; hãy xóa một trong hai."
BLANKED = "(để trống)"


@dataclass(frozen=True)
class Row:
    """`stands` maps fields to what the report says now."""

    number: int
    cells: list[Read]
    item: Any
    key: RowKey
    stands: Mapping[str, str]
    merged: list[str]

    def at(self, column: int) -> Read:
        return self.cells[column] if column < len(self.cells) else BLANK

    def fault(self, column: int, sentence: str) -> Fault:
        return Fault(xl_rowcol_to_cell(self.number, column), self.item, self.at(column).words, sentence)

    def merged_at(self, column: int) -> str:
        return next((each for each in self.merged if is_inside(each, self.number, column)), "")


def told_in(row: Row) -> Iterator[Change | Fault]:
    wrong = [*_faults_in_labels(row)]
    yield from wrong
    if not wrong:
        told = [each for field, column in INPUTS.items() for each in _told_by(row, field, column)]
        yield from _refused_twice(row, told) if _says_both(row, told) else told


def _says_both(row: Row, told: list[Change | Fault]) -> bool:
    """With what the report says already, where the file leaves that as it is."""
    changed = {each.field: each.after for each in told if isinstance(each, Change)}
    return not changed.keys().isdisjoint(EITHER) and all({**row.stands, **changed}[name] for name in EITHER)


def _refused_twice(row: Row, told: list[Change | Fault]) -> Iterator[Change | Fault]:
    for each in told:
        is_one = isinstance(each, Change) and each.field in EITHER
        yield Fault(each.cell, row.item, each.after, BOTH) if is_one else each


def _faults_in_labels(row: Row) -> Iterator[Fault]:
    for column, label in enumerate(labels_of(row.item)):
        if merged := row.merged_at(column):
            yield row.fault(column, MERGED.format(range=merged))
        elif words_of(row.at(column).words) != words_of(label):
            yield row.fault(column, LABEL_CHANGED.format(label=label or BLANKED))


def _told_by(row: Row, field: str, column: int) -> Iterator[Change | Fault]:
    read, now = row.at(column), row.stands[field]
    if merged := row.merged_at(column):
        yield row.fault(column, MERGED.format(range=merged))
    elif not takes(row.item, field):
        yield from () if read.is_blank else (row.fault(column, SHUT),)
    elif read.fault:
        yield row.fault(column, read.fault)
    elif mark(read.words) == row.key.marks[field] or words_of(read.words) == words_of(now):
        return
    elif mark(now) != row.key.marks[field]:
        yield row.fault(column, CHANGED_MEANWHILE.format(now=now or BLANKED))
    elif sentence := _fault_in_words(row.item, field, read.words):
        yield row.fault(column, sentence)
    else:
        figure = _understood(row.item, read.words) if field == "figure" else None
        yield Change(xl_rowcol_to_cell(row.number, column), row.item, field, now, read.words, read.note, figure)


def _fault_in_words(item: Any, field: str, words: str) -> str:
    """What the report itself would refuse."""
    faults = faults_in_content(SelfReport, {"answers": [{"item_id": item.id, field: words}]})
    return " ".join(faults.values())


def _understood(item: Any, words: str) -> Figure | None:
    return understand(words, item.value_type, item.unit_of_measure) if words else None
