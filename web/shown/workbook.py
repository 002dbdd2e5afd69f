"""A workbook looked over before it is saved: what cannot be taken first, then every change, cell by cell."""

from dataclasses import dataclass

from oversight.models.self_report import SelfReport
from oversight.rules.outline import items_asked
from oversight.workbooks.preview import Change, Fault, Preview
from web.forms.workbook import WORDS
from web.shown.understood import understood_words


@dataclass(frozen=True)
class ShownLine:
    """`name` is the field of a change in the form, "" for what is not taken. `asks` want an answer, `notes` tell."""

    cell: str
    item: str
    what: str
    before: str
    after: str
    name: str
    asks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def lines_of(report: SelfReport, preview: Preview) -> list[ShownLine]:
    numbers = {item.id: number for number, item in enumerate(items_asked(report), start=1)}
    return [*(_fault(each, numbers) for each in preview.faults), *(_change(each, numbers) for each in preview.changes)]


def _fault(fault: Fault, numbers: dict[str, int]) -> ShownLine:
    return ShownLine(fault.cell, _name(fault.item, numbers), "", "", fault.words, "", asks=(fault.sentence,))


def _change(change: Change, numbers: dict[str, int]) -> ShownLine:
    figure = change.figure
    understood = understood_words(figure) if figure else ""
    notes = (change.note, f"Được hiểu là: {understood}." if understood else "", "" if change.after else "Xóa nội dung.")
    return ShownLine(
        change.cell, _name(change.item, numbers), WORDS[change.field], change.before, change.after,
        f"{change.field}-{change.item.id}", asks=(figure.ask,) if figure and figure.ask else (),
        notes=tuple(note for note in notes if note))


def _name(item: object, numbers: dict[str, int]) -> str:
    return f"Mục {item.code or numbers[item.id]}. {item.text}" if item else ""
