"""Keeping accounts: opening, changing, a new password. By administrators, and by secretariats for people of units.

Every password comes here hashed. What ends the other logins of an account is its new `fs_uniquifier`.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.actor import Actor
from oversight.models.people import Account, Person
from oversight.refusal import NotYours
from oversight.services import journal
from oversight.services.accounts import address_for, create_account, fresh_login
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_people import people, sits_for_units_only
from oversight.services.directory_reading import Reading


def accounts(session: Session, mandate: Mandate) -> list[Account]:
    """Those that the mandate may keep, by e-mail."""
    found = session.scalars(select(Account).options(selectinload(Account.person)).order_by(Account.email)).all()
    return [account for account in found if may_keep(session, mandate, account)]


def people_without_account(session: Session, mandate: Mandate) -> list[Person]:
    return [person for person in people(session, mandate)
            if not person.accounts and may_sign_in(session, mandate, person)]


def may_sign_in(session: Session, mandate: Mandate, person: Person) -> bool:
    """Whether this mandate may give that person an account: a secretariat, to people who speak for units only."""
    if mandate.is_administrator or not mandate.reaches(person.council_id):
        return mandate.is_administrator
    return bool(person.seats) and sits_for_units_only(session, person, mandate.today)


def may_keep(session: Session, mandate: Mandate, account: Account) -> bool:
    """Who sets a password can sign in with it: so nobody but administrators, beyond a unit's own people."""
    if mandate.is_administrator or account.is_administrator or account.person is None:
        return mandate.is_administrator
    return may_sign_in(session, mandate, account.person)


def open_account(session: Session, mandate: Mandate, typed: Mapping[str, Any], password_hash: str) -> Account:
    """`typed`: email, person_id, is_administrator. Raises BadlyTyped."""
    reading = Reading(typed)
    known = {"": None} | {person.id: person for person in people_without_account(session, mandate)}
    person = reading.one_of("person_id", known, "Hãy chọn một người chưa có tài khoản trong danh sách.")
    is_administrator = reading.flag("is_administrator")
    if is_administrator:
        mandate.require_administrator()
    if person is None and not is_administrator:
        reading.refuse("person_id", "Hãy chọn người dùng tài khoản này.")
    reading.check()
    account = create_account(
        session, str(typed.get("email") or ""), password_hash, person=person, is_administrator=is_administrator)
    _enter(session, account, mandate, "created", "Cấp tài khoản", {
        "email": account.email, "person_id": account.person_id, "is_administrator": is_administrator})
    return account


def change_account(session: Session, mandate: Mandate, account: Account, typed: Mapping[str, Any]) -> Account:
    """`typed`: email, active, is_administrator. Whose account it is stays; disabling it ends its logins."""
    _require(session, mandate, account)
    reading = Reading(typed)
    values = {
        "email": address_for(session, str(typed.get("email") or ""), account), "active": reading.flag("active"),
        "is_administrator": reading.flag("is_administrator")}
    _check_change(mandate, account, values, reading)
    changed = {name: value for name, value in values.items() if getattr(account, name) != value}
    for name, value in changed.items():
        setattr(account, name, value)
    if changed:
        account.fs_uniquifier = _same_while_active(account)
        session.flush()
        _enter(session, account, mandate, "edited", "Sửa tài khoản", changed)
    return account


def reset_password(session: Session, mandate: Mandate, account: Account, password_hash: str) -> None:
    _require(session, mandate, account)
    if account.id == mandate.account_id:
        raise NotYours("Đổi mật khẩu của chính mình ở trang Tài khoản của tôi.")
    _set_password(session, account, mandate, password_hash, "Cấp lại mật khẩu")


def reset_password_at_the_machine(session: Session, account: Account, actor: Actor, password_hash: str) -> None:
    """Asks nobody's leave: for the command. Whoever reaches the machine reaches the whole database anyhow."""
    _set_password(session, account, actor, password_hash, "Cấp lại mật khẩu tại máy chủ")


def change_own_password(session: Session, mandate: Mandate, account: Account, password_hash: str) -> None:
    """Whoever calls this has seen the current password. Ends every login of the account, the caller's too."""
    if account.id != mandate.account_id:
        raise NotYours("Chỉ chủ tài khoản được đổi mật khẩu ở đây.")
    _set_password(session, account, mandate, password_hash, "Đổi mật khẩu")


def _check_change(mandate: Mandate, account: Account, values: dict[str, Any], reading: Reading) -> None:
    if values["is_administrator"] != account.is_administrator:
        mandate.require_administrator()
    is_own = account.id == mandate.account_id
    if is_own and not values["active"]:
        reading.refuse("active", "Không tự khóa tài khoản đang dùng.")
    if is_own and account.is_administrator and not values["is_administrator"]:
        reading.refuse("is_administrator", "Không tự bỏ quyền quản trị; hãy nhờ một người quản trị khác.")
    if account.person is None and not values["is_administrator"]:
        reading.refuse("is_administrator", "Tài khoản không gắn với người nào chỉ dùng để quản trị.")
    reading.check()


def _require(session: Session, mandate: Mandate, account: Account) -> None:
    if not may_keep(session, mandate, account):
        raise NotYours("Chỉ người quản trị được quản lý tài khoản này.")


def _set_password(session: Session, account: Account, actor: Actor, password_hash: str, label: str) -> None:
    account.password, account.fs_uniquifier = password_hash, fresh_login()
    session.flush()
    _enter(session, account, actor, "password", label, {})


def _enter(session: Session, account: Account, actor: Actor, action: str, label: str, typed: dict[str, Any]) -> None:
    """Accounts are not vouched for, but who opened, closed or took one over is told; never a password."""
    journal.enter(session, account, actor, action, label, typed=typed)


def _same_while_active(account: Account) -> str:
    return account.fs_uniquifier if account.active else fresh_login()
