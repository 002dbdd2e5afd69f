"""oversight reindex: the search index anew, from the rows as they stand."""

import click

from oversight.search.rebuilding import rebuild
from web.opened import opened_database


@click.command()
def command() -> None:
    """Lập lại chỉ mục tra cứu."""
    with opened_database().writing() as session:
        entries = rebuild(session.connection())
    click.echo(f"Đã lập lại chỉ mục tra cứu: {entries} mục.")
