"""What the layout shows on every page: who is signed in, where one can go."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from flask import Flask, request, url_for
from flask_security import current_user
from sqlalchemy.exc import SQLAlchemyError

from oversight.models.people import Person
from oversight.rules.numbering import registers_of
from oversight.services.publishable import councils_to_publish_for
from oversight.yearly.standing import figures_for
from web.administering import mandate
from web.unit_of_work import actor, work

PLACES = (
    ("desk.show", "Việc của tôi", "desk"),
    ("rounds.listing", "Đợt giám sát", "rounds"),
    ("recommendations.listing", "Kiến nghị", "recommendations"),
    ("calendar.show", "Lịch", "calendar"),
    ("search.show", "Tra cứu", "search"),
)
BELOW = {"programme": "calendar", "feeds": "calendar", "council_sessions": "calendar",
         "packet_keys": "packets", "packet_taking": "packets"}


@dataclass(frozen=True)
class Place:
    label: str
    url: str
    is_current: bool
    icon: str = ""


def register(app: Flask) -> None:
    app.context_processor(frame)


def frame() -> dict[str, Any]:
    """Nothing but the version where the database does not answer: the page that says so must still be drawn."""
    shown = {"version": _version(), "home_url": "/"}
    try:
        return shown | _of_who_is_signed_in()
    except SQLAlchemyError:
        return shown


def _of_who_is_signed_in() -> dict[str, Any]:
    if not current_user or not current_user.is_authenticated or request.endpoint is None:
        return {}
    work()
    person = actor().person
    return {
        "person": _named(person), "council_name": person.council.short_name if person else "",
        "navigation": [_place(*place) for place in PLACES], "administration": _administration(),
        "sign_out_url": url_for("security.logout"), "account_url": url_for("account.show")}


def _place(endpoint: str, label: str, icon: str = "") -> Place:
    blueprint = endpoint.split(".")[0]
    here = BELOW.get(request.blueprint or "", request.blueprint)
    return Place(label, url_for(endpoint), here == blueprint, icon)


def _administration() -> list[Place]:
    person, today = actor().person, actor().today
    places = [("number_register.show", "Sổ văn bản đi")] if registers_of(person, today) else []
    places += [("yearly.latest", "Số liệu năm")] if figures_for(person, today) else []
    places += [("publication.manage", "Công khai")] if councils_to_publish_for(person, today) else []
    places += [("packets.listing", "Gói niêm phong")] if mandate().councils else []
    places += [("administration.show", "Quản trị")] if not mandate().is_empty else []
    return [_place(*place) for place in places]


def _named(person: Person | None) -> dict[str, str]:
    name = person.name if person else current_user.email
    return {"name": name, "seat_title": person.title if person else "Người quản trị"}


def _version() -> str:
    try:
        return version("oversight")
    except PackageNotFoundError:
        return ""
