"""Every row of every vouched table against the last that the journal says of it."""

from sqlalchemy import Table

from oversight.models.base import Base, Vouched
from oversight.models.papers import IssuedPaper
from oversight.services.vouching import content_digest
from oversight.verification.ledger import Ledger, Vouching
from oversight.verification.reading import UNREADABLE, Found
from oversight.verification.report import Report
from oversight.verification.seals import fault_in_frozen
from oversight.verification.wording import Chains, last_said, place_of_row


def vouched_tables() -> list[Table]:
    vouched = (mapper for mapper in Base.registry.mappers if issubclass(mapper.class_, Vouched))
    return sorted((mapper.local_table for mapper in vouched), key=lambda table: table.name)


def judge_row(table: Table, found: Found, ledger: Ledger, report: Report, chains: Chains) -> None:
    key = found.cells.get(next(iter(table.primary_key)).name)
    place = place_of_row(table.name, key) if isinstance(key, str) else f"Bảng {table.name}, dòng {found.address}"
    said = ledger.found(f"{table.name}:{key}")
    report.rows += 1
    report.papers += table is IssuedPaper.__table__
    for sentence in _faults(table.name, found, said):
        report.add(place, f"{sentence} ({last_said(said, chains.name)})" if said else sentence)


def _faults(table: str, found: Found, said: Vouching | None) -> list[str]:
    if found.spoiled:
        return [f"không đọc được cột {', '.join(found.spoiled)}"]
    try:
        return [sentence for sentence in (_disagreement(found, said), fault_in_frozen(table, found.cells)) if sentence]
    except UNREADABLE:
        return ["có ký tự hoặc kiểu dữ liệu không hợp lệ, không tính được mã băm"]


def _disagreement(found: Found, said: Vouching | None) -> str:
    if said is None:
        return "không có mục nhật ký nào xác nhận bản ghi này"
    if said.digest is None:
        return "nhật ký ghi đã xóa nhưng bản ghi vẫn còn"
    return "" if said.digest == content_digest(found.cells) else "nội dung không khớp nhật ký"


def report_the_missing(ledger: Ledger, report: Report, chains: Chains, lost: set[str]) -> None:
    """Of a table that cannot be read to its end, nobody knows what is missing."""
    for name, said in ledger.missing():
        table, _, key = name.partition(":")
        if table not in lost:
            report.add(place_of_row(table, key), f"nhật ký ghi có nhưng không còn ({last_said(said, chains.name)})")
