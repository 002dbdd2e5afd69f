"""oversight sittings: every sitting of this installation, by day."""

import click
from sqlalchemy import select

from oversight.models.sitting import Sitting
from web.opened import opened_database
from web.said import say


@click.command()
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
def command(as_json: bool) -> None:
    """Liệt kê các buổi làm việc."""
    with opened_database().reading() as session:
        sittings = session.scalars(select(Sitting).order_by(Sitting.opens_at))
        say([_row(each) for each in sittings], as_json=as_json)


def _row(sitting: Sitting) -> dict:
    return {"id": sitting.id, "state": sitting.state, "opens_at": sitting.opens_at, "name": sitting.name,
            "round_id": sitting.round_id}
