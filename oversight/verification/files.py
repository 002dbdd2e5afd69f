"""Kept files: is what the rows name still there, byte for byte? Each is read once, however many rows name it."""

from typing import Any

from sqlalchemy import Table

from oversight.files import FileIsAltered, FileIsMissing, FileStore, NotADigest
from oversight.models.evidence import Evidence
from oversight.models.follow_up import FulfilmentEvidence
from oversight.models.packets import Packet
from oversight.models.signed_copy import SignedCopy
from oversight.verification.report import Report

WORDS = {
    Evidence.__table__: "Tệp minh chứng", FulfilmentEvidence.__table__: "Tệp minh chứng thực hiện kiến nghị",
    SignedCopy.__table__: "Bản đã ký", Packet.__table__: "Gói niêm phong"}
FAULTS = {
    FileIsMissing: "không còn trong kho tệp", FileIsAltered: "nội dung tệp đã bị thay đổi",
    NotADigest: "mã băm ghi trong hồ sơ không hợp lệ"}


class KeptFiles:
    def __init__(self, store: FileStore, report: Report) -> None:
        self.store, self.report, self.read = store, report, set()

    def judge(self, table: Table, cells: dict[str, Any]) -> None:
        """`cells` of a row of any table; what is wrong with the row itself is told elsewhere."""
        if table not in WORDS:
            return
        sha256 = cells.get("sha256")
        if not isinstance(sha256, str) or sha256 in self.read:
            return
        self.read.add(sha256)
        self.report.files += 1
        try:
            self.store.read(sha256)
        except (*FAULTS, OSError) as fault:
            sentence = FAULTS.get(type(fault), f"không đọc được ({fault})")
            self.report.add(f"{WORDS[table]} “{cells.get('file_name') or cells.get('id')}” ({sha256[:12]}…)", sentence)
