"""Signing in, by Flask-Security on the accounts of the house."""

from typing import ClassVar

from flask import Flask
from flask_security import LoginForm, Security, SQLAlchemySessionUserDatastore, UserMixin
from sqlalchemy.orm import scoped_session, sessionmaker
from wtforms import BooleanField, EmailField, PasswordField, SubmitField

from oversight.database import Database
from oversight.models.people import Account


class SignedIn(Account, UserMixin):
    """An account as Flask-Security wants it. It has no roles: seats are asked of each record."""

    roles: ClassVar[tuple] = ()


class SignInForm(LoginForm):
    email = EmailField(
        "Thư điện tử", render_kw={"autocomplete": "username"}, validators=LoginForm.email.kwargs["validators"])
    password = PasswordField(
        "Mật khẩu", render_kw={"autocomplete": "current-password"}, validators=LoginForm.password.kwargs["validators"])
    remember = BooleanField("Ghi nhớ trên máy này")
    submit = SubmitField("Đăng nhập")


def set_up_security(app: Flask, database: Database) -> None:
    accounts = scoped_session(sessionmaker(database.engine))
    datastore = SQLAlchemySessionUserDatastore(accounts, SignedIn, SignedIn)
    app.security = Security(app, datastore, login_form=SignInForm)
    app.teardown_appcontext(lambda _error: accounts.remove())
