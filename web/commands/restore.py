"""oversight restore FILE: brings a backup back into an empty place, and verifies what came."""

from pathlib import Path

import click

from oversight.backup.restoring import restore
from web.backup_options import A_FILE, KEY_OPTION, placed, secret_of, target_of
from web.backup_said import say_restored
from web.slow_work import SlowWork


@click.command()
@click.argument("file", type=A_FILE)
@placed
@KEY_OPTION
def command(file: Path, database_url: str | None, data: Path | None, key_file: Path | None) -> None:
    """Khôi phục một bản sao lưu vào cơ sở dữ liệu trống."""
    target = target_of(database_url, data)
    say_restored(restore(file, target, secret_of(key_file), SlowWork()), target)
