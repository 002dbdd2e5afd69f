"""What the commands of backups share: who gives the order, which key, where something is to be brought back."""

import getpass
import socket
from collections.abc import Callable
from pathlib import Path

import click

from oversight.actor import acting_now
from oversight.backup.making import Order
from oversight.backup.secret import secret_in
from oversight.settings import Settings, settings, with_driver

A_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
KEY_OPTION = click.option(
    "--key", "key_file", type=click.Path(dir_okay=False, path_type=Path), envvar="OVERSIGHT_BACKUP_KEY",
    help="Tệp chứa khóa, một dòng từ 20 ký tự; giữ ở nơi khác với bản sao lưu.")


def placed(command: Callable) -> Callable:
    """--to and --data, as `target_of` reads them."""
    to = click.option("--to", "database_url", help="Địa chỉ cơ sở dữ liệu đích; bỏ trống là DATABASE_URL.")
    data = click.option(
        "--data", type=click.Path(file_okay=False, path_type=Path),
        help="Thư mục dữ liệu đích; bỏ trống là OVERSIGHT_DATA. Không kèm --to thì dùng tệp SQLite trong thư mục này.")
    return to(data(command))


def target_of(database_url: str | None, data: Path | None) -> Settings:
    """A folder that is named brings its own SQLite file along, unless a database is named too."""
    own = settings()
    if data is None:
        return Settings(with_driver(database_url) if database_url else own.database_url, own.data)
    folder = data.resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return Settings(with_driver(database_url) if database_url else f"sqlite:///{folder / 'oversight.db'}", folder)


def secret_of(key_file: Path | None) -> bytes | None:
    return secret_in(key_file) if key_file else None


def who() -> str:
    """Of the machine, not of the program: nobody signs in to a command."""
    try:
        return f"{getpass.getuser()}@{socket.gethostname()}"
    except (KeyError, OSError):
        return socket.gethostname()


def order(key_file: Path | None, *, is_portable: bool) -> Order:
    return Order(settings(), acting_now(None).now, who(), secret_of(key_file), is_portable)
