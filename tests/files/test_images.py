"""Pictures: whole to the last byte, and no larger than a machine can open."""

import struct
import zlib

import pytest
from PIL import Image, ImageFile

from files.samples import jpeg, picture, png, refusal_of
from oversight.files import inspect


@pytest.fixture(params=[False, True], ids=["by itself", "beside the printer, which takes torn pictures"])
def pillow(request, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", request.param)


def png_of(width: int, height: int) -> bytes:
    """Grey, all blank: a few kilobytes for a hundred million points."""
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(
        b"IDAT", zlib.compress(bytes((width // 8 + 1) * height), 9)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("cut", [1, 2, 12, 500])
def test_one_cut_short_is_refused(pillow, cut):
    assert "bị hỏng" in refusal_of("a.png", png()[:-cut])
    assert "bị hỏng" in refusal_of("a.jpg", jpeg()[:-cut])
    assert "bị hỏng" in refusal_of("a.jpg", picture("JPEG", progressive=True)[:-cut])


def test_a_thumbnail_inside_does_not_end_the_picture_around_it(pillow):
    exif = Image.Exif()
    exif[0x010E] = "\xff\xd8 thumbnail \xff\xd9".encode("latin-1")
    content = picture("JPEG", exif=exif)
    assert b"thumbnail \xff\xd9" in content
    assert inspect("a.jpg", content)
    assert "bị hỏng" in refusal_of("a.jpg", content[:-900])


def test_one_with_a_changed_byte_is_refused_when_its_checksum_tells(pillow):
    torn = bytearray(png())
    torn[len(torn) // 2] ^= 0xFF
    assert "bị hỏng" in refusal_of("a.png", bytes(torn))


def test_one_with_all_its_checksums_but_without_a_picture_is_refused(pillow):
    content = png()
    start = content.index(b"IDAT") - 4
    assert "bị hỏng" in refusal_of("a.png", content[:start] + content[content.index(b"IEND") - 4:])


def test_only_a_head_is_refused(pillow):
    assert "bị hỏng" in refusal_of("a.png", b"\x89PNG\r\n\x1a\n" + bytes(100))
    assert "bị hỏng" in refusal_of("a.jpg", b"\xff\xd8\xff\xe0" + bytes(100))
    assert "bị hỏng" in refusal_of("a.jpg", b"\xff\xd8\xff\xd9")


def test_a_hundred_million_points_are_too_many():
    content = png_of(10_000, 10_000)
    assert len(content) < 20_000
    assert "ảnh quá lớn (100 triệu điểm ảnh), tối đa 60 triệu" in refusal_of("a.png", content)
    assert "ảnh quá lớn (trên 150 triệu" in refusal_of("a.png", png_of(20_000, 20_000))


def test_a_picture_of_fifty_million_points_of_a_telephone_passes():
    assert inspect("a.png", png_of(8160, 6120))
