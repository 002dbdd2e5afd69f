"""oversight minutes SITTING -o FILE: the minutes of a sitting as PDF."""

from pathlib import Path

import click

from oversight.models.sitting import Sitting
from oversight.services.minutes import document_of
from web.found import found
from web.opened import opened_database
from web.printing import pdf


@click.command()
@click.argument("sitting")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def command(sitting: str, output: Path) -> None:
    """In biên bản buổi làm việc ra tệp PDF."""
    with opened_database().reading() as session:
        minutes = found(session, Sitting, sitting).minutes
        if minutes is None:
            raise click.ClickException("Buổi làm việc này chưa khai mạc nên chưa có biên bản.")
        output.write_bytes(pdf(document_of(minutes)))
    click.echo(f"Đã in biên bản: {output}")
