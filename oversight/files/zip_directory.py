"""The list at the end of a ZIP, read before anything is unpacked; what it promises is already enough to refuse."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from oversight.files.limits import FREE_OF_RATIO, LARGEST_MEMBER, LARGEST_RATIO, MOST_MEMBERS
from oversight.files.unfit import DAMAGED, LOCKED, SWELLS, Unfit

ZIP_FAULTS = (BadZipFile, struct.error, ValueError, OverflowError, NotImplementedError, OSError, LookupError)
ENCRYPTED = 0x41  # the flags of the old and of the strong encryption


def opened(content: bytes) -> ZipFile:
    """Only the list is read. Entries are counted in the raw bytes first: the count that a ZIP states may lie."""
    if content.count(b"PK\x01\x02") > MOST_MEMBERS:
        raise Unfit(SWELLS)
    try:
        return ZipFile(BytesIO(content))
    except ZIP_FAULTS as fault:
        raise Unfit(DAMAGED) from fault


def check_directory(members: list[ZipInfo]) -> None:
    """Raises Unfit for what no office program writes."""
    names = [member.orig_filename.casefold() for member in members]
    if len(set(names)) < len(names) or not all(_is_plain(name) for name in names):
        raise Unfit(DAMAGED)
    for member in members:
        _check_member(member)


def _check_member(member: ZipInfo) -> None:
    if member.flag_bits & ENCRYPTED:
        raise Unfit(LOCKED)
    if member.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unfit(DAMAGED)
    if member.file_size > max(FREE_OF_RATIO, min(LARGEST_MEMBER, member.compress_size * LARGEST_RATIO)):
        raise Unfit(SWELLS)


def _is_plain(name: str) -> bool:
    """A path inside, written with slashes, that leads nowhere else."""
    has_odd_letters = any(ord(letter) < 32 or letter in '\\:' for letter in name)
    return bool(name) and not has_odd_letters and not name.startswith("/") and ".." not in name.split("/")
