"""Lịch trên điện thoại: the page that makes and revokes secret addresses, and what is read there without an account."""

from contextlib import suppress
from datetime import timedelta

from flask import Blueprint, Response, abort, current_app, flash, redirect, render_template, request, url_for
from sqlalchemy.exc import OperationalError

from oversight.actor import acting_now
from oversight.agenda.occasions import occasions_for
from oversight.database import Database
from oversight.feeds.events import calendar_of
from oversight.feeds.secrets import feeds_of, is_to_be_noted, living_feed, make_feed, note_reading, revoke
from oversight.models.calendar_feed import CalendarFeed
from oversight.models.identity import is_id
from oversight.services.isolation import confine
from oversight.services.membership import councils_of
from web.forms.feeds import FeedForm
from web.public_address import public_address
from web.saving import is_saved
from web.shown.agenda_places import agenda_places
from web.shown.trail import record_url
from web.unit_of_work import actor, work

pages = Blueprint("feeds", __name__)

BEHIND, AHEAD = timedelta(days=60), timedelta(days=400)


@pages.get("/lich/tren-dien-thoai")
def listing():
    work()
    return _page(FeedForm())


@pages.post("/lich/tren-dien-thoai")
def make():
    """The address stands on this answer and nowhere else: not in a cookie, not in an address that leads on."""
    form, made = FeedForm(), []
    if not is_saved(form, lambda: made.append(make_feed(work(), actor()))):
        return _page(form), 422
    return _page(form, _whole(url_for(".read", secret=made[0])))


@pages.post("/lich/tren-dien-thoai/<feed_id>/thu-hoi")
def take_away(feed_id: str):
    work()
    feed = work().get(CalendarFeed, feed_id) if is_id(feed_id) else None
    if feed is None or actor().person is None or feed.person_id != actor().person.id:
        abort(404)
    if is_saved(FeedForm(), lambda: revoke(work(), actor(), feed)):
        flash("Đã thu hồi địa chỉ lịch.", "done")
    return redirect(url_for(".listing"))


@pages.get("/lich/<secret>.ics")
def read(secret: str) -> Response:
    """Whoever is signed in in this browser does not matter: the address alone says whose calendar it is."""
    content = _content(current_app.extensions["database"], secret)
    answer = Response("", status=404) if content is None else Response(content, mimetype="text/calendar")
    answer.headers["Cache-Control"] = "private, no-store"
    answer.headers["Referrer-Policy"] = "no-referrer"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def _content(database: Database, secret: str) -> bytes | None:
    with database.reading() as session:
        feed = living_feed(session, secret)
        if feed is None:
            return None
        owner = acting_now(feed.person)
        confine(session, councils_of(session, owner.person, owner.today))
        found = occasions_for(session, owner.person, owner.today, owner.today - BEHIND, owner.today + AHEAD)
        content = calendar_of(found, owner, lambda record: _whole(record_url(record)))
    if is_to_be_noted(feed, owner.now):
        _note(database, feed.id, owner.now)
    return content


def _note(database: Database, feed_id: str, now) -> None:
    """A calendar is worth more than the hour at which it was read: where others write, the note is left out."""
    with suppress(OperationalError), database.writing() as session:
        note_reading(session, feed_id, now)


def _page(form: FeedForm, address: str = ""):
    return render_template(
        "feeds/listing.html", form=form, address=address, places=agenda_places(), feeds=feeds_of(work(), actor()),
        by_calendar=address.replace("https://", "webcal://", 1) if address.startswith("https://") else "")


def _whole(path: str) -> str:
    return (public_address() or request.host_url.rstrip("/")) + path
