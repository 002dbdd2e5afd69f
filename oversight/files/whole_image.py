"""Whether a picture ends where it says it ends.

Pillow alone cannot be asked: the printer of this house (WeasyPrint) tells it, for the whole process, to take torn
pictures as they are.
"""

import zlib

JPEG_WITHOUT_LENGTH = {0x01, *range(0xD0, 0xD8)}
JPEG_END = 0xD9


def is_whole_png(content: bytes) -> bool:
    """Every chunk with its checksum, the picture among them, up to the one that ends it; what stands behind may."""
    place, has_picture = 8, False
    while place + 12 <= len(content):
        length = int.from_bytes(content[place:place + 4], "big")
        body, checksum = content[place + 4:place + 8 + length], content[place + 8 + length:place + 12 + length]
        if zlib.crc32(body).to_bytes(4, "big") != checksum:
            return False
        if body[:4] == b"IEND":
            return has_picture
        has_picture = has_picture or body[:4] == b"IDAT"
        place += 12 + length
    return False


def is_whole_jpeg(content: bytes) -> bool:
    """From segment to segment up to the end mark; the one of a thumbnail lies inside a segment and does not count."""
    place = 2
    while (place := _next_mark(content, place)) >= 0:
        mark = content[place + 1]
        if mark == JPEG_END:
            return True
        place += 2 if mark in JPEG_WITHOUT_LENGTH else 2 + int.from_bytes(content[place + 2:place + 4], "big")
    return False


def _next_mark(content: bytes, place: int) -> int:
    """FF 00 is a byte of the picture, FF FF is padding. -1 when there is none."""
    while 0 <= (place := content.find(b"\xff", place)) < len(content) - 1:
        if content[place + 1] not in (0x00, 0xFF):
            return place
        place += 2 if content[place + 1] == 0 else 1
    return -1
