"""Accounts: how people sign in. They are not part of any round, and a round travels without them."""

import re
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.people import Account, Person
from oversight.refusal import BadlyTyped

WRITTEN_AS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


def create_account(
    session: Session, email: str, password_hash: str, *, person: Person | None = None, is_administrator: bool = False
) -> Account:
    """Raises BadlyTyped for an e-mail that is none, or that somebody already signs in with."""
    address = email.strip().lower()
    if not WRITTEN_AS.fullmatch(address):
        raise BadlyTyped(fields={"email": "Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn."})
    if session.scalar(select(Account).where(Account.email == address)):
        raise BadlyTyped(fields={"email": f"Đã có tài khoản dùng thư điện tử {address}."})
    account = Account(
        email=address, password=password_hash, person=person, is_administrator=is_administrator,
        fs_uniquifier=secrets.token_hex(16))
    session.add(account)
    session.flush()
    return account
