"""One unit of work a request: reading for what looks, writing for what changes; rolled back unless all went well."""

from flask import Flask, Response, current_app, g, request, session
from flask_security import current_user

from oversight.actor import Actor, acting_now
from oversight.database import UnitOfWork
from oversight.models.people import Person
from oversight.services.isolation import confine
from oversight.services.membership import councils_of

LOOKING = {"GET", "HEAD", "OPTIONS"}


class FrontDesk(Flask):
    """Commits before it answers, where a failure still becomes a page that says so, and nobody is told "Đã lưu"."""

    def dispatch_request(self) -> Response:
        told_before = list(session.get("_flashes", []))
        try:
            response = self.make_response(super().dispatch_request())
            _commit(response)
        except Exception:
            _unsay(told_before)
            raise
        return response


def work() -> UnitOfWork:
    """The session of this request, opened when first asked for, confined to the councils of who asks."""
    if "unit_of_work" not in g:
        database = current_app.extensions["database"]
        g.opened = database.reading() if request.method in LOOKING else database.writing_by_hand()
        g.unit_of_work = g.opened.__enter__()
        confine(g.unit_of_work, councils_of(g.unit_of_work, actor().person, actor().today))
    return g.unit_of_work


def actor() -> Actor:
    """Who is signed in, at this moment; the same moment all through the request."""
    if "actor" not in g:
        g.actor = acting_now(_person())
    return g.actor


def _person() -> Person | None:
    person_id = getattr(current_user, "person_id", None)
    return g.unit_of_work.get(Person, person_id) if person_id else None


def take_back() -> None:
    """Undoes what this request wrote so far, so that a refusal can be shown on the record as it stands."""
    work().rollback()


def register(app: Flask) -> None:
    app.teardown_request(_close)


def _commit(response: Response) -> None:
    if not _is_writing() or response.status_code >= 400:
        return
    try:
        g.unit_of_work.commit()
    except Exception:
        g.unit_of_work.rollback()  # the page that tells of it is drawn from the records as they stand
        raise


def _unsay(told_before: list) -> None:
    """What this request announced did not happen; a draft kept in the browser must not be thrown away for it."""
    if _is_writing() and session.get("_flashes", []) != told_before:
        session["_flashes"] = told_before


def _is_writing() -> bool:
    return "unit_of_work" in g and request.method not in LOOKING


def _close(_error: BaseException | None) -> None:
    opened = g.pop("opened", None)
    if opened is not None:
        opened.__exit__(None, None, None)
