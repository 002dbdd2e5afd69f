"""What the engine itself knows of its file. It does not notice altered text, but it does notice indexes that
answer otherwise than their tables."""

from collections.abc import Iterator

from sqlalchemy import Connection

from oversight.verification.reading import UNREADABLE

SOUND = "ok"


def faults(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        yield from (f"SQLite báo tệp bị hỏng ({line})" for line in _integrity(connection) if line != SOUND)


def _integrity(connection: Connection) -> list[str]:
    try:
        return [str(line) for line, in connection.exec_driver_sql("PRAGMA integrity_check")]
    except UNREADABLE as error:
        return [str(error.__cause__ or error)]
