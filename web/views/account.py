"""Tài khoản của tôi: a new password. It signs out every other machine, and not this one."""

from flask import Blueprint, current_app, flash, redirect, render_template, url_for
from flask_security import current_user, login_user

from oversight.models.people import Account
from oversight.services.account_keeping import change_own_password
from web.administering import mandate
from web.forms.account import OwnPasswordForm
from web.passwords import fault_in_password, hashed, is_password, normalised
from web.unit_of_work import work

pages = Blueprint("account", __name__)


@pages.route("/tai-khoan", methods=["GET", "POST"])
def show():
    work()
    form = OwnPasswordForm()
    if form.validate_on_submit() and _is_accepted(form, work().get_one(Account, current_user.id)):
        _change(form.new_password.data)
        flash("Đã đổi mật khẩu. Các máy khác đang đăng nhập bằng tài khoản này đã bị đăng xuất.", "done")
        return redirect(url_for(".show"))
    shown = render_template("account/show.html", form=form, email=current_user.email)
    return shown, 422 if form.is_submitted() else 200


def _is_accepted(form: OwnPasswordForm, account: Account) -> bool:
    """The current password is asked, so that a machine left alone for a minute cannot be taken over for good."""
    if not is_password(form.current_password.data or "", account.password):
        form.current_password.errors = ["Mật khẩu hiện nay không đúng."]
        return False
    if fault := fault_in_password(form.new_password.data or ""):
        form.new_password.errors = [fault]
        return False
    if normalised(form.new_password.data) != normalised(form.repeated_password.data or ""):
        form.repeated_password.errors = ["Hai lần gõ mật khẩu mới không giống nhau."]
        return False
    return True


def _change(password: str) -> None:
    """Committed before this machine signs in again: the login is read from the account as it is kept."""
    account = work().get_one(Account, current_user.id)
    change_own_password(work(), mandate(), account, hashed(password))
    work().commit()
    known = current_app.extensions["security"].datastore
    known.db.session.rollback()
    login_user(known.find_user(fs_uniquifier=account.fs_uniquifier), remember=False)
