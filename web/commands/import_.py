"""oversight import FILE: brings in a round from a JSON file or a ZIP, or refuses it with all that is wrong."""

from pathlib import Path

import click

from oversight.actor import acting_now
from oversight.exchange import import_round
from oversight.exchange.parcel import digests_of, files_in, is_parcel, told_in
from web.opened import kept_files, opened_database


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Nhập một đợt giám sát từ tệp JSON, hoặc tệp ZIP kèm minh chứng."""
    content, store = file.read_bytes(), kept_files()
    with opened_database().writing() as session:
        round_ = import_round(session, acting_now(None), told_in(content) if is_parcel(content) else content)
        for each in files_in(content) if is_parcel(content) else ():
            store.keep(each)
        missing = [digest for digest in digests_of(round_) if not store.has(digest)]
        click.echo(f"Đã nhập đợt giám sát “{round_.theme}” ({round_.id}).")
    if missing:
        click.echo(f"Chưa có {len(missing)} tệp minh chứng của đợt này trong kho tệp.", err=True)
