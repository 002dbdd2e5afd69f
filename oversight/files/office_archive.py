"""The guard before every program that unpacks a DOCX, XLSX, ODT or ODS: list first, then every member within limits."""

from zipfile import ZipFile, ZipInfo

from oversight.files.active_parts import check_name, check_part
from oversight.files.limits import LARGEST_UNPACKED
from oversight.files.unfit import CARRIES, DAMAGED, SWELLS, Unfit
from oversight.files.unpacking import packed_span, whole
from oversight.files.xml_part import check_start
from oversight.files.zip_directory import check_directory, opened

XML_ENDINGS = (".xml", ".rels", ".vml", ".rdf")
ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf")
PROGRAMS = (b"MZ\x90\0", b"\x7fELF")
OLE = b"\xd0\xcf\x11\xe0"


def open_office_archive(content: bytes) -> ZipFile:
    """A ZIP that may be read: as large as its list says, no XML with a DTD, nothing that runs, loads or hides.

    What kind of document it is, is not asked here. The caller closes it. Raises Unfit, a BadlyTyped.
    """
    _check(content, LARGEST_UNPACKED, may_nest=True)
    return opened(content)


def _check(content: bytes, room: int, *, may_nest: bool) -> int:
    """How much room is left after all of it is unpacked."""
    with opened(content) as archive:
        members = archive.infolist()
    check_directory(members)
    _check_spans(content, members)
    room -= sum(member.file_size for member in members)
    if room < 0:
        raise Unfit(SWELLS)
    for member in members:
        room = _check_member(content, member, room, may_nest=may_nest)
    return room


def _check_spans(content: bytes, members: list[ZipInfo]) -> None:
    """Members that share their packed bytes make a bomb of a small list."""
    spans = sorted((member.header_offset, packed_span(content, member)[1]) for member in members)
    if any(end > start for (_, end), (start, _) in zip(spans, spans[1:], strict=False)):
        raise Unfit(SWELLS)


def _check_member(content: bytes, member: ZipInfo, room: int, *, may_nest: bool) -> int:
    """Each is unpacked once, also those that nobody reads: their size and checksum must hold."""
    name, part = member.filename.lower(), whole(content, member)
    check_name(name)
    if part.startswith((OLE, *PROGRAMS)):
        raise Unfit(CARRIES)
    if part.startswith(ARCHIVES):
        return _check_nested(name, part, room, may_nest=may_nest)
    if part and name.endswith(XML_ENDINGS):
        check_start(part)
        check_part(name, part)
    return room


def _check_nested(name: str, content: bytes, room: int, *, may_nest: bool) -> int:
    """The sheet behind a chart of Word is a workbook of its own, one level deep, under the same guard."""
    if not (may_nest and "/embeddings/" in name and name.endswith(".xlsx")):
        raise Unfit(CARRIES)
    if not content.startswith(b"PK\x03\x04"):
        raise Unfit(DAMAGED)
    return _check(content, room, may_nest=False)
