"""Every way a request can fail, as a page in Vietnamese that says what to do next."""

import logging
import secrets

from flask import Flask, g, render_template, request, url_for
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from oversight.refusal import Gone, OutOfStep, Refusal
from web.forms.labels import is_worth_telling, word_for
from workflows.tables import all_workflows

log = logging.getLogger(__name__)

PAGES = {400, 403, 404, 409, 413, 500, 503}
UNSHOWN = {"csrf_token", "password", "version", "current_password", "new_password", "repeated_password"}


def register(app: Flask) -> None:
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(CSRFError, _http)
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(StaleDataError, _somebody_was_first)
    app.register_error_handler(IntegrityError, _somebody_was_first)
    app.register_error_handler(OperationalError, _database_is_busy)
    app.register_error_handler(Exception, _unexpected)


def page(status: int, **shown) -> tuple[str, int]:
    """A status without a page of its own is shown as the plainest of its class."""
    known = status if status in PAGES else 400 if status < 500 else 500
    return render_template(f"errors/{known}.html", typed=typed_texts(), **shown), status


def typed_texts() -> list[tuple[str, str]]:
    """What the person typed into the refused form, so that nothing is lost with the page."""
    labels = g.get("labels_of_fields", {})
    told = ((name, text) for name, text in _sent() if text.strip() and name not in UNSHOWN)
    return [(labels.get(name, name), word_for(name, text)) for name, text in told if is_worth_telling(name)]


def _sent() -> list[tuple[str, str]]:
    """Nothing when it was too much to be read: that is what the page is about, and reading it fails again."""
    try:
        return list(request.form.items(multi=True))
    except HTTPException:
        return []


def _http(error: HTTPException):
    return page(error.code or 500) if (error.code or 500) >= 400 else error


def _refused(error: Refusal):
    record_url = "" if isinstance(error, Gone) else _record_url()
    told = {"sentences": error.sentences, "is_out_of_step": isinstance(error, OutOfStep), "record_url": record_url}
    return page(error.status if error.status in (403, 404, 409) else 400, **told)


def _record_url() -> str:
    """Of the record that the address names, so that the page leads to what it asks to look at; else empty."""
    told = request.view_args or {}
    stem = told.get("stem") or request.blueprint
    is_named = "record_id" in told and stem in all_workflows()
    return url_for("records.show", stem=stem, record_id=told["record_id"]) if is_named else ""


def _somebody_was_first(_error: Exception):
    return page(409, record_url=_record_url())


def _database_is_busy(error: OperationalError):
    log.warning("database: %s", error.orig)
    text, status = page(503)
    return text, status, {"Retry-After": "5"}


def _unexpected(error: Exception):
    incident = secrets.token_hex(4).upper()
    log.exception("incident %s at %s", incident, _where(), exc_info=error)
    return page(500, incident=incident)


def _where() -> str:
    """Which page it was, and of which record; an address itself may hold a secret, as that of a calendar does."""
    ids = [f"{name}={value}" for name, value in (request.view_args or {}).items() if name.endswith("_id")]
    return " ".join((str(request.url_rule), *ids))
