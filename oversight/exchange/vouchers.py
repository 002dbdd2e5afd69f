"""Does the journal in the file vouch for the rows in the file, and the seal for the file?

The journal of a round says nothing of organisations and people; for those there is the seal alone.
"""

from collections.abc import Iterator
from typing import Any

from oversight.canonical import digest
from oversight.exchange.contents import Contents
from oversight.exchange.references import Faults
from oversight.exchange.rows import FileRow
from oversight.exchange.shape import SEAL, dossier_models
from oversight.exchange.wording import WHOLE_FILE
from oversight.papers.freezing import from_json
from oversight.services.vouching import content_digest
from oversight.verification.chain import Head, Link, faults_in_chain
from oversight.verification.seals import FROZEN, entry_seal, fault_in_frozen


def sealed(document: dict[str, Any]) -> dict[str, Any]:
    """The document with the digest of all else in it."""
    told = {name: value for name, value in document.items() if name != SEAL}
    return told | {SEAL: digest(told)}


def faults_in_seal(document: dict[str, Any]) -> Faults:
    if document != sealed(document):
        yield WHOLE_FILE, "mã băm không khớp nội dung: tệp đã bị thay đổi sau khi xuất"


def faults_in_vouchers(contents: Contents) -> Faults:
    if contents.chain.key != contents.round.key:
        yield contents.chain.where, "là nhật ký của đợt giám sát khác"
    yield from _chain(contents)
    yield from _rows(contents)
    for row in contents.dossier:
        yield from ((row.where, sentence) for sentence in _frozen(row))


def _chain(contents: Contents) -> Faults:
    head = Head(contents.chain.cells["length"], contents.chain.cells["head"])
    for position, sentence in faults_in_chain((_link(entry) for entry in contents.entries), head):
        yield f"{contents.chain.where} › mục {position}" if position else contents.chain.where, sentence


def _link(entry: FileRow) -> Link:
    cells = entry.cells
    return Link(cells["position"], cells["previous"], cells["digest"], entry_seal(cells))


def _rows(contents: Contents) -> Faults:
    """The last entry that names a row tells what must be in it; one that was deleted must not be there."""
    last = {name: (entry, said) for entry in contents.entries for name, said in entry.cells["rows"].items()}
    for row in contents.dossier:
        entry, said = last.pop(row.name, (None, None))
        if said is None:
            yield row.where, "nhật ký trong tệp không xác nhận bản ghi này"
        elif said != content_digest(row.cells):
            yield row.where, f"nội dung không khớp nhật ký (lần ghi cuối: mục {_mark(entry)})"
    own = {model.__tablename__ for model in dossier_models()}
    for name, (entry, said) in last.items():
        if said is not None and name.partition(":")[0] in own:
            yield contents.round.where, f"thiếu bản ghi {name} mà nhật ký ghi có (mục {_mark(entry)})"


def _mark(entry: FileRow) -> str:
    return f"{entry.cells['position']}, {entry.cells['label']}"


def _frozen(row: FileRow) -> Iterator[str]:
    if sentence := fault_in_frozen(row.table, row.cells):
        yield sentence
    elif row.table in FROZEN and row.cells[FROZEN[row.table][0]] is not None:
        try:
            from_json(row.cells[FROZEN[row.table][0]])
        except (ValueError, LookupError, TypeError, AttributeError):
            yield "nội dung văn bản không đúng cách trình bày mà hệ thống in được"
