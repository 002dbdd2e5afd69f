"""oversight create-admin: the first person who may sign in. There is no default account."""

import click

from oversight.services.accounts import create_account
from web.opened import opened_database
from web.passwords import fault_in_password, hashed, suggested_password


@click.command("create-admin")
@click.argument("email")
@click.option("--password", envvar="OVERSIGHT_ADMIN_PASSWORD", help="Bỏ trống để chương trình tự sinh.")
def command(email: str, password: str | None) -> None:
    """Tạo tài khoản quản trị."""
    chosen = password or suggested_password()
    if fault := fault_in_password(chosen):
        raise click.ClickException(fault)
    with opened_database().writing() as session:
        create_account(session, email, hashed(chosen), is_administrator=True)
    click.echo(f"Đã tạo tài khoản quản trị {email}.")
    if not password:
        click.echo(f"Mật khẩu (chỉ hiện lần này): {chosen}")
