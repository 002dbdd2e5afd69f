"""oversight people: everybody named in this installation, in the Vietnamese order, with what they sign in with."""

import click
from sqlalchemy import select

from oversight.models.people import Person
from oversight.ordering import by_given_name
from web.opened import opened_database
from web.said import say


@click.command()
@click.option("--json", "as_json", is_flag=True, help="In dữ liệu JSON.")
def command(as_json: bool) -> None:
    """Liệt kê những người trong danh mục."""
    with opened_database().reading() as session:
        people = sorted(session.scalars(select(Person)), key=lambda person: by_given_name(person.name))
        say([_row(each) for each in people], as_json=as_json)


def _row(person: Person) -> dict:
    return {"id": person.id, "name": person.name, "title": person.title, "council": person.council.short_name,
            "emails": [account.email for account in person.accounts]}
