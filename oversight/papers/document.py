"""One description for every official paper of Decree 30/2020/NĐ-CP, appendix I.

It is pure data. Its JSON (freezing.py) is what is hashed when a paper is issued, so a field is never renamed
or removed: new ones come with a default. Upper case, "./." at the end, semicolons between recipients and the
zeros of dates are the printer's work: write names and sentences as they are normally written.
"""

from dataclasses import dataclass
from datetime import date

from oversight.papers.blocks import Block


@dataclass(frozen=True)
class Issuer:
    """`superior` is the body above it (cơ quan chủ quản trực tiếp), printed over the name if there is one."""

    name: str
    superior: str = ""


@dataclass(frozen=True)
class Signature:
    """`capacity` holds the lines over the signature: ("TM. Đoàn giám sát", "Trưởng đoàn").

    `note` is printed in italics where the hand signs, for copies: "(Đã ký)". `name` may be empty: room is left.
    """

    capacity: tuple[str, ...]
    name: str
    note: str = ""


@dataclass(frozen=True)
class Appendix:
    """Begins on a new page, with page numbers of its own. `number` is Roman, empty when there is only one.

    `attached_to` says to what, in full: "Kèm theo Kế hoạch số 12/KH-HĐND ngày 05 tháng 9 năm 2024 của …"
    (wording.reference writes it).
    """

    title: str
    blocks: tuple[Block, ...]
    number: str = ""
    attached_to: str = ""
    is_landscape: bool = False


@dataclass(frozen=True)
class Document:
    """A paper as it will be signed.

    issuers: several for a joint round, in the order of the letterhead.
    type_name: "Biên bản", "Quyết định"; empty for a công văn, whose subject then stands as "V/v …" under the number.
    code: all that follows the slash, "BB-ĐGS". number: None leaves room to write it by hand.
    place: empty for a biên bản, which bears no place and date (Mẫu 1.9); issued_on None leaves room for the date.
    authority, enacts: who decides and with what words, for a quyết định ("Thường trực …", "Quyết định:").
    signatures: from left to right. One stands beside the recipients; two or three stand above them (Mẫu 1.9).
        More do not fit on a line of the page: ValueError.
    archive: what follows "Lưu: ", as "VT, Hồ sơ"; empty prints no such line.
    watermark: a word printed in grey behind each page, as "Dự thảo".
    title: of the PDF file; when empty it is made from the type, number and subject.
    check_code: given when the paper is issued; whoever holds a print asks the public page about it.
    """

    issuers: tuple[Issuer, ...]
    code: str
    subject: str
    type_name: str = ""
    number: str | None = None
    place: str = ""
    issued_on: date | None = None
    addressees: tuple[str, ...] = ()
    authority: str = ""
    bases: tuple[str, ...] = ()
    enacts: str = ""
    blocks: tuple[Block, ...] = ()
    closing: str = ""
    signatures: tuple[Signature, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = "VT"
    appendices: tuple[Appendix, ...] = ()
    watermark: str = ""
    title: str = ""
    language: str = "vi"
    check_code: str = ""

    def __post_init__(self) -> None:
        if len(self.signatures) > 3:
            raise ValueError(f"{len(self.signatures)} signatures: at most three fit")

    @property
    def has_recipients_below(self) -> bool:
        return len(self.signatures) > 1
