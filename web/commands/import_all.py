"""oversight import-all FILE: a whole installation into an empty database of either engine."""

from pathlib import Path

import click

from oversight.backup.restoring import restore
from web.backup_options import A_FILE, KEY_OPTION, placed, secret_of, target_of
from web.backup_said import ACCOUNTS, say_restored
from web.slow_work import SlowWork


@click.command("import-all")
@click.argument("file", type=A_FILE)
@placed
@KEY_OPTION
def command(file: Path, database_url: str | None, data: Path | None, key_file: Path | None) -> None:
    """Nhập toàn bộ dữ liệu do export-all xuất ra vào cơ sở dữ liệu trống."""
    target = target_of(database_url, data)
    restored = restore(file, target, secret_of(key_file), SlowWork(), only_portable=True)
    click.echo(ACCOUNTS, err=True)
    say_restored(restored, target)
