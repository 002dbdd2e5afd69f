"""Accounts: how people sign in. They are not part of any round, and a round travels without them."""

import re
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.people import Account, Person
from oversight.refusal import BadlyTyped

# Also an address inside an office's own network (ten@ubnd.local) is one.
WRITTEN_AS = re.compile(
    r"[a-z0-9_+%'-]+(\.[a-z0-9_+%'-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
LONGEST_NAME, LONGEST = 64, 254


def create_account(
    session: Session, email: str, password_hash: str, *, person: Person | None = None, is_administrator: bool = False
) -> Account:
    """Asks nobody's leave: for commands. Raises BadlyTyped for an e-mail that is none, or that somebody has."""
    account = Account(
        email=address_for(session, email), password=password_hash, person=person, is_administrator=is_administrator,
        fs_uniquifier=fresh_login())
    session.add(account)
    session.flush()
    return account


def address_for(session: Session, email: str, own: Account | None = None) -> str:
    """As it is kept. `own` is the account that may have it already. Raises BadlyTyped at "email"."""
    address = written_address(email)
    if not address:
        raise BadlyTyped(fields={"email": "Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn."})
    known = session.scalar(select(Account).where(Account.email == address))
    if known is not None and known is not own:
        raise BadlyTyped(fields={"email": f"Đã có tài khoản dùng thư điện tử {address}."})
    return address


def account_called(session: Session, email: str) -> Account | None:
    return session.scalar(select(Account).where(Account.email == written_address(email)))


def written_address(email: str) -> str:
    """As it is kept, whoever typed it and however; empty for what is no e-mail."""
    address = email.strip().lower()
    is_short = len(address) <= LONGEST and len(address.partition("@")[0]) <= LONGEST_NAME
    return address if is_short and WRITTEN_AS.fullmatch(address) else ""


def fresh_login() -> str:
    """Whoever signed in under the old one is a stranger at the next request."""
    return secrets.token_hex(16)
