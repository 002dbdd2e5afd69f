"""Packets that went out and came in, and what lies in one that is kept."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from oversight.actor import Actor
from oversight.files import FileStore
from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.packets.office import served_by
from oversight.packets.reading import Opened, read

MOST = 200


def packets_for(session: Session, actor: Actor) -> Sequence[Packet]:
    """Of the councils whose office the person is, newest first."""
    served = [council.id for council in served_by(session, actor)]
    wanted = select(Packet).where(Packet.council_id.in_(served)).order_by(Packet.taken_at.desc(), Packet.id.desc())
    loaded = selectinload(Packet.other_council), selectinload(Packet.proposal).selectinload(Proposal.unit)
    return session.scalars(wanted.options(*loaded).limit(MOST)).all()


def packets_about(session: Session, proposal: Proposal, actor: Actor) -> Sequence[Packet]:
    """Oldest first."""
    served = [council.id for council in served_by(session, actor)]
    wanted = select(Packet).where(Packet.council_id.in_(served), Packet.proposal_id == proposal.id)
    return session.scalars(wanted.order_by(Packet.taken_at, Packet.id)).all()


def packet_for(session: Session, key: str, actor: Actor) -> Packet | None:
    """None for anybody but the office that sent or received it."""
    packet = session.get(Packet, key)
    return packet if packet and packet.council_id in {each.id for each in served_by(session, actor)} else None


def opened_again(packet: Packet, store: FileStore) -> Opened:
    """Judged anew: what is kept is shown only as long as it is what was sealed. Raises FileFault, BadPacket."""
    return read(store.read(packet.sha256))
