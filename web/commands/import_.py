"""oversight import FILE: brings in a round from a JSON file, or refuses it with all that is wrong."""

from pathlib import Path

import click

from oversight.actor import acting_now
from oversight.exchange import import_round
from web.opened import opened_database


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Nhập một đợt giám sát từ tệp JSON."""
    with opened_database().writing() as session:
        round_ = import_round(session, acting_now(None), file.read_bytes())
        click.echo(f"Đã nhập đợt giám sát “{round_.theme}” ({round_.id}).")
