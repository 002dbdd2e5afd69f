"""What a file is by its content; its name is not asked. The structure is looked into later, by kind."""

import codecs
import re

from oversight.files import kinds
from oversight.files.kinds import Kind
from oversight.files.office_kind import kind_of_archive
from oversight.files.unfit import SAVE_AS_PDF, Unfit

FIRST_BYTES: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF-", kinds.PDF), (b"\xff\xd8\xff", kinds.JPEG), (b"\x89PNG\r\n\x1a\n", kinds.PNG),
    (b"{\\rtf", kinds.RTF), (b"Rar!", kinds.RAR), (b"7z\xbc\xaf\x27\x1c", kinds.SEVEN_ZIP),
    (b"\x1f\x8b", kinds.PACKED), (b"BZh", kinds.PACKED), (b"\xfd7zXZ", kinds.PACKED), (b"MSCF", kinds.PACKED),
    (b"GIF8", kinds.GIF), (b"II*\0", kinds.TIFF), (b"MM\0*", kinds.TIFF), (b"MZ", kinds.PROGRAM),
    (b"\x7fELF", kinds.PROGRAM), (b"\xca\xfe\xba\xbe", kinds.PROGRAM), (b"\xcf\xfa\xed\xfe", kinds.PROGRAM),
    (b"L\0\0\0\x01\x14\x02\0", kinds.SHORTCUT), (b"ID3", kinds.SOUND_OR_FILM), (b"OggS", kinds.SOUND_OR_FILM),
    (b"\x1aE\xdf\xa3", kinds.SOUND_OR_FILM), (b"#!", kinds.SCRIPT), (b"<?php", kinds.SCRIPT),
)
OLE_STREAMS = (  # the names of streams inside, written in UTF-16
    ("EncryptedPackage", kinds.LOCKED_OFFICE), ("WordDocument", kinds.DOC), ("Workbook", kinds.XLS),
    ("PowerPoint Document", kinds.PPT), ("__substg1.0_", kinds.OUTLOOK), ("Book", kinds.XLS),
)
HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif")
MARKUP = (
    (re.compile(rb"<svg[\s>]"), kinds.SVG),
    (re.compile(rb"<(!doctype html|html|head|body|script|iframe|meta|title|div|table)[\s>/]"), kinds.HTML),
    (re.compile(rb"\A<\?xml\s"), kinds.XML),
    (re.compile(rb"\A\[internetshortcut\]"), kinds.SHORTCUT),
    (re.compile(rb"^(mime-version|return-path|received):", re.MULTILINE), kinds.MAIL),
)


def recognise(content: bytes) -> Kind:
    """UNKNOWN at worst. Raises Unfit for a ZIP that cannot be read and for something put before a PDF."""
    if content.startswith(b"PK\x03\x04"):
        return kind_of_archive(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _kind_of_ole(content)
    known = next((kind for start, kind in FIRST_BYTES if content.startswith(start)), None)
    return known or _kind_of_container(content) or _kind_of_text(content)


def _kind_of_ole(content: bytes) -> Kind:
    return next((kind for name, kind in OLE_STREAMS if name.encode("utf-16-le") in content), kinds.OLE)


def _kind_of_container(content: bytes) -> Kind | None:
    if content[:4] == b"RIFF":
        return kinds.WEBP if content[8:12] == b"WEBP" else kinds.SOUND_OR_FILM
    if content[4:8] == b"ftyp":
        return kinds.HEIC if content[8:12] in HEIF_BRANDS else kinds.SOUND_OR_FILM
    if content[:2] == b"BM" and content[6:10] == bytes(4):
        return kinds.BMP
    return kinds.ZIP if content[:4] == b"PK\x05\x06" else None


def _kind_of_text(content: bytes) -> Kind:
    start = _plain(content[:4096]).lstrip().lower()
    marked = next((kind for pattern, kind in MARKUP if pattern.search(start)), None)
    if marked is None and b"%pdf-" in start:
        raise Unfit(f"có dữ liệu lạ đứng trước phần đầu của PDF; {SAVE_AS_PDF}")
    return marked or (kinds.UNKNOWN if b"\0" in start else kinds.TEXT)


def _plain(start: bytes) -> bytes:
    """Web pages saved by Windows may be UTF-16."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if start.startswith(mark):
            return start[2:].decode(encoding, "replace").encode()
    return start.removeprefix(codecs.BOM_UTF8)
