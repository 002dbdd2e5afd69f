"""oversight backup: one file with everything, made while people work."""

from pathlib import Path

import click

from oversight.backup.making import back_up
from oversight.settings import settings
from web.backup_options import KEY_OPTION, order
from web.backup_said import NOT_ENCRYPTED, say_made
from web.slow_work import SlowWork


@click.command()
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path),
              help="Thư mục đặt bản sao lưu; bỏ trống là thư mục backups trong thư mục dữ liệu.")
@click.option("--portable", "is_portable", is_flag=True, help="Dạng khôi phục được vào cả SQLite lẫn PostgreSQL.")
@KEY_OPTION
def command(folder: Path | None, is_portable: bool, key_file: Path | None) -> None:
    """Sao lưu cơ sở dữ liệu và tệp đính kèm vào một tệp."""
    place = (folder or settings().data / "backups").resolve()
    say_made(back_up(order(key_file, is_portable=is_portable), place, SlowWork()), is_encrypted=bool(key_file))
    if not key_file:
        click.echo(NOT_ENCRYPTED, err=True)
    if folder is None:
        click.echo("Bản sao lưu đang nằm cùng máy với dữ liệu; hãy chép sang máy khác.", err=True)
