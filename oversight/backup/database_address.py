"""Which database an address means, told without its password."""

from pathlib import Path

from sqlalchemy import URL, make_url

from oversight.database import Database
from oversight.unready import Unready


def file_of(url: str) -> Path | None:
    """Where a SQLite database lies; None for a server's. Raises Unready for one that lies in memory."""
    address = make_url(url)
    if not address.drivername.startswith("sqlite"):
        return None
    if not address.database or address.database == ":memory:":
        raise Unready("Cơ sở dữ liệu SQLite phải là một tệp.")
    return Path(address.database)


def told(url: str) -> str:
    return make_url(url).render_as_string(hide_password=True)


def for_programs(url: str) -> tuple[str, dict[str, str]]:
    """As PostgreSQL's own programs take it: an address that everybody may see, the password beside it."""
    address = make_url(url)
    bare = URL.create(
        "postgresql", address.username, None, address.host, address.port, address.database, address.query)
    password = {"PGPASSWORD": address.password} if address.password else {}
    return bare.render_as_string(hide_password=False), password


def existing(url: str) -> Database:
    """Never makes a file by looking at it. Raises Unready."""
    path = file_of(url)
    if path is not None and not path.is_file():
        raise Unready(f"Không có cơ sở dữ liệu ở {path}.")
    return Database(url)
