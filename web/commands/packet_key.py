"""oversight packet-key COUNCIL: a council's own key pair, where nobody can open the page for it."""

import click
from sqlalchemy import select

from oversight.actor import acting_now
from oversight.models.organisations import Council
from oversight.packets import KeyFiles
from oversight.packets.fingerprint import fingerprint
from oversight.packets.key_announcement import announcement
from oversight.packets.keys import make_own_key, own_key
from oversight.rules.same_name import is_same_name
from oversight.settings import settings
from web.opened import opened_database


@click.command("packet-key")
@click.argument("council")
@click.option("-o", "--output", type=click.Path(dir_okay=False), help="Ghi tệp khóa công khai để gửi cơ quan kia.")
def command(council: str, output: str | None) -> None:
    """Lập khóa niêm phong của một Hội đồng nhân dân (mã hoặc tên), hoặc cho xem khóa đã có."""
    with opened_database().writing() as session:
        found = next((each for each in session.scalars(select(Council))
                      if council == each.id or is_same_name(council, each.name)
                      or is_same_name(council, each.short_name)), None)
        if found is None:
            raise click.ClickException(f"Không có Hội đồng nhân dân nào tên hoặc mã “{council}”.")
        key = own_key(session, found) or make_own_key(session, found, acting_now(None), KeyFiles(settings().data))
        told, said = announcement(key), f"Dấu khóa niêm phong của {found.name}: {fingerprint(key.public_key)}"
    if output:
        with open(output, "wb") as file:
            file.write(told)
    click.echo(said)
