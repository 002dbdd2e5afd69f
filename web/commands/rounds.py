"""oversight rounds: every round of this installation."""

import click
from sqlalchemy import select

from oversight.models.round import Round
from web.opened import opened_database
from web.said import say


@click.command()
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
def command(as_json: bool) -> None:
    """Liệt kê các đợt giám sát."""
    with opened_database().reading() as session:
        rounds = session.scalars(select(Round).order_by(Round.id))
        say([{"id": each.id, "state": each.state, "theme": each.theme} for each in rounds], as_json=as_json)
