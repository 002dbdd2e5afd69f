"""oversight demo: an installation to look at, made by taking the steps."""

from dataclasses import asdict
from datetime import UTC, datetime

import click
from sqlalchemy import select

from oversight.actor import Actor
from oversight.database import Database
from oversight.demo import Demo, build_demo
from oversight.models.organisations import Council
from oversight.models.people import Account, Person
from oversight.services.accounts import create_account
from oversight.settings import settings
from web.opened import kept_files, opened_database
from web.passwords import hashed, suggested_password
from web.said import say_json

HOW_TO_GET_IN = """Cơ sở dữ liệu đã có dữ liệu; giữ nguyên. Để đăng nhập:
  .venv/bin/oversight people                  xem ai dùng thư điện tử nào
  .venv/bin/oversight reset-password EMAIL    cấp lại mật khẩu cho một tài khoản"""
# An imported round also makes councils before anybody has an account: what to remove is for people to decide.
INTERRUPTED = """Cơ sở dữ liệu có dữ liệu nhưng chưa có tài khoản nào, thường vì lần khởi động đầu bị ngắt giữa chừng.
  Nếu chưa có gì cần giữ: xóa thư mục dữ liệu {data} (hoặc cơ sở dữ liệu của DATABASE_URL) rồi chạy lại.
  Nếu là dữ liệu cần giữ: tạo tài khoản quản trị bằng lệnh oversight create-admin EMAIL."""


@click.command("demo")
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
@click.option("--if-empty", is_flag=True, help="Không làm gì nếu cơ sở dữ liệu đã có tài khoản.")
def command(as_json: bool, if_empty: bool) -> None:
    """Dựng dữ liệu minh họa và in cách đăng nhập."""
    database = opened_database()
    if if_empty and _has(database, Account):
        click.echo(HOW_TO_GET_IN, err=True)
        return
    if _has(database, Council) and not _has(database, Account):
        raise click.ClickException(INTERRUPTED.format(data=settings().data))
    demo = build_demo(
        database, Actor(None, datetime.now(UTC)).today, lambda line: click.echo(line, err=True), kept_files())
    password = suggested_password()
    _open_accounts(database, demo, password)
    say_json(asdict(demo) | {"password": password}) if as_json else _say(demo, password)


def _has(database: Database, model: type[Council] | type[Account]) -> bool:
    with database.reading() as session:
        return session.scalar(select(model.id).limit(1)) is not None


def _open_accounts(database: Database, demo: Demo, password: str) -> None:
    """One password for all, made anew for each demonstration: it is printed once and stands in no file of ours."""
    kept = hashed(password)
    with database.writing() as session:
        for each in demo.people:
            person = session.get(Person, each.person_id)
            create_account(session, each.email, kept, person=person, is_administrator=each.is_administrator)


def _say(demo: Demo, password: str) -> None:
    click.echo("\nĐăng nhập (mật khẩu chung chỉ hiện lần này): " + password)
    for each in demo.people:
        click.echo(f"  {each.email:<34} {each.name}, {', '.join(each.seat_titles) or each.title}")
