"""Secret addresses: made once, never shown again, dead as soon as they are revoked or their owner cannot sign in."""

import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from hmac import compare_digest

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.calendar_feed import CalendarFeed
from oversight.models.people import Account
from oversight.refusal import BadlyTyped, NotYours

MOST_AT_ONCE = 5
LONGEST_SECRET = 100
NOTED_AGAIN_AFTER = timedelta(minutes=10)


def make_feed(session: Session, actor: Actor) -> str:
    """The secret: nobody, not even the database, can tell it again. Raises NotYours, and BadlyTyped for too many."""
    if actor.person is None:
        raise NotYours("Tài khoản này chưa gắn với người nào, nên không có lịch riêng.")
    living = [feed for feed in feeds_of(session, actor) if feed.revoked_at is None]
    if len(living) >= MOST_AT_ONCE:
        raise BadlyTyped(f"Bạn đang có {MOST_AT_ONCE} địa chỉ lịch; hãy thu hồi một địa chỉ không dùng nữa.")
    secret = secrets.token_urlsafe(32)
    session.add(CalendarFeed(person_id=actor.person.id, secret_sha256=_digest(secret), made_at=actor.now))
    session.flush()
    return secret


def feeds_of(session: Session, actor: Actor) -> list[CalendarFeed]:
    """The newest first, the revoked ones too: whoever looks wants to know that they are."""
    if actor.person is None:
        return []
    own = select(CalendarFeed).where(CalendarFeed.person_id == actor.person.id)
    return list(session.scalars(own.order_by(CalendarFeed.made_at.desc(), CalendarFeed.id.desc())))


def revoke(session: Session, actor: Actor, feed: CalendarFeed) -> None:
    """Raises NotYours. Revoking twice is revoking once."""
    if actor.person is None or feed.person_id != actor.person.id:
        raise NotYours("Chỉ người tạo địa chỉ lịch thu hồi được địa chỉ ấy.")
    feed.revoked_at = feed.revoked_at or actor.now


def living_feed(session: Session, secret: str) -> CalendarFeed | None:
    """None for a secret that nobody has, that was revoked, or whose owner has no account to sign in with."""
    if len(secret) > LONGEST_SECRET:
        return None
    digest = _digest(secret)
    feed = session.scalar(select(CalendarFeed).where(CalendarFeed.secret_sha256 == digest))
    if feed is None or not compare_digest(feed.secret_sha256, digest) or feed.revoked_at:
        return None
    may_sign_in = select(Account.id).where(Account.person_id == feed.person_id, Account.active.is_(True))
    return feed if session.scalar(may_sign_in.limit(1)) else None


def is_to_be_noted(feed: CalendarFeed, now: datetime) -> bool:
    """That it was read; a telephone that asks every minute does not write every minute."""
    return feed.last_read_at is None or now - feed.last_read_at > NOTED_AGAIN_AFTER


def note_reading(session: Session, feed_id: str, now: datetime) -> None:
    session.get_one(CalendarFeed, feed_id).last_read_at = now


def _digest(secret: str) -> str:
    return sha256(secret.encode("utf-8", "replace")).hexdigest()
