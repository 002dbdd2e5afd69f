"""Nothing that was cut off, altered or put together by somebody else gets in, and nothing is written on the way."""

import random
import zipfile
from collections.abc import Callable
from io import SEEK_END, BufferedReader, BytesIO
from pathlib import Path

import pytest
from postgres import databases_under_test
from safekeeping import SECRET, Place, put_together

from oversight.backup.archive import DATA
from oversight.backup.encryption import CHUNK, HEADER, SEALED, Decrypted, Encrypting
from oversight.backup.faults import BadBackup
from oversight.backup.whole import DAMAGED

FLIPS = 120


@pytest.fixture
def scenery(sceneries):
    """What a file is does not hang on the engine: once is enough."""
    return sceneries(databases_under_test()[0])


@pytest.fixture
def beside(elsewhere) -> Place:
    return elsewhere(databases_under_test()[0])


@pytest.fixture(scope="module")
def made_once(tmp_path_factory) -> Callable[..., Path]:
    """Nobody alters the file itself."""
    made: dict[str, Path] = {}

    def path(name: str, make: Callable[[Path], Path]) -> Path:
        if name not in made:
            made[name] = make(tmp_path_factory.mktemp("kept"))
        return made[name]
    return path


@pytest.fixture
def kept(made_once, request) -> Path:
    def make(folder: Path) -> Path:
        return request.getfixturevalue("house").backed_up(folder, is_portable=True).path
    return made_once("open", make)


@pytest.fixture
def locked(made_once, request) -> Path:
    """Long enough for several chunks."""
    def make(folder: Path) -> Path:
        house = request.getfixturevalue("house")
        house.store.keep(random.Random(5).randbytes(3 * SEALED))  # noqa: S311
        return house.backed_up(folder, secret=SECRET).path
    return made_once("locked", make)


def refused(place: Place, path: Path, content: bytes, saying: str, secret: bytes | None = None) -> None:
    path.write_bytes(content)
    with pytest.raises(BadBackup, match=saying):
        place.restored(path, secret=secret)
    assert not place.settings.files.exists()
    assert not (place.settings.data / "oversight.db").exists()


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x20]) + content[at + 1:]


def places_in(path: Path) -> list[int]:
    """One byte of every kind: of each member its header, its name and its content; of the directory, of the end."""
    with zipfile.ZipFile(path) as archive:
        members = [each.header_offset for each in archive.infolist()]
        inside = [at + offset for at in members for offset in (0, 4, 8, 10, 31, 60)]
        return [*inside, archive.start_dir + 2, archive.start_dir + 12, archive.start_dir + 50]


def test_one_altered_byte_anywhere_is_refused(kept, beside, tmp_path):
    content = kept.read_bytes()
    anywhere = random.Random(1).sample(range(len(content)), FLIPS)  # noqa: S311
    end = [len(content) - back for back in (1, 64, 65, 71, 80, 93)]
    for at in (*places_in(kept), *anywhere, *end):
        refused(beside, tmp_path / "altered.zip", flipped(content, at), "không còn nguyên vẹn")


@pytest.mark.parametrize("share", [0, 0.1, 0.5, 0.99])
def test_what_was_cut_off_is_refused(kept, beside, tmp_path, share):
    content = kept.read_bytes()
    refused(beside, tmp_path / "cut.zip", content[:int(len(content) * share)], "không còn nguyên vẹn")


def test_one_byte_less_or_more_is_refused(kept, beside, tmp_path):
    content = kept.read_bytes()
    for altered in (content[:-1], content + b"0", b"0" + content):
        refused(beside, tmp_path / "other.zip", altered, "không còn nguyên vẹn")


def test_a_locked_file_shows_every_alteration(locked, beside, tmp_path):
    content, other = locked.read_bytes(), tmp_path / "altered.mahoa"
    last = len(content) - 1
    for at, saying in ((20, "Khóa không mở được"), (40, "Khóa không mở được"), (HEADER, "bị thay đổi"),
                       (HEADER + SEALED + 5, "bị thay đổi"), (last, "bị thay đổi"), (3, "không mã hóa")):
        refused(beside, other, flipped(content, at), saying, SECRET)


def test_chunks_of_a_locked_file_stay_in_their_order_and_number(locked, beside, tmp_path):
    content, other = locked.read_bytes(), tmp_path / "altered.mahoa"
    head, body = content[:HEADER], content[HEADER:]
    first, second, rest = body[:SEALED], body[SEALED:2 * SEALED], body[2 * SEALED:]
    for altered in (head + second + first + rest, head + second + rest, head + first + first + second + rest,
                    head + first + second, content + b"\0", content[:HEADER + 3], content[:HEADER]):
        refused(beside, other, altered, "bị cụt|bị thay đổi", SECRET)


def test_a_plain_file_is_not_taken_for_a_locked_one(kept, beside, tmp_path):
    """Only who has the key can have made what it opens; anybody can make a plain file."""
    refused(beside, tmp_path / "own.zip.mahoa", kept.read_bytes(), "không mã hóa", SECRET)


def test_the_lock_itself_knows_where_its_file_ends():
    """Not only the digest inside: that would be found after everything was read."""
    whole = BytesIO()
    sealing = Encrypting(whole, SECRET)
    sealing.write(bytes(3 * CHUNK))
    sealing.finish()
    content = whole.getvalue()
    assert Decrypted(BytesIO(content), SECRET).read() == bytes(3 * CHUNK)
    with pytest.raises(BadBackup, match="bị cụt"):
        Decrypted(BytesIO(content[:-SEALED]), SECRET)


@pytest.mark.parametrize("length", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_whatever_is_locked_is_read_again_from_anywhere(length):
    content, whole = random.Random(length).randbytes(length), BytesIO()  # noqa: S311
    sealing = Encrypting(whole, SECRET)
    for start in range(0, length, 1000):
        sealing.write(content[start:start + 1000])
    sealing.finish()
    opened = BufferedReader(Decrypted(BytesIO(whole.getvalue()), SECRET))
    assert opened.read() == content
    for start in (0, length // 2, max(0, length - 1), length + 5):
        opened.seek(start)
        assert opened.read(70_000) == content[start:start + 70_000]
    assert opened.seek(0, SEEK_END) == length


@pytest.mark.parametrize(("said", "saying"), [
    ({"version": 2}, "phiên bản mới hơn của phần mềm"),
    ({"format": "holiday-pictures"}, "không phải bản sao lưu"),
    ({"form": "papyrus"}, "không đúng dạng, mục form"),
    ({"counts": {"councils": -1}}, "mục counts/councils"),
    ({"schema": "9999"}, "9999.*mới hơn chương trình này"),
    ({"surprise": 1}, "không đúng dạng"),
])
def test_what_a_file_says_of_itself_is_held_against_the_program(kept, beside, tmp_path, said, saying):
    refused(beside, tmp_path / "own.zip", put_together(kept, tmp_path / "made.zip", **said), saying)


def test_members_are_those_of_the_manifest_byte_for_byte(kept, beside, tmp_path):
    with zipfile.ZipFile(kept) as archive:
        table = next(name for name in archive.namelist() if name.endswith("-rounds.jsonl"))
        file = next(name for name in archive.namelist() if name.startswith("files/"))
        other = archive.read(table)[:-3] + b" }\n"
    for members, saying in (({table: other}, "rounds.jsonl.*đã bị thay đổi"), ({file: None}, "thiếu hoặc thừa"),
                            ({"files/extra": b"x"}, "thiếu hoặc thừa")):
        refused(beside, tmp_path / "own.zip", put_together(kept, tmp_path / "made.zip", members), saying)


def test_rows_are_held_against_the_counts_and_nothing_stays(kept, beside, tmp_path):
    """A file that is whole and honest about its members, but not about its rows."""
    with zipfile.ZipFile(kept) as archive:
        table = next(name for name in archive.namelist() if name.endswith("-days_off.jsonl"))
        shorter = archive.read(table).splitlines(keepends=True)[0]
    own = tmp_path / "own.zip"
    put_together(kept, own, {table: shorter}, is_honest=True)
    with pytest.raises(BadBackup, match="không khớp tờ kê.*days_off"):
        beside.restored(own)
    assert beside.tables() == []


@pytest.mark.parametrize("line", [
    b"{", b"[]", b'{"day": 5}', b'{"day":"31/12/2024","id":"x","is_working":true,"label":""}'])
def test_a_row_that_cannot_be_read_is_named_with_its_line(kept, beside, tmp_path, line):
    with zipfile.ZipFile(kept) as archive:
        table = next(name for name in archive.namelist() if name.endswith("-days_off.jsonl"))
        other = archive.read(table).splitlines(keepends=True)[0] + line + b"\n"
    own = tmp_path / "own.zip"
    put_together(kept, own, {table: other}, is_honest=True)
    with pytest.raises(BadBackup, match=r"dòng 2 của tables/\d+-days_off.jsonl"):
        beside.restored(own)


def test_nothing_leaves_the_folder_of_data(kept, beside, tmp_path):
    strange = {DATA + "../outside": b"x", DATA + "/etc/outside": b"x", DATA + "unheard/of": b"x"}
    own = tmp_path / "own.zip"
    put_together(kept, own, strange, is_honest=True)
    assert {*beside.restored(own).kept_back} == {"../outside", "/etc/outside", "unheard/of"}
    assert not (beside.settings.data.parent / "outside").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"SQLite format 3\0" * 100, b"\0" * 4096])
def test_any_other_file_is_refused(beside, tmp_path, content):
    refused(beside, tmp_path / "any.zip", content, DAMAGED[:30])
