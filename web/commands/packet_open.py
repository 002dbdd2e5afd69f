"""oversight packet-open FILE: takes a sealed packet in, or says why not; without --by only looks at it."""

from pathlib import Path

import click
from sqlalchemy.orm import Session

from oversight.actor import Actor, acting_now
from oversight.packets import LookedOver, look_over, open_packet, receive
from oversight.rules.closed_lists import PACKETS
from oversight.services.accounts import account_called
from web.opened import kept_files, opened_database


@click.command("packet-open")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--by", "email", help="Thư điện tử của người trong Văn phòng nhận gói; bỏ trống thì chỉ xem.")
def command(file: Path, email: str | None) -> None:
    """Xem một gói niêm phong, hoặc nhận gói với tư cách người của Văn phòng (--by)."""
    opened = open_packet(file.read_bytes())
    if email is None:
        with opened_database().reading() as session:
            click.echo(_told(look_over(session, opened, acting_now(None))))
        return
    with opened_database().writing() as session:
        received = receive(session, opened, _acting(session, email), kept_files())
        said = "Đã nhận" if received.is_new else "Đã nhận từ trước, không ghi gì thêm:"
        click.echo(f"{said} gói {received.packet.id} của {received.packet.other_council.name}.")


def _acting(session: Session, email: str) -> Actor:
    account = account_called(session, email)
    if account is None or account.person is None or not account.active:
        raise click.ClickException(f"Không có tài khoản đang dùng của một người với thư điện tử {email}.")
    return acting_now(account.person)


def _told(seen: LookedOver) -> str:
    kind = dict(PACKETS)[seen.opened.envelope["kind"]]
    state = "đã nhận" if seen.known else "chưa nhận"
    return (f"{kind}, {seen.sender.name} gửi {seen.to.name}, mã {seen.opened.id}: nguyên vẹn, đúng khóa đã ghi, "
            f"{state}. Thêm --by để nhận.")
