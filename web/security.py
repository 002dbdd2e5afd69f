"""Signing in, by Flask-Security on the accounts of the house."""

import re
from typing import Any, ClassVar

from flask import Flask, g, redirect, request, session, url_for
from flask_login import user_logged_in
from flask_security import LoginForm, MailUtil, Security, SQLAlchemySessionUserDatastore, UserMixin
from flask_security.mail_util import EmailValidateException
from sqlalchemy.orm import scoped_session, sessionmaker
from wtforms import BooleanField, EmailField, PasswordField, SubmitField

from oversight.database import Database
from oversight.models.people import Account
from oversight.services.accounts import written_address
from web.passwords import as_typed

# One slash and no second one: browsers read "//", "/\\", and both with control characters between, as another host.
OWN_ADDRESS = re.compile(r"/(?![/\\])[^\\\s\x00-\x20\x7f]*")


class Addresses(MailUtil):
    """What may be an e-mail is said in one place, so that nobody has an account that cannot be signed in with."""

    def normalize(self, email: str) -> str:
        if address := written_address(email):
            return address
        raise EmailValidateException("Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn.")


class SignedIn(Account, UserMixin):
    """An account as Flask-Security wants it. It has no roles: seats are asked of each record."""

    roles: ClassVar[tuple] = ()


class SignInForm(LoginForm):
    email = EmailField(
        "Thư điện tử", render_kw={"autocomplete": "username"}, validators=LoginForm.email.kwargs["validators"])
    password = PasswordField(
        "Mật khẩu", render_kw={"autocomplete": "current-password"}, filters=[as_typed],
        validators=LoginForm.password.kwargs["validators"])
    remember = BooleanField("Ghi nhớ trên máy này")
    submit = SubmitField("Đăng nhập")


def set_up_security(app: Flask, database: Database) -> None:
    accounts = scoped_session(sessionmaker(database.engine))
    datastore = SQLAlchemySessionUserDatastore(accounts, SignedIn, SignedIn)
    app.security = Security(app, datastore, login_form=SignInForm, mail_util_cls=Addresses)
    app.security.want_json(lambda _request: False)  # there is one door to come in by, and it answers in Vietnamese
    app.login_manager.request_loader(lambda _request: None)  # no token in an address or a header signs anybody in
    app.before_request(_stay_in_the_house)
    user_logged_in.connect(_forget_what_was_planted, app)
    app.teardown_appcontext(lambda _error: accounts.remove())


def _stay_in_the_house() -> Any:
    """Where to go after signing in is an address of ours, or it is not heard at all."""
    if request.endpoint not in ("security.login", "security.logout"):
        return None
    told = [address for address in request.values.getlist("next") if address]
    return None if all(map(OWN_ADDRESS.fullmatch, told)) else redirect(url_for("security.login"))


def _forget_what_was_planted(_app: Flask, **_more: Any) -> None:
    """The token of the forms begins anew: somebody else may have put the old one into this browser."""
    session.pop("csrf_token", None)
    g.pop("csrf_token", None)
