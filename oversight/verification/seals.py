"""Digests recomputed from what is read: of journal entries, and of documents that were frozen."""

from typing import Any

from oversight.canonical import digest
from oversight.services.journal import SEALED_BY_ITSELF
from oversight.services.vouching import content_digest

FROZEN = {"papers": ("document", "sha256"), "minutes": ("approved_text", "approved_sha256")}
BROKEN = {
    "papers": "nội dung văn bản đã ban hành không khớp mã băm SHA-256 của nó",
    "minutes": "nội dung biên bản đã thông qua không khớp mã băm SHA-256 của nó",
}


def entry_seal(cells: dict[str, Any]) -> str:
    """The digest that an entry with these cells ought to bear."""
    return content_digest({name: value for name, value in cells.items() if name not in SEALED_BY_ITSELF})


def fault_in_frozen(table: str, cells: dict[str, Any]) -> str:
    """A sentence when a frozen document and its digest disagree, else empty. Neither of them is no fault."""
    document, seal = (cells[name] for name in FROZEN[table]) if table in FROZEN else (None, None)
    expected = None if document is None else digest(document)
    return "" if seal == expected else BROKEN[table]
