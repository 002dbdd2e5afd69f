"""oversight export ROUND: a round as one JSON file, or with its evidence as one ZIP."""

from pathlib import Path

import click

from oversight.exchange import as_text, export_round
from oversight.exchange.parcel import digests_of, pack
from oversight.models.round import Round
from web.found import found
from web.opened import kept_files, opened_database


@click.command("export")
@click.argument("round_id", metavar="ROUND")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Bỏ trống để in ra màn hình.")
def command(round_id: str, output: Path | None) -> None:
    """Xuất một đợt giám sát ra tệp JSON; tên tệp có đuôi .zip thì kèm cả tệp minh chứng."""
    with opened_database().reading() as session:
        round_ = found(session, Round, round_id)
        text, digests = as_text(export_round(session, round_)), digests_of(round_)
    if output and output.suffix.lower() == ".zip":
        output.write_bytes(pack(text, digests, kept_files()))
    elif output:
        output.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)
    if digests and not (output and output.suffix.lower() == ".zip"):
        click.echo(f"Đợt này có {len(digests)} tệp minh chứng; xuất ra tệp .zip để kèm theo.", err=True)
