"""Nobody passes without signing in, but to the few doors named here."""

from flask import Flask, current_app, request
from flask_security import current_user

OPEN = {"security.login", "security.logout", "static", "bootstrap.static", "health.show"}


def register(app: Flask) -> None:
    app.before_request(_ask_who)


def _ask_who():
    """An address that leads nowhere is asked too: a stranger learns nothing from the difference."""
    if request.endpoint in OPEN or current_user.is_authenticated:
        return None
    return current_app.login_manager.unauthorized()
