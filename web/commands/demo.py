"""oversight demo: an installation to look at, made by taking the steps."""

from dataclasses import asdict
from datetime import UTC, datetime

import click
from sqlalchemy import select

from oversight.actor import Actor
from oversight.database import Database
from oversight.demo import Demo, build_demo
from oversight.models.organisations import Council
from oversight.models.people import Person
from oversight.services.accounts import create_account
from web.opened import opened_database
from web.passwords import hashed, suggested_password
from web.said import say_json


@click.command("demo")
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
@click.option("--if-empty", is_flag=True, help="Không làm gì nếu cơ sở dữ liệu đã có Hội đồng nhân dân.")
def command(as_json: bool, if_empty: bool) -> None:
    """Dựng dữ liệu minh họa và in cách đăng nhập."""
    database = opened_database()
    if if_empty and _has_councils(database):
        click.echo("Cơ sở dữ liệu đã có dữ liệu; giữ nguyên.", err=True)
        return
    demo = build_demo(database, Actor(None, datetime.now(UTC)).today, progress=lambda line: click.echo(line, err=True))
    password = suggested_password()
    _open_accounts(database, demo, password)
    say_json(asdict(demo) | {"password": password}) if as_json else _say(demo, password)


def _has_councils(database: Database) -> bool:
    with database.reading() as session:
        return session.scalar(select(Council.id).limit(1)) is not None


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
