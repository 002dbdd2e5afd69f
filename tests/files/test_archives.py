"""The guard before everything that unpacks: a bomb is refused by its list, a liar before it has told much."""

import struct
import zipfile
import zlib
from io import BytesIO

import openpyxl
import pytest

from files.samples import docx, parts_of, refusal_of, with_parts, xlsx, zipped
from oversight.files import Unfit, limits, open_office_archive
from oversight.files.unpacking import PIECE

SWELLS, DAMAGED = "phình ra quá lớn", "bị hỏng"


@pytest.fixture
def inflated(monkeypatch) -> list[int]:
    """How many bytes came out of every unpacking, whoever did it."""
    counted: list[int] = []
    real = zlib.decompressobj

    class Counting:
        def __init__(self, *given: int) -> None:
            self.inner = real(*given)

        def decompress(self, *given: object) -> bytes:
            piece = self.inner.decompress(*given)
            counted.append(len(piece))
            return piece

        def __getattr__(self, name: str) -> object:
            return getattr(self.inner, name)

    monkeypatch.setattr(zlib, "decompressobj", Counting)
    return counted


def bomb(megabytes: int, good: bytes, name: str) -> bytes:
    """A good file with one more part of blanks, written piece by piece."""
    packed = BytesIO(good)
    with zipfile.ZipFile(packed, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as part:
        for _ in range(megabytes):
            part.write(b" " * 1024 * 1024)
    return packed.getvalue()


def lying(content: bytes, name: str, size: int, checksum: int | None = None) -> bytes:
    """The list says `size` of one part, whatever is packed."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        place = archive.start_dir
        while content[place + 46:place + 46 + len(name)] != name.encode():
            place = content.index(b"PK\x01\x02", place + 1)
    changed = bytearray(content)
    struct.pack_into("<I", changed, place + 24, size)
    if checksum is not None:
        struct.pack_into("<I", changed, place + 16, checksum)
    return bytes(changed)


def test_a_bomb_of_300_megabytes_is_refused_before_a_byte_of_it_is_unpacked(inflated):
    content = bomb(300, xlsx(), "xl/worksheets/sheet2.xml")
    assert len(content) < 400_000
    inflated.clear()
    with pytest.raises(Unfit, match=SWELLS):
        open_office_archive(content)
    assert sum(inflated) == 0
    assert SWELLS in refusal_of("a.xlsx", content)
    assert sum(inflated) == 0


def test_a_bomb_that_gives_itself_out_as_small_is_left_at_what_it_said(inflated):
    content = lying(bomb(300, xlsx(), "xl/worksheets/sheet2.xml"), "xl/worksheets/sheet2.xml", 500_000)
    inflated.clear()
    with pytest.raises(Unfit, match=SWELLS):
        open_office_archive(content)
    others = sum(map(len, parts_of(xlsx()).values()))
    assert 500_000 < sum(inflated) <= 500_000 + others + PIECE


def test_a_part_that_ends_where_its_checksum_was_forged_to_fit_is_refused_too():
    content = with_parts(docx(), **{"word/styles.xml": b"<a>" + b" " * 5000 + b"</a>"})
    forged = lying(content, "word/styles.xml", 3, zlib.crc32(b"<a>"))
    assert SWELLS in refusal_of("a.docx", forged)


def test_a_part_shorter_than_it_said_or_with_another_checksum_is_damage():
    content = with_parts(docx(), **{"word/styles.xml": b"<a></a>"})
    assert DAMAGED in refusal_of("a.docx", lying(content, "word/styles.xml", 8))
    assert DAMAGED in refusal_of("a.docx", lying(content, "word/styles.xml", 7, 1))


def test_many_parts_that_are_each_small_enough_are_too_much_together(inflated):
    content = xlsx()
    for sheet in range(2, 5):
        content = bomb(40, content, f"xl/worksheets/sheet{sheet}.xml")
    stored = zipped(parts_of(content), zipfile.ZIP_STORED)
    inflated.clear()
    with pytest.raises(Unfit, match=SWELLS):
        open_office_archive(stored)
    assert sum(inflated) == 0


def test_embedded_workbooks_count_with_the_whole(monkeypatch):
    inner = zipped({"[Content_Types].xml": b"<Types/>", "xl/a.bin": bytes(900_000)})
    outer = with_parts(docx(), **{f"word/embeddings/{n}.xlsx": inner for n in range(4)})
    open_office_archive(outer).close()
    monkeypatch.setattr("oversight.files.office_archive.LARGEST_UNPACKED", 3_000_000)
    with pytest.raises(Unfit, match=SWELLS):
        open_office_archive(outer)


def test_ten_thousand_parts_are_too_many():
    content = zipped({"[Content_Types].xml": b"<Types/>"} | {f"word/{n}.xml": b"" for n in range(10_000)})
    assert SWELLS in refusal_of("a.docx", content)


def test_parts_that_share_their_bytes_are_refused():
    content = with_parts(docx(), **{"word/b1.bin": b"same" * 99, "word/b2.bin": b"same" * 99})
    with zipfile.ZipFile(BytesIO(content)) as archive:
        offset = archive.getinfo("word/b1.bin").header_offset
        entry = content.rindex(b"PK\x01\x02")
    shared = bytearray(content)
    struct.pack_into("<I", shared, entry + 42, offset)
    assert SWELLS in refusal_of("a.docx", bytes(shared))


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "word/../../a.xml", "C:/a.xml", "word\\a.xml",
                                  "word/a\x01.xml"])
def test_a_part_that_leads_elsewhere_is_refused(name):
    assert DAMAGED in refusal_of("a.docx", with_parts(docx(), **{name: b"<a/>"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    packed = BytesIO(docx())
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("Word/document.xml", b"<a/>")
    assert DAMAGED in refusal_of("a.docx", packed.getvalue())


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_office_uses_is_refused(method):
    assert DAMAGED in refusal_of("a.docx", zipped(parts_of(docx()), method))


def test_parts_that_are_not_packed_pass():
    assert open_office_archive(zipped(parts_of(docx()), zipfile.ZIP_STORED)).namelist()


def test_what_passes_can_be_read_and_opened():
    content = xlsx()
    with open_office_archive(content) as archive:
        assert archive.testzip() is None
    assert openpyxl.load_workbook(BytesIO(content), read_only=True).active["B1"].value == 10330


def test_a_long_sheet_of_figures_is_no_bomb():
    written = BytesIO()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for number in range(20_000):
        sheet.append(["Uỷ ban nhân dân xã", number, 0, 0, 0, 0])
    book.save(written)
    unpacked = sum(map(len, parts_of(written.getvalue()).values()))
    assert limits.FREE_OF_RATIO < unpacked < limits.LARGEST_UNPACKED
    open_office_archive(written.getvalue()).close()
