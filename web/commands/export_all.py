"""oversight export-all FILE: the whole installation, for another engine or another machine."""

from pathlib import Path

import click

from oversight.backup.database_address import existing
from oversight.backup.making import make
from oversight.schema import upgrade
from oversight.settings import settings
from web.backup_options import KEY_OPTION, order
from web.backup_said import ACCOUNTS, NOT_ENCRYPTED, say_made
from web.slow_work import SlowWork


@click.command("export-all")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@KEY_OPTION
def command(file: Path, key_file: Path | None) -> None:
    """Xuất toàn bộ dữ liệu ra một tệp, để nhập vào SQLite hoặc PostgreSQL khác."""
    upgrade(existing(settings().database_url))  # what travels is of this program's revision
    made = make(order(key_file, is_portable=True), file.resolve(), SlowWork())
    say_made(made, is_encrypted=key_file is not None)
    click.echo(ACCOUNTS if key_file else NOT_ENCRYPTED, err=True)
