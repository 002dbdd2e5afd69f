"""What arrived, held against what the backup says of itself."""

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from oversight import schema
from oversight.backup.census import counts, heads
from oversight.backup.emptying import empty_again
from oversight.backup.faults import BadBackup, NotRestored
from oversight.backup.leaving import digests
from oversight.backup.manifest import PORTABLE, Manifest
from oversight.backup.opening import Progress, silent
from oversight.database import Database

NOT_THE_SAME = ("Dữ liệu trong bản sao lưu không khớp tờ kê của nó ({0}). Cơ sở dữ liệu đích không giữ lại gì; "
                "tệp đính kèm đã chép thì còn trong kho tệp.")
STILL_THERE = ("Dữ liệu vừa khôi phục không đối chiếu được với tờ kê và cũng không xóa lại được ({0}): cơ sở dữ liệu "
               "đích không còn trống, đừng dùng; hãy lập một cơ sở dữ liệu trống khác.")


def look_or_empty_again(database: Database, manifest: Manifest) -> None:
    """What the server's own program brought stands already: it ended its transaction before anybody could look."""
    try:
        with database.engine.connect() as connection:
            refuse_a_difference(connection, manifest)
    except (BadBackup, SQLAlchemyError):
        try:
            empty_again(database)
        except SQLAlchemyError as fault:
            raise NotRestored(STILL_THERE.format(getattr(fault, "orig", None) or fault)) from fault
        raise


def refuse_a_difference(connection: Connection, manifest: Manifest, progress: Progress = silent) -> None:
    """Counts and heads always; of rows that came one by one, as today's models have them, each of them too."""
    found = counts(connection)
    wrong = [name for name in {*found, *manifest.counts} if found.get(name, 0) != manifest.counts.get(name, 0)]
    if heads(connection) != manifest.heads:
        wrong.append("chuỗi nhật ký")
    if manifest.form == PORTABLE and manifest.schema == schema.latest():
        wrong += [name for name, digest in digests(connection, progress).items()
                  if manifest.members.get(name, {}).get("sha256") != digest]
    if wrong:
        raise BadBackup(NOT_THE_SAME.format(", ".join(sorted(wrong)[:5])))
