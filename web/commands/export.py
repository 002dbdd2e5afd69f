"""oversight export ROUND: a round as one JSON file."""

from pathlib import Path

import click

from oversight.exchange import as_text, export_round
from oversight.models.round import Round
from web.found import found
from web.opened import opened_database


@click.command("export")
@click.argument("round_id", metavar="ROUND")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Bỏ trống để in ra màn hình.")
def command(round_id: str, output: Path | None) -> None:
    """Xuất một đợt giám sát ra tệp JSON."""
    with opened_database().reading() as session:
        text = as_text(export_round(session, found(session, Round, round_id)))
    output.write_text(text, encoding="utf-8") if output else click.echo(text, nl=False)
