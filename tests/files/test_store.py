"""Kept once under the digest, given out whole or not at all."""

import errno
import hashlib
import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from oversight.files import FileIsAltered, FileIsMissing, FileStore, NotADigest

CONTENT = "Báo cáo".encode()
DIGEST = hashlib.sha256(CONTENT).hexdigest()
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def store(tmp_path) -> FileStore:
    return FileStore(tmp_path / "data" / "files")


def everything(store: FileStore) -> list[str]:
    return sorted(path.relative_to(store.folder).as_posix() for path in store.folder.rglob("*") if path.is_file())


def place(store: FileStore, digest: str = DIGEST) -> Path:
    return store.folder / digest[:2] / digest[2:]


def test_what_is_kept_comes_back(store):
    assert store.keep(CONTENT) == DIGEST
    assert store.read(DIGEST) == CONTENT
    assert store.has(DIGEST)
    assert everything(store) == [f"{DIGEST[:2]}/{DIGEST[2:]}"]


def test_only_the_owner_may_read_it(store):
    store.keep(CONTENT)
    assert stat.S_IMODE(place(store).stat().st_mode) == 0o600
    assert stat.S_IMODE(place(store).parent.stat().st_mode) == 0o700


def test_the_same_content_is_written_once(store):
    store.keep(CONTENT)
    before = place(store).stat()
    store.keep(CONTENT)
    after = place(store).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_nothing_is_a_content_too(store):
    assert store.read(store.keep(b"")) == b""


def test_an_altered_file_is_never_given_out_and_is_healed_by_its_true_content(store):
    store.keep(CONTENT)
    place(store).write_bytes(CONTENT + b".")
    with pytest.raises(FileIsAltered) as caught:
        store.read(DIGEST)
    assert caught.value.sha256 == DIGEST
    assert store.has(DIGEST)
    store.keep(CONTENT)
    assert store.read(DIGEST) == CONTENT


def test_a_missing_file_is_said_to_be_missing(store):
    with pytest.raises(FileIsMissing):
        store.read(DIGEST)
    store.keep(CONTENT)
    place(store).unlink()
    assert not store.has(DIGEST)
    with pytest.raises(FileIsMissing):
        store.read(DIGEST)


@pytest.mark.parametrize("name", ["", "../../etc/passwd", DIGEST.upper(), DIGEST[:-1], DIGEST + "0", DIGEST + "\n",
                                  "٠" * 64, "/" * 64])
def test_what_is_no_digest_names_no_file(store, name):
    for ask in (store.read, store.has):
        with pytest.raises(NotADigest):
            ask(name)


def test_the_list_names_what_is_there_and_nothing_unfinished(store):
    assert list(store.digests()) == []
    kept = sorted(store.keep(bytes([number])) for number in range(40))
    (place(store, kept[0]).parent / ".unfinished-abc").write_bytes(b"half")
    (store.folder / "ghi-chu.txt").write_text("x")
    (place(store, kept[0]).parent / "ghi-chu.txt").write_text("x")
    assert list(store.digests()) == kept


def test_a_full_disk_leaves_nothing_behind(store):
    """A real error of the system in the middle of writing: this process may write files of 64 kB at most."""
    told = subprocess.run(  # noqa: S603
        [sys.executable, "-c", FULL_DISK, str(store.folder)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == errno.errorcode[errno.EFBIG]
    assert everything(store) == []


FULL_DISK = """
import errno, resource, signal, sys
from pathlib import Path
from oversight.files.store import FileStore
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (65536, resource.RLIM_INFINITY))
try:
    FileStore(Path(sys.argv[1])).keep(bytes(1_000_000))
except OSError as fault:
    print(errno.errorcode[fault.errno])
"""


def test_an_error_of_the_disk_while_it_is_made_sure_of_leaves_nothing_behind(store, monkeypatch):
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.keep(CONTENT)
    monkeypatch.undo()
    assert everything(store) == []
    assert store.keep(CONTENT) == DIGEST


def test_the_file_and_then_every_folder_above_it_are_made_sure_of(store, monkeypatch):
    """Read from the system itself: what stands behind each descriptor that is synced."""
    synced, real = [], os.fsync
    def recorded(descriptor: int) -> None:
        synced.append(Path(os.readlink(f"/proc/self/fd/{descriptor}")))
        real(descriptor)
    monkeypatch.setattr(os, "fsync", recorded)
    store.keep(CONTENT)
    file, *folders = synced
    assert file.name.startswith(".unfinished-")
    assert folders == [place(store).parent, store.folder, store.folder.parent]


KEEP_MANY = """
import sys
from pathlib import Path
from oversight.files.store import FileStore
store = FileStore(Path(sys.argv[1]))
for _ in range(30):
    for number in range(5):
        content = bytes([number]) * 200_000
        assert store.read(store.keep(content)) == content
"""


def test_several_processes_keep_the_same_at_once(store):
    running = [subprocess.Popen([sys.executable, "-c", KEEP_MANY, str(store.folder)], cwd=ROOT) for _ in range(3)]  # noqa: S603
    assert [each.wait() for each in running] == [0, 0, 0]
    assert len(everything(store)) == len(list(store.digests())) == 5


def test_several_threads_keep_the_same_at_once(store):
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(store.keep, [CONTENT] * 40)) == {DIGEST}
    assert everything(store) == [f"{DIGEST[:2]}/{DIGEST[2:]}"]


def test_a_folder_in_the_place_of_a_file_is_no_file(store):
    place(store).mkdir(parents=True)
    assert not store.has(DIGEST)
    with pytest.raises(FileIsMissing):
        store.read(DIGEST)
