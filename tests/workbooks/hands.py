"""A workbook in other hands: looked at and changed cell by cell, as openpyxl does it."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook

SHEET = "Báo cáo"


def opened(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content))


def saved(book: Workbook) -> bytes:
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def typed(content: bytes, cells: dict[str, Any], sheet: str = SHEET) -> bytes:
    book = opened(content)
    for address, value in cells.items():
        book[sheet][address].value = value
    return saved(book)


def changed(content: bytes, change: Callable[[Workbook], object]) -> bytes:
    book = opened(content)
    change(book)
    return saved(book)


def with_part(content: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """One part of the archive rewritten, or made where there is none."""
    kept = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(kept, "w", ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, change(old.read(each)) if each == name else old.read(each))
        if name not in old.namelist():
            new.writestr(name, change(b""))
    return kept.getvalue()


def part(content: bytes, name: str) -> str:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()
