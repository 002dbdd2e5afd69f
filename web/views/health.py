"""For whoever watches the server: it answers when the database does."""

from flask import Blueprint
from sqlalchemy import text

from web.unit_of_work import work

pages = Blueprint("health", __name__)


@pages.get("/healthz")
def show():
    work().execute(text("SELECT 1"))
    return {"status": "ok"}
