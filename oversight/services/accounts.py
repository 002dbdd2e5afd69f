"""Accounts: how people sign in. They are not part of any round, and a round travels without them."""

import re
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.people import Account, Person
from oversight.refusal import BadlyTyped

# What is accepted here must also be accepted where people sign in: ASCII, no dots side by side.
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
    address = email.strip().lower()
    is_short = len(address) <= LONGEST and len(address.partition("@")[0]) <= LONGEST_NAME
    if not (is_short and WRITTEN_AS.fullmatch(address)):
        raise BadlyTyped(fields={"email": "Thư điện tử chưa đúng dạng, ví dụ ten@coquan.gov.vn."})
    known = session.scalar(select(Account).where(Account.email == address))
    if known is not None and known is not own:
        raise BadlyTyped(fields={"email": f"Đã có tài khoản dùng thư điện tử {address}."})
    return address


def fresh_login() -> str:
    """Whoever signed in under the old one is a stranger at the next request."""
    return secrets.token_hex(16)
