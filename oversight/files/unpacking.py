"""Members of a ZIP, unpacked by hand and never beyond the size that its list states, however the content lies."""

import struct
import zlib
from collections.abc import Iterator
from zipfile import ZIP_STORED, ZipInfo

from oversight.files.unfit import DAMAGED, SWELLS, Unfit

LOCAL_HEADER = struct.Struct("<4s5H3I2H")  # signature, …, length of the name, length of the extra field
PIECE = 64 * 1024
ENCRYPTED_BIT = 0x1


def unpacked(content: bytes, member: ZipInfo) -> Iterator[bytes]:
    """In pieces of at most 64 kB. Raises Unfit when size, checksum or header are not what the list says."""
    size, checksum = 0, 0
    for piece in _pieces(_packed(content, member), member):
        size, checksum = size + len(piece), zlib.crc32(piece, checksum)
        if size > member.file_size:
            raise Unfit(SWELLS)
        yield piece
    if (size, checksum) != (member.file_size, member.CRC):
        raise Unfit(DAMAGED)


def whole(content: bytes, member: ZipInfo) -> bytes:
    return b"".join(unpacked(content, member))


def packed_span(content: bytes, member: ZipInfo) -> tuple[int, int]:
    """Where its packed bytes lie, by the header that stands before them."""
    start = member.header_offset
    header = content[start:start + LOCAL_HEADER.size]
    if start < 0 or len(header) < LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
        raise Unfit(DAMAGED)
    _, _, flags, method, *_, name_length, extra_length = LOCAL_HEADER.unpack(header)
    begin = start + LOCAL_HEADER.size + name_length + extra_length
    if method != member.compress_type or flags & ENCRYPTED_BIT or begin + member.compress_size > len(content):
        raise Unfit(DAMAGED)
    return begin, begin + member.compress_size


def _packed(content: bytes, member: ZipInfo) -> memoryview:
    begin, end = packed_span(content, member)
    return memoryview(content)[begin:end]


def _pieces(packed: memoryview, member: ZipInfo) -> Iterator[bytes]:
    if member.compress_type == ZIP_STORED:
        return (bytes(packed[start:start + PIECE]) for start in range(0, len(packed), PIECE))
    return _inflated(packed)


def _inflated(packed: memoryview) -> Iterator[bytes]:
    inflating = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for start in range(0, len(packed), PIECE):
            waiting = bytes(packed[start:start + PIECE])
            while waiting and not inflating.eof:
                yield inflating.decompress(waiting, PIECE)
                waiting = inflating.unconsumed_tail
        while rest := inflating.decompress(b"", PIECE):
            yield rest
    except zlib.error as fault:
        raise Unfit(DAMAGED) from fault
