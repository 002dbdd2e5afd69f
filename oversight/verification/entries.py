"""The journal is read once, in the order it lies in: each entry's seal is recomputed, what it says of rows is noted."""

from typing import Any

from oversight.models.journal import JournalEntry
from oversight.verification.chain import Link
from oversight.verification.ledger import Ledger
from oversight.verification.reading import UNREADABLE, Found
from oversight.verification.report import Report
from oversight.verification.seals import entry_seal
from oversight.verification.wording import Chains, place_of_entry

TABLE = JournalEntry.__table__
ARRIVED = "imported"


def note_entry(found: Found, ledger: Ledger, report: Report, chains: Chains) -> None:
    cells = found.cells
    report.entries += 1
    if not (isinstance(cells.get("scope"), str) and isinstance(cells.get("position"), int)):
        report.add(f"Bảng journal, dòng {found.address}", "không đọc được mục này thuộc nhật ký nào, mục số mấy")
        return
    if found.spoiled:
        report.add(_place(cells, chains), f"không đọc được cột {', '.join(found.spoiled)}")
    ledger.note_link(cells["scope"], _link(found))
    if _says_rows(cells):
        ledger.note_rows(cells)
    if cells.get("action") == ARRIVED and isinstance(cells.get("typed"), dict):
        _note_arrival(cells["typed"], ledger)


def _place(cells: dict[str, Any], chains: Chains) -> str:
    return place_of_entry(chains.name(cells["scope"]), cells["position"])


def _link(found: Found) -> Link:
    """What cannot be read cannot be sealed: it was reported once already, as unreadable."""
    cells = found.cells
    return Link(cells["position"], str(cells.get("previous")), str(cells.get("digest")), _seal(found))


def _seal(found: Found) -> str | None:
    try:
        return None if found.spoiled else entry_seal(found.cells)
    except UNREADABLE as error:
        return type(error).__name__  # no digest is written like this


def _says_rows(cells: dict[str, Any]) -> bool:
    """An altered entry may say anything; its seal is what reports it."""
    rows = cells.get("rows")
    is_said = isinstance(rows, dict) and all(isinstance(digest, str | None) for digest in rows.values())
    return is_said and all(cells.get(name) is not None for name in ("id", "at", "label"))


def _note_arrival(typed: dict[str, Any], ledger: Ledger) -> None:
    """Written by oversight/exchange/arrival.py: which round arrived, with how many entries."""
    scope, length = typed.get("round_id"), typed.get("entries")
    if isinstance(scope, str) and isinstance(length, int):
        ledger.note_arrival(scope, length)
