"""Whether a file may be taken: its name, its size, what it really is, what it holds."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from oversight.files import kinds
from oversight.files.image import check_image
from oversight.files.kinds import Kind
from oversight.files.limits import LARGEST_FILE, MEGABYTE
from oversight.files.names import split_extension, tidy_name, with_extension
from oversight.files.office_archive import open_office_archive
from oversight.files.pdf import check_pdf
from oversight.files.recognition import recognise
from oversight.files.unfit import FETCH_AGAIN, Unfit

CHECKS: dict[Kind, Callable[[bytes], object]] = {
    kinds.PDF: check_pdf,
    kinds.JPEG: check_image, kinds.PNG: check_image,
    kinds.DOCX: open_office_archive, kinds.XLSX: open_office_archive,
    kinds.ODT: open_office_archive, kinds.ODS: open_office_archive,
}


@dataclass(frozen=True)
class Inspected:
    """`name` is tidied and ends in an extension of its kind; `extension` is its usual one, without a dot."""

    name: str
    media_type: str
    extension: str
    size: int
    sha256: str


def inspect(name: str, content: bytes) -> Inspected:
    """Raises Unfit, a BadlyTyped, with one sentence beside the field "file"; anything else is our own fault."""
    tidied = tidy_name(name)
    try:
        kind = _fitting_kind(tidied, content)
    except Unfit as fault:
        raise fault.of(tidied) from fault
    named = tidied if split_extension(tidied)[1] else with_extension(tidied, kind.extensions[0])
    return Inspected(named, kind.media_type, kind.extensions[0], len(content), hashlib.sha256(content).hexdigest())


def _fitting_kind(name: str, content: bytes) -> Kind:
    _check_size(content)
    kind = recognise(content)
    _check_kind(kind, split_extension(name)[1].lower())
    CHECKS[kind](content)
    return kind


def _check_size(content: bytes) -> None:
    if len(content) > LARGEST_FILE:
        raise Unfit(f"nặng {_megabytes(len(content))} MB, tối đa {LARGEST_FILE // MEGABYTE} MB; "
                    "hãy quét ở độ phân giải thấp hơn hoặc chia thành nhiều tệp.")
    if not content.strip(b"\0"):
        raise Unfit(f"là tệp rỗng, không có nội dung; {FETCH_AGAIN}")


def _check_kind(kind: Kind, extension: str) -> None:
    agrees = extension in kind.extensions
    if not kind.is_taken:
        raise Unfit(f"{'' if agrees or not extension else 'thực ra '}là {kind.label}; {kind.advice}.")
    if extension and not agrees:
        raise Unfit(f"thực ra là {kind.label}; hãy đổi đuôi tên tệp thành .{kind.extensions[0]} hoặc tải đúng tệp gốc.")


def _megabytes(size: int) -> str:
    """Rounded up, so that a byte too many does not read as “20 MB, tối đa 20 MB”."""
    tenths = -(-size * 10 // MEGABYTE)
    return f"{tenths // 10},{tenths % 10}"
