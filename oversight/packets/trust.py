"""Whose packet is it, and is it for us: asked of the keys that people noted, never of the packet alone."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets.bad_packet import BadPacket
from oversight.packets.fingerprint import fingerprint
from oversight.packets.office import served_by
from oversight.packets.organisations import bears_its_name, council_called
from oversight.packets.reading import Opened
from oversight.packets.residents import LIVES_HERE, lives_here
from oversight.refusal import NotYours


def sender_of(session: Session, opened: Opened, today: date) -> Council:
    """The council whose noted, unrevoked key sealed the packet; never one that lives here. Raises BadPacket."""
    told = opened.envelope["sender"]
    key = _key_of(session, opened)
    if key is None:
        raise BadPacket(
            f"Gói ghi là của {told['name']} nhưng khóa ký (dấu {fingerprint(opened.signed_by)}) chưa được ghi ở đây. "
            "Hãy ghi khóa của cơ quan gửi ở trang “Khóa niêm phong” sau khi đối chiếu dấu khóa qua điện thoại.")
    if key.revoked_on:
        raise BadPacket(
            f"Khóa ký gói này của {key.council.name} đã thu hồi ngày {key.revoked_on:%d/%m/%Y}; không nhận.")
    if not bears_its_name(key.council, told):
        raise BadPacket(f"Gói ghi là của {told['name']} nhưng được ký bằng khóa của {key.council.name}; không nhận.")
    if not key.is_own and lives_here(session, key.council_id, today):
        raise BadPacket(LIVES_HERE.format(name=key.council.name))
    return key.council


def _key_of(session: Session, opened: Opened) -> CouncilKey | None:
    """One that was revoked for any council counts for none."""
    known = session.scalars(select(CouncilKey).where(CouncilKey.public_key == opened.signed_by)).all()
    return next((key for key in known if key.revoked_on), known[0] if known else None)


def addressee_of(session: Session, opened: Opened, actor: Actor) -> Council:
    """Raises BadPacket for a packet meant for a council that is not here, NotYours for one of another office."""
    told = opened.envelope["to"]
    council = council_called(session, told)
    if council is None:
        raise BadPacket(f"Gói này gửi {told['name']}, không phải cơ quan trong hệ thống này.")
    if actor.person is not None and council not in served_by(session, actor):
        raise NotYours(f"Gói này gửi {council.name}; chỉ Văn phòng của cơ quan đó nhận được.")
    return council
