"""oversight drill FILE: tries a backup out elsewhere, and notes in the journal how that went."""

from pathlib import Path

import click
from sqlalchemy.exc import SQLAlchemyError

from oversight.actor import acting_now
from oversight.backup.database_address import existing
from oversight.backup.drilling import Drill, drill
from oversight.backup.records import enter, write_down
from oversight.schema import upgrade
from oversight.settings import Settings, settings, with_driver
from oversight.unready import Unready
from web.backup_options import A_FILE, KEY_OPTION, secret_of, who
from web.backup_said import say_verdict
from web.filters import number_vi
from web.slow_work import SlowWork

WORDS = {"sound": "đạt", "faulty": "khôi phục được nhưng có chỗ không khớp", "refused": "không khôi phục được"}
NOT_ENTERED = "Chưa ghi được lần thử này vào nhật ký của hệ thống ({0}); chỉ có tệp {1}."


@click.command()
@click.argument("file", type=A_FILE)
@click.option("--to", "scratch", help="Địa chỉ một cơ sở dữ liệu PostgreSQL trống để thử; thử xong được dọn sạch.")
@KEY_OPTION
def command(file: Path, scratch: str | None, key_file: Path | None) -> None:
    """Khôi phục thử một bản sao lưu ở nơi khác, kiểm tra, đo thời gian và ghi lại."""
    actor, chosen = acting_now(None), settings()
    done = drill(file.resolve(), actor.now, who(), secret_of(key_file), scratch and with_driver(scratch), SlowWork())
    rows, seconds = number_vi(sum((done.counts or {}).values())), number_vi(done.seconds)
    click.echo(f"Khôi phục thử {done.backup}: {WORDS[done.result]}; {rows} bản ghi, {done.files} tệp, {seconds} giây.")
    _keep(done, chosen)
    say_verdict(list(done.faults))


def _keep(done: Drill, chosen: Settings) -> None:
    """The file first. Where this machine has no database of its own, that is all."""
    record = write_down(done, chosen.data)
    try:
        database = existing(chosen.database_url)
        upgrade(database)
        with database.writing() as session:
            enter(session, done, record, acting_now(None))
    except (Unready, SQLAlchemyError) as fault:
        click.echo(NOT_ENTERED.format(getattr(fault, "orig", None) or fault, record), err=True)
