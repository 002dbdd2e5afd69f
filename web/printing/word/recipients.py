"""Nơi nhận: who gets the paper, and where it is kept."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.document import Document
from oversight.papers.wording import punctuated
from web.printing.word.elements import paragraph


def recipients(document: Document) -> Iterator[Any]:
    lines = document.recipients + ((f"Lưu: {document.archive}",) if document.archive else ())
    if lines:
        yield paragraph("NoiNhan", "Nơi nhận:")
    for line in punctuated(lines):
        yield paragraph("DanhSachNoiNhan", f"- {line}")
