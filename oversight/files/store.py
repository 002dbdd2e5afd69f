"""Files kept once each, under the SHA-256 of their content: <folder>/ab/cdef… No name that people gave is a path."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from oversight.files.faults import FileIsAltered, FileIsMissing, NotADigest

DIGEST = re.compile(r"[0-9a-f]{64}")
UNFINISHED = ".unfinished-"


class FileStore:
    """Below `folder`, made when first needed. Several processes may keep and read at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, content: bytes) -> str:
        """The digest, once the content is on the disk to stay. OSError (a full disk) leaves nothing behind.

        An altered file under this digest is put right: whoever hands in the true content heals it.
        """
        digest = hashlib.sha256(content).hexdigest()
        if not self._is_whole(digest):
            self._write(self._path(digest), content)
        return digest

    def read(self, sha256: str) -> bytes:
        """The bytes that were handed in, never others. Raises FileIsMissing, FileIsAltered, NotADigest."""
        try:
            content = self._path(sha256).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as fault:
            raise FileIsMissing(sha256) from fault
        if hashlib.sha256(content).hexdigest() != sha256:
            raise FileIsAltered(sha256)
        return content

    def has(self, sha256: str) -> bool:
        """Whether one is there, altered or not. Raises NotADigest."""
        return self._path(sha256).is_file()

    def digests(self) -> Iterator[str]:
        """Of all that is there, in order; what was never finished is none of it."""
        found = (f"{path.parent.name}{path.name}" for path in sorted(self.folder.glob("[0-9a-f][0-9a-f]/*")))
        return (digest for digest in found if DIGEST.fullmatch(digest))

    def _path(self, sha256: str) -> Path:
        if not DIGEST.fullmatch(sha256):
            raise NotADigest(sha256)
        return self.folder / sha256[:2] / sha256[2:]

    def _is_whole(self, digest: str) -> bool:
        try:
            return bool(self.read(digest)) or self.has(digest)
        except (FileIsMissing, FileIsAltered):
            return False

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor, unfinished = tempfile.mkstemp(prefix=UNFINISHED, dir=path.parent)  # mode 0600
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(unfinished, path)
        except BaseException:
            Path(unfinished).unlink(missing_ok=True)
            raise
        for folder in (path.parent, self.folder, self.folder.parent):
            _remember(folder)


def _remember(folder: Path) -> None:
    """A new name lasts over a power cut only once its folder is written too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
