"""Nobody passes without signing in, but to the few doors named here."""

from flask import Flask, current_app, request, url_for
from flask_security import current_user

OPEN = {"security.login", "security.logout", "static", "bootstrap.static", "health.show",
        "check_page.ask", "check_page.show", "feeds.read",
        "public.councils", "public.council", "public.item", "public.paper"}
ASKED_BY_SCRIPTS = {"room.content", "room.write"}
"""Led to the page of signing in, they would take it for an answer."""


def register(app: Flask) -> None:
    app.before_request(_ask_who)


def _ask_who():
    """An address that leads nowhere is asked too: a stranger learns nothing from the difference."""
    if request.endpoint in OPEN or current_user.is_authenticated:
        return None
    if request.endpoint in ASKED_BY_SCRIPTS:
        return {"sign_in": url_for("security.login")}, 401
    return current_app.login_manager.unauthorized()
