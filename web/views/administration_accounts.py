"""Tài khoản: a new one, and a new password. The password is on the answer to the press, and nowhere ever again."""

from flask import Blueprint, render_template, request

from oversight.models.people import Account
from oversight.services import account_keeping
from web.administering import mandate
from web.administration import accounts
from web.administration.cabinet import drawer_or_404, row_or_404
from web.passwords import hashed, suggested_password
from web.unit_of_work import work
from web.views.administration import refuse_unseen, saves, trail

pages = Blueprint("administration_accounts", __name__)


@pages.route("/quan-tri/tai-khoan/them", methods=["GET", "POST"])
def new():
    drawer = drawer_or_404("tai-khoan")
    form = accounts.new_form(request.args.get("nguoi", ""))
    password = suggested_password()
    account = form.is_submitted() and saves(
        form, lambda: account_keeping.open_account(work(), mandate(), form.typed(), hashed(password)))
    if account:
        return _told_once(account, password)
    title = "Thêm tài khoản"
    shown = render_template(
        "administration/edit.html", drawer=drawer, row=None, form=form, title=title, trail=trail(drawer, title),
        draft_key=f"{mandate().account_id}/quan-tri/tai-khoan/moi", mandate=mandate())
    return shown, 422 if form.is_submitted() else 200


@pages.post("/quan-tri/tai-khoan/<account_id>/mat-khau")
def reset(account_id: str):
    account = row_or_404(drawer_or_404("tai-khoan"), account_id)
    refuse_unseen(account)
    password = suggested_password()
    account_keeping.reset_password(work(), mandate(), account, hashed(password))
    return _told_once(account, password)


def _told_once(account: Account, password: str):
    return render_template(
        "administration/password.html", account=account, password=password,
        trail=trail(accounts.DRAWER, account.email))
