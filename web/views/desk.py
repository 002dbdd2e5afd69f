"""Việc của tôi: the first page after signing in."""

from flask import Blueprint, render_template

from web.shown.desk import desk
from web.unit_of_work import actor, work

pages = Blueprint("desk", __name__)


@pages.get("/")
def show():
    work()
    return render_template("desk/show.html", desk=desk() if actor().person else None)
