"""Keys of councils: one's own is made, another's is noted after its fingerprint was read out."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, exists, select, text
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey, Packet
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


MADE, NOTED = "packet_key_made", "packet_key_noted"
LOCK = 7_640_812_311
"""Any number, the same in every process."""


def hold_the_keys(session: Session) -> None:
    """Until the commit: two who make or note the same at once follow each other. SQLite has one writer anyway."""
    if session.get_bind().dialect.name == "postgresql":
        session.connection().execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})


def sealed_in_force() -> ColumnElement[bool]:
    """Of packets that this side sealed."""
    return exists().where(
        CouncilKey.public_key == Packet.signed_by, CouncilKey.is_own, CouncilKey.revoked_on.is_(None))


def keys_known(session: Session) -> Sequence[CouncilKey]:
    """All that were made or noted here, newest first."""
    return session.scalars(select(CouncilKey).order_by(CouncilKey.id.desc())).all()


def revoked_before(session: Session, public_key: str) -> date | None:
    """The day on which the key was revoked here, None where it counts or is not known."""
    wanted = CouncilKey.public_key == public_key, CouncilKey.revoked_on.is_not(None)
    return session.scalar(select(CouncilKey.revoked_on).where(*wanted).limit(1))


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
    hold_the_keys(session)
    if own_key(session, council):
        raise OutOfStep("Hội đồng nhân dân này đã có khóa niêm phong; thu hồi khóa cũ trước khi lập khóa mới.")
    key = CouncilKey(council_id=council.id, public_key=files.make(), is_own=True, noted_on=actor.today,
                     noted_by=actor.name)
    _keep(session, key, council, actor, MADE, "Lập khóa niêm phong")
    return key


def note_key(
    session: Session, own: Council, actor: Actor, announced: Announced, typed: str, chosen: str = ""
) -> CouncilKey:
    """`typed` is the fingerprint as the other office read it out, `chosen` as council_there takes it.

    The council is added where it is not here yet; a key that was revoked counts again.
    Raises BadlyTyped with "fingerprint" or "council", OutOfStep, NotYours.
    """
    refuse_another_office(session, actor, own)
    if not is_fingerprint(typed, announced.public_key):
        raise BadlyTyped(fields={"fingerprint": ANOTHER_FINGERPRINT})
    hold_the_keys(session)
    council = council_there(session, announced.council, chosen)
    _refuse_one_of_ours(session, council, actor.today)
    known = _known_key(session, announced.public_key, council)
    key = known or CouncilKey(council_id=council.id, public_key=announced.public_key, is_own=False)
    key.noted_on, key.noted_by, key.revoked_on = actor.today, actor.name, None
    label = f"Ghi lại khóa niêm phong đã thu hồi của {council.name}" if known else (
        f"Ghi khóa niêm phong của {council.name}")
    _keep(session, key, own, actor, NOTED, label)
    return key


def _known_key(session: Session, public_key: str, council: Council) -> CouncilKey | None:
    """One that was revoked may count again. Raises OutOfStep for any other, and for one of another council."""
    known = session.scalars(
        select(CouncilKey).where(CouncilKey.public_key == public_key).execution_options(populate_existing=True)).all()
    standing = next((key for key in known if key.is_own or key.council_id != council.id or not key.revoked_on), None)
    if standing:
        raise OutOfStep(f"Khóa này đã ghi cho {standing.council.name} ngày {standing.noted_on:%d/%m/%Y}.")
    return known[0] if known else None


def _refuse_one_of_ours(session: Session, council: Council, today: date) -> None:
    """Whoever could seal in its name would write into its own rounds."""
    if lives_here(session, council.id, today):
        raise OutOfStep(LIVES_HERE.format(name=council.name))


def _keep(session: Session, key: CouncilKey, own: Council, actor: Actor, action: str, label: str) -> None:
    session.add(key)
    session.flush()
    enter_key(session, key, own, actor, action, label)


def enter_key(
    session: Session, key: CouncilKey, own: Council, actor: Actor, action: str, label: str, **more: str
) -> None:
    """In the chain of whoever acts, where they and their successors look."""
    told = {"key": key.public_key, "fingerprint": fingerprint(key.public_key), "council_id": key.council_id}
    journal.enter(session, own, actor, action, label, typed=told | more)
