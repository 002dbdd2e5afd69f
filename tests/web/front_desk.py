"""Visitors: characters of the cast at the front desk. They open pages, fill in the forms they find there, press.

What is sent is what the page offered, with its token and its hidden fields, and what the story changes in it.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from cast import Play
from flask import Flask
from sqlalchemy import select
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from oversight.models.people import Account, Person
from oversight.services.accounts import create_account


class FrontDesk:
    def __init__(self, app: Flask, play: Play) -> None:
        self.app, self.play = app, play

    def visit(self, who: str) -> "Visitor":
        """Signed in as that character. How one signs in is another story."""
        account = self._account_of(who)
        client = self.app.test_client()
        with client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = account.fs_uniquifier, True
        return Visitor(client, self.play)

    def stranger(self) -> "Visitor":
        return Visitor(self.app.test_client(), self.play)

    def _account_of(self, who: str) -> Account:
        visiting = self.play.person(who)  # at the latest now the story has begun
        with self.play.database.writing() as session:
            known = session.scalar(select(Account).where(Account.person_id == visiting.id))
            person = session.get_one(Person, visiting.id)
            return known or create_account(session, f"{who}@bacson.vn", "no password", person=person)


class Visitor:
    def __init__(self, client: Any, play: Play) -> None:
        self.client, self.play = client, play

    def open(self, address: str) -> TestResponse:
        return self._looked_at(self.client.get(address))

    def form(self, address: str) -> MultiDict:
        """What the page's own form would send if nothing were touched."""
        page = self.open(address)
        assert page.status_code == 200, f"{address}: {page.status_code}"
        return form_in(page.text)

    def send(self, address: str, form: MultiDict, **headers: str) -> TestResponse:
        return self._looked_at(self.client.post(address, data=form, headers=headers))

    def token(self) -> str:
        """Of this visit, from the button that signs out, which stands on every page."""
        return re.search(r'name="csrf_token"[^>]* value="([^"]+)"', self.open("/").text)[1]

    def fill_in(self, address: str, **typed: Any) -> TestResponse:
        """Opens the page, types, and presses the button. A name is given as in the form; None takes a field away."""
        return self.send(address, changed(self.form(address), typed))

    def _looked_at(self, response: TestResponse) -> TestResponse:
        self.play.audience.rollback()
        return response


def changed(form: MultiDict, typed: dict[str, Any]) -> MultiDict:
    """A copy with some fields typed over; a list stands for several fields of one name."""
    sent = form.copy()
    for name, value in typed.items():
        sent.setlist(name, value if isinstance(value, list) else [] if value is None else [value])
    return sent


def form_in(html: str) -> MultiDict:
    """Of the form that keeps a draft: that is the one the page is about."""
    reader = _FormReader()
    reader.feed(html)
    return MultiDict(reader.fields())


class _FormReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.is_inside = False
        self.is_in_template = False
        self._fields: list[list[str]] = []
        self._open: dict[str, str | None] = {}
        self._options: list[tuple[str, bool]] = []

    def fields(self) -> Iterator[tuple[str, str]]:
        return ((name, value) for name, value in self._fields)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self.is_inside = "data-draft" in told
        if tag == "template":
            self.is_in_template = True
        if not self.is_inside or self.is_in_template:
            return
        if tag == "input" and told.get("name"):
            self._input(told)
        elif tag in ("textarea", "select"):
            self._open, self._options = {"tag": tag, "name": told["name"], "text": ""}, []
        elif tag == "option":
            self._options.append((told.get("value") or "", "selected" in told))

    def handle_data(self, data: str) -> None:
        if self._open.get("tag") == "textarea":
            self._open["text"] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.is_inside = False
        if tag == "template":
            self.is_in_template = False
        if tag == self._open.get("tag"):
            self._close()

    def _input(self, told: dict[str, str | None]) -> None:
        kind = told.get("type", "text")
        if kind in ("submit", "button") or (kind in ("checkbox", "radio") and "checked" not in told):
            return
        self._fields.append([told["name"], told.get("value") or ("on" if kind == "checkbox" else "")])

    def _close(self) -> None:
        if self._open["tag"] == "textarea":
            text = self._open["text"].replace("\r\n", "\n").removeprefix("\n")  # HTML drops the first line end
            self._fields.append([self._open["name"], text])
        elif self._options:
            chosen = [value for value, is_selected in self._options if is_selected] or [self._options[0][0]]
            self._fields.extend([self._open["name"], value] for value in chosen)
        self._open = {}
