"""The front desk. It asks the domain what may be done, shows it, and brings back what was typed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask


def create_app(*chosen, **overrides) -> "Flask":
    """For gunicorn: `web:create_app()`. Imported late, so that a command that prints nothing loads no printer."""
    from web.application import create_app as put_together

    return put_together(*chosen, **overrides)
