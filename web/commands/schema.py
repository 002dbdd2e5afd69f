"""oversight schema: the JSON Schema of the file in which a round travels."""

import click

from oversight.exchange import schema
from web.said import say_json


@click.command("schema")
def command() -> None:
    """In lược đồ JSON của tệp đợt giám sát."""
    say_json(schema())
