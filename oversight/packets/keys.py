"""Keys of councils: one's own is made, another's is noted after its fingerprint was read out, either can be revoked."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets.fingerprint import fingerprint, is_fingerprint
from oversight.packets.key_announcement import Announced
from oversight.packets.key_files import KeyFiles
from oversight.packets.office import refuse_another_office
from oversight.packets.organisations import council_there
from oversight.packets.residents import LIVES_HERE, lives_here
from oversight.refusal import BadlyTyped, OutOfStep, Unmet
from oversight.services import journal

NO_KEY = "Hội đồng nhân dân này chưa có khóa niêm phong; Văn phòng lập khóa ở trang “Khóa niêm phong” rồi làm tiếp."
ANOTHER_FINGERPRINT = ("Dấu khóa gõ vào không khớp khóa này. Hãy nghe đọc lại; nếu vẫn không khớp thì khóa không phải "
                       "của cơ quan bạn đang gọi, đừng ghi.")


def keys_known(session: Session) -> Sequence[CouncilKey]:
    """All that were made or noted here, newest first."""
    return session.scalars(select(CouncilKey).order_by(CouncilKey.id.desc())).all()


def own_key(session: Session, council: Council) -> CouncilKey | None:
    """The one that the council seals with now."""
    mine = CouncilKey.council_id == council.id, CouncilKey.is_own, CouncilKey.revoked_on.is_(None)
    return session.scalar(select(CouncilKey).where(*mine).order_by(CouncilKey.id.desc()).limit(1))


def key_to_seal_with(session: Session, council: Council) -> CouncilKey:
    """Raises Unmet."""
    key = own_key(session, council)
    if key is None:
        raise Unmet(NO_KEY)
    return key


def make_own_key(session: Session, council: Council, actor: Actor, files: KeyFiles) -> CouncilKey:
    """Raises OutOfStep where there is one already, NotYours, and Unmet for a folder that others may read."""
    refuse_another_office(session, actor, council)
    if own_key(session, council):
        raise OutOfStep("Hội đồng nhân dân này đã có khóa niêm phong; thu hồi khóa cũ trước khi lập khóa mới.")
    key = CouncilKey(council_id=council.id, public_key=files.make(), is_own=True, noted_on=actor.today,
                     noted_by=actor.name)
    _keep(session, key, council, actor, "packet_key_made", "Lập khóa niêm phong")
    return key


def note_key(session: Session, own: Council, actor: Actor, announced: Announced, typed: str) -> CouncilKey:
    """`typed` is the fingerprint as the other office read it out. The council is added where it is not here yet.

    Raises BadlyTyped with "fingerprint", OutOfStep, NotYours.
    """
    refuse_another_office(session, actor, own)
    if not is_fingerprint(typed, announced.public_key):
        raise BadlyTyped(fields={"fingerprint": ANOTHER_FINGERPRINT})
    council = council_there(session, announced.council)
    _refuse_one_of_ours(session, council, actor.today)
    _refuse_a_known_key(session, announced.public_key, council)
    key = CouncilKey(council_id=council.id, public_key=announced.public_key, is_own=False, noted_on=actor.today,
                     noted_by=actor.name)
    _keep(session, key, own, actor, "packet_key_noted", f"Ghi khóa niêm phong của {council.name}")
    return key


def revoke_key(session: Session, key: CouncilKey, own: Council, actor: Actor, on: date, reason: str) -> None:
    """From now on nothing sealed with it comes in, whatever day it bears: the thief writes the day.

    What came in before stays. Raises BadlyTyped with "revoked_on" and "reason", OutOfStep, NotYours.
    """
    refuse_another_office(session, actor, own)
    if key.is_own and key.council_id != own.id:
        refuse_another_office(session, actor, key.council)
    if key.revoked_on:
        raise OutOfStep(f"Khóa này đã thu hồi ngày {key.revoked_on:%d/%m/%Y}.")
    _refuse_bad_facts(key, actor, on, reason)
    key.revoked_on = on
    session.flush()
    _enter(session, key, own, actor, "packet_key_revoked", f"Thu hồi khóa niêm phong của {key.council.name}",
           reason=reason)


def _refuse_a_known_key(session: Session, public_key: str, council: Council) -> None:
    known = session.scalar(select(CouncilKey).where(CouncilKey.public_key == public_key))
    if known and known.revoked_on:
        raise OutOfStep(f"Khóa này đã bị thu hồi ngày {known.revoked_on:%d/%m/%Y}; không ghi lại được.")
    if known:
        raise OutOfStep(f"Khóa này đã ghi cho {known.council.name} ngày {known.noted_on:%d/%m/%Y}.")


def _refuse_one_of_ours(session: Session, council: Council, today: date) -> None:
    """Whoever could seal in its name would write into its own rounds."""
    if lives_here(session, council.id, today):
        raise OutOfStep(LIVES_HERE.format(name=council.name))


def _refuse_bad_facts(key: CouncilKey, actor: Actor, on: date | None, reason: str) -> None:
    faults = {}
    if on is None or not key.noted_on <= on <= actor.today:
        faults["revoked_on"] = f"Ngày thu hồi từ ngày {key.noted_on:%d/%m/%Y} đến hôm nay."
    if not 0 < len(reason.strip()) <= 500:
        faults["reason"] = "Hãy ghi lý do thu hồi, tối đa 500 ký tự."
    if faults:
        raise BadlyTyped(fields=faults)


def _keep(session: Session, key: CouncilKey, own: Council, actor: Actor, action: str, label: str) -> None:
    session.add(key)
    session.flush()
    _enter(session, key, own, actor, action, label)


def _enter(session: Session, key: CouncilKey, own: Council, actor: Actor, action: str, label: str, **more: str) -> None:
    """In the chain of whoever acts, where they and their successors look."""
    told = {"key": key.public_key, "fingerprint": fingerprint(key.public_key), "council_id": key.council_id}
    journal.enter(session, own, actor, action, label, typed=told | more)
