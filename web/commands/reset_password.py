"""oversight reset-password EMAIL: for whoever lost the password, the only administrator's too."""

import click

from oversight.actor import acting_now
from oversight.services.account_keeping import reset_password_at_the_machine
from oversight.services.accounts import account_called
from web.opened import opened_database
from web.passwords import hashed, suggested_password


@click.command("reset-password")
@click.argument("email")
def command(email: str) -> None:
    """Cấp lại mật khẩu cho một tài khoản."""
    password = suggested_password()
    with opened_database().writing() as session:
        account = account_called(session, email)
        if account is None:
            raise click.ClickException(f"Không có tài khoản nào dùng thư điện tử {email}.")
        reset_password_at_the_machine(session, account, acting_now(None), hashed(password))
    click.echo(f"Mật khẩu mới của {email} (chỉ hiện lần này): {password}")
