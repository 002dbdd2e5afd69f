"""From a key typed on the command line to its row."""

import click
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.identity import is_id


def found(session: Session, model: type[Base], key: str) -> Base:
    """Raises ClickException, with a sentence, when there is no such row."""
    row = session.get(model, key) if is_id(key) else None
    if row is None:
        raise click.ClickException(f"Không có hồ sơ nào mang mã {key}.")
    return row
