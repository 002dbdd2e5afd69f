"""The file of a backup while it is being written: a ZIP whose members are hashed as they pass, the manifest last."""

import hashlib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO

from oversight.backup.encryption import Encrypting
from oversight.backup.manifest import Manifest
from oversight.backup.whole import COMMENT, Digesting

MANIFEST, FILES, DATA, TABLES = "to-ke.json", "files/", "data/", "tables/"
DATABASE = {"sqlite": "database.sqlite", "postgresql": "database.pgdump"}
WRITTEN_ON = (1980, 1, 1, 0, 0, 0)  # the manifest says when


class Member:
    """Written to, hashed on its way."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out, self._digest, self.size = out, hashlib.sha256(), 0

    def write(self, content: bytes) -> int:
        self._digest.update(content)
        self.size += len(content)
        return self._out.write(content)

    def told(self) -> dict:
        return {"size": self.size, "sha256": self._digest.hexdigest()}


class Archive:
    def __init__(self, out: BinaryIO, secret: bytes | None) -> None:
        self._sealed = Encrypting(out, secret) if secret else None
        self._digesting = Digesting(self._sealed or out)
        self._zip = zipfile.ZipFile(self._digesting, "w")
        self._zip.comment = COMMENT
        self.members: dict[str, dict] = {}

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, kind: type | None, *_fault: object) -> None:
        """After a fault the ZIP must not try to end itself properly, to a disk that is full perhaps."""
        if kind is not None:
            self._zip.fp = None

    @contextmanager
    def member(self, name: str, kind: int = zipfile.ZIP_DEFLATED) -> Iterator[Member]:
        info = zipfile.ZipInfo(name, WRITTEN_ON)
        info.compress_type, info.external_attr = kind, 0o600 << 16
        with self._zip.open(info, "w", force_zip64=True) as out:
            member = Member(out)
            yield member
        self.members[name] = member.told()

    def add(self, name: str, content: bytes) -> None:
        """As it is: attached files are compressed already."""
        with self.member(name, zipfile.ZIP_STORED) as member:
            member.write(content)

    def finish(self, manifest: Manifest) -> None:
        manifest.members = self.members
        self._zip.writestr(zipfile.ZipInfo(MANIFEST, WRITTEN_ON), manifest.as_bytes(), zipfile.ZIP_DEFLATED)
        self._zip.close()
        self._digesting.finish()
        if self._sealed:
            self._sealed.finish()
