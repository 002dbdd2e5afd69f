"""oversight backup and oversight export-all: one file, whole or not at all, while people go on working."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import BinaryIO

from oversight.actor import VIETNAM
from oversight.backup import data_folder
from oversight.backup.archive import Archive
from oversight.backup.database_address import existing, file_of
from oversight.backup.faults import told_in_words
from oversight.backup.manifest import Manifest
from oversight.backup.opening import Progress
from oversight.backup.snapshot import Snapshot, snapshot
from oversight.backup.unfinished import becoming, one_at_a_time, scratch, sweep
from oversight.files import FileStore
from oversight.settings import Settings

OPEN_NAME, SEALED_NAME = "sao-luu-{:%Y-%m-%d-%H%M%S}.zip", "sao-luu-{:%Y-%m-%d-%H%M%S}.zip.mahoa"


@dataclass(frozen=True)
class Order:
    """What to make, when and for whom. `secret` locks it; `told` is the environment of the program.

    `is_portable` asks for rows that any engine can take, also where the engine has a quicker way of its own.
    """

    settings: Settings
    now: datetime
    by: str
    secret: bytes | None = None
    is_portable: bool = False
    told: Mapping[str, str] = field(default_factory=lambda: os.environ)


@dataclass(frozen=True)
class Made:
    path: Path
    manifest: Manifest


def back_up(order: Order, folder: Path, progress: Progress) -> Made:
    """Into `folder`, under a name that tells the moment in Vietnam. Raises NotMade, and leaves nothing unfinished."""
    with told_in_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        name = SEALED_NAME if order.secret else OPEN_NAME
        return make(order, folder / name.format(order.now.astimezone(VIETNAM)), progress)


def make(order: Order, path: Path, progress: Progress) -> Made:
    """To `path`, where nothing is yet. Raises NotMade."""
    with told_in_words(path.parent), one_at_a_time(order.settings.data) as mark:
        sweep(order.settings.data)
        sweep(path.parent, mark)
        with becoming(path, mark) as file:
            manifest = _write(order, file, progress)
    return Made(path, manifest)


def _write(order: Order, file: BinaryIO, progress: Progress) -> Manifest:
    with Archive(file, order.secret) as archive:
        manifest = _write_database(order, archive, progress)
        manifest.damaged_files = data_folder.write_files(FileStore(order.settings.files), archive, progress)
        data_folder.write_data(order.settings.data, archive, is_secret=order.secret is not None)
        archive.finish(manifest)
        return manifest


def _write_database(order: Order, archive: Archive, progress: Progress) -> Manifest:
    database = existing(order.settings.database_url)
    try:
        with (scratch(order.settings.data) as place,
              snapshot(database, place, progress, is_portable=order.is_portable) as held):
            held.write(archive)
            return _manifest(order, held)
    finally:
        database.dispose()


def _manifest(order: Order, held: Snapshot) -> Manifest:
    left_out = data_folder.left_out(
        order.settings.data, file_of(order.settings.database_url), order.told, is_secret=order.secret is not None)
    return Manifest(
        form=held.form, program=program_version(), schema=held.schema, engine=held.engine,
        made_at=order.now.isoformat(), made_by=order.by, counts=held.counts, heads=held.heads,
        settings=data_folder.settings_of(order.told), left_out=left_out)


def program_version() -> str:
    try:
        return version("oversight")
    except PackageNotFoundError:
        return ""
