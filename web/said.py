"""How commands answer: sentences for people, JSON for programs."""

import json
from collections.abc import Sequence
from typing import Any

import click

from oversight.canonical import plain


def say_json(data: Any) -> None:
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, default=plain))


def say_table(rows: Sequence[dict[str, Any]]) -> None:
    """A line a row, the cells two spaces apart; nothing at all for no rows."""
    for row in rows:
        click.echo("  ".join(str(value) for value in row.values()))


def say(rows: Sequence[dict[str, Any]], *, as_json: bool) -> None:
    say_json(rows) if as_json else say_table(rows)
