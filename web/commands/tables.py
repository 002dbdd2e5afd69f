"""oversight tables: the workflows as people read them, as data, or written again to workflows/README.md."""

import click

from oversight.settings import ROOT
from web.said import say_json
from workflows.publishing.data import tables_as_data
from workflows.publishing.page import page


@click.command()
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
@click.option("--write", is_flag=True, help="Ghi lại workflows/README.md.")
def command(as_json: bool, write: bool) -> None:
    """In các bảng quy trình."""
    if write:
        (ROOT / "workflows" / "README.md").write_text(page(), encoding="utf-8")
    elif as_json:
        say_json(tables_as_data())
    else:
        click.echo(page())
