"""Lists of rows in a form: units, members, questions. Empty rows are ignored; any row can be dropped or moved.

    class UnitRow(Row):
        unit = Line("Đơn vị")
        report_due_on = TypedDay("Hạn gửi báo cáo")

    class UnitsForm(FlaskForm):
        units = Rows(UnitRow, "Đơn vị chịu sự giám sát")

`form.units.told()` is what editing.edit takes; `asks_for_another_look()` says that a button of a list was
pressed, and then the page is shown again and nothing saved. templates/ui/rows.html draws the list.
Without JavaScript every button is a submit; web/static/js/rows.js does the same in place.
"""

import re
from collections.abc import Iterator
from typing import Any, ClassVar

from flask import request
from wtforms import BooleanField, Field, FieldList, Form, FormField, HiddenField
from wtforms.utils import unset_value

from oversight.rules.content import MOST_ROWS

BUTTON = "rows_button"  # shared by all buttons of lists: "units:add", "outline:up:3", "outline:insert:3"
READ_AT_MOST = MOST_ROWS + 20  # a few more than may be kept, so that the domain says that they are too many
OF_EVERY_ROW = ("id", "is_dropped")


def asks_for_another_look() -> bool:
    return BUTTON in request.form


class Row(Form):
    """One row. Cells are named as the columns that editing.edit sets, or the view turns them into those.

    `wide` and `narrow` name the cells that want more or less of the table than the others.
    """

    wide: ClassVar[tuple[str, ...]] = ()
    narrow: ClassVar[tuple[str, ...]] = ()

    id = HiddenField()
    is_dropped = BooleanField("Bỏ dòng này")

    @property
    def cells(self) -> list[Field]:
        return [field for field in self if field.short_name not in OF_EVERY_ROW]

    @property
    def is_empty(self) -> bool:
        return not any(_says_something(cell) for cell in self.cells)

    @property
    def is_kept(self) -> bool:
        return not self.is_empty and not self.is_dropped.data

    def told(self) -> dict[str, Any]:
        """With the id of the row it stands for, so that the domain keeps that row; without one it is new."""
        known = {"id": self.id.data} if self.id.data else {}
        return known | {cell.short_name: cell.data for cell in self.cells}

    def validate(self, extra_validators: Any = None) -> bool:
        """What is dropped or empty may be wrong."""
        return not self.is_kept or super().validate(extra_validators)


def _says_something(cell: Field) -> bool:
    """A choice left at its default says nothing, nor does an unticked box; a date that cannot be read does."""
    return bool(cell.process_errors) or cell.data not in (None, "", False, cell.default)


class Rows(FieldList):
    """Shown with `spare` empty rows at the end. The order is that of the page, whatever the numbers in the names."""

    def __init__(self, row: type[Row], label: str = "", validators: Any = None, *, spare: int = 2, **more: Any) -> None:
        super().__init__(FormField(row), label, validators, max_entries=READ_AT_MOST, **more)
        self.spare = spare

    def process(self, formdata: Any, data: Any = unset_value, extra_filters: Any = None) -> None:
        super().process(formdata, data, extra_filters)
        if formdata:
            self._read_the_page(formdata)
        else:
            self._append([{}] * self.spare)

    @property
    def kept(self) -> list[FormField]:
        return [entry for entry in self.entries if entry.form.is_kept]

    def told(self) -> list[dict[str, Any]]:
        return [entry.form.told() for entry in self.kept]

    def add(self, rows: list[dict[str, Any]]) -> None:
        """After what is filled, before the empty rows that wait at the end."""
        self.entries = [entry for entry in self.entries if not entry.form.is_empty]
        self._append([*rows, *[{}] * self.spare])

    @property
    def blank(self) -> FormField | None:
        """A row that is not in the list: what the script copies; None when the list is full."""
        if len(self.entries) >= MOST_ROWS:
            return None
        self.append_entry({})
        return self.entries.pop()

    def show(self, place: str, sentence: str) -> bool:
        """Puts a sentence of the domain beside the cell "2.text", in the third row told. False: no such cell."""
        number, _, name = place.partition(".")
        row = self.kept[int(number)].form if number.isdecimal() and int(number) < len(self.kept) else None
        if row is None or name not in row:
            return False
        row[name].errors = [*row[name].errors, sentence]
        self.errors = [entry.errors for entry in self.entries]
        return True

    @property
    def faulty_cells(self) -> Iterator[tuple[str, Field, str]]:
        """For the summary above the form: the place in words, the cell, the sentence."""
        for number, entry in enumerate(self.entries, start=1):
            for cell in entry.form:
                yield from ((f"{self.label.text}, dòng {number}", cell, sentence) for sentence in cell.errors)

    def _append(self, rows: list[dict[str, Any]]) -> None:
        for values in rows[:MOST_ROWS - len(self.entries)]:
            self.append_entry(values)

    def _extract_indices(self, prefix: str, formdata: Any) -> Iterator[int]:
        """As the library reads them, but a name that somebody made up is passed over."""
        found = (re.fullmatch(rf"{re.escape(prefix)}-([0-9]{{1,5}})-\w+", name) for name in formdata)
        return (int(match[1]) for match in found if match)

    def _read_the_page(self, formdata: Any) -> None:
        """A browser sends rows as they stand on the page; a moved one keeps the number in its name."""
        seen = list(dict.fromkeys(self._extract_indices(self.name, formdata)))
        by_index = dict(zip(sorted(seen), self.entries, strict=False))
        self.entries = [by_index[index] for index in seen if index in by_index]
        name, _, wish = formdata.get(BUTTON, "").partition(":")
        if name == self.name:
            self._obey(wish, by_index)

    def _obey(self, wish: str, by_index: dict[int, FormField]) -> None:
        if wish == "add":
            self._append([{}] * self.spare)
        direction, _, index = wish.partition(":")
        entry = by_index.get(int(index)) if index.isdecimal() else None
        if entry and direction in ("up", "down"):
            self._move(self.entries.index(entry), -1 if direction == "up" else 1)
        elif entry and direction == "insert":
            self._insert_below(entry)

    def _insert_below(self, entry: FormField) -> None:
        place, before = self.entries.index(entry) + 1, len(self.entries)
        self._append([{}])
        if len(self.entries) > before:
            self.entries.insert(place, self.entries.pop())

    def _move(self, place: int, by: int) -> None:
        if 0 <= place + by < len(self.entries):
            self.entries.insert(place + by, self.entries.pop(place))
