"""Lập gói trả lời: what this council did with a proposal that came to it in a packet, sealed for whoever sent it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.canonical import jsonable
from oversight.files import FileStore
from oversight.models.council_sessions import CouncilSession
from oversight.models.identity import new_id
from oversight.models.journal import JournalEntry
from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.packets.belongings import Belonging, each_once
from oversight.packets.key_files import KeyFiles
from oversight.packets.keys import key_to_seal_with, sealed_in_force
from oversight.packets.sealing import envelope_of, sealed
from oversight.packets.sending import keep_packet, refuse_who_may_not_seal
from oversight.packets.shape import FORWARDING, REPLY
from oversight.packets.steps_above import as_told, steps_since
from oversight.refusal import OutOfStep
from oversight.services.holding import hold
from workflows.roles import Role

NOTHING_DONE = "Chưa có bước nào để trả lời; ghi nhận đã nhận đề xuất trước khi lập gói trả lời."
NOT_BY_PACKET = "Đề xuất này không đến bằng gói niêm phong; kết quả đã hiện thẳng ở cơ quan gửi."


def seal_reply(
    session: Session, proposal: Proposal, actor: Actor, keys: KeyFiles, store: FileStore,
    files: Iterable[Belonging] = (),
) -> Packet:
    """All steps since the packet came in, also those told before. Where nothing is new, the packet made last.

    Raises NotYours, OutOfStep, Unmet.
    """
    hold(session, proposal)
    refuse_who_may_not_seal(proposal, actor, Role.UPPER_SECRETARIAT)
    came, steps, files = answered_packet(session, proposal), steps_to_tell(session, proposal), each_once([*files])
    if came is None or not steps:
        raise OutOfStep(NOTHING_DONE if came else NOT_BY_PACKET)
    last = last_reply(session, came)
    if last and last.made_at >= steps[-1].at and not files:
        return last
    return _sealed(session, came, _told(proposal, steps, files), actor, keys, store, files)


def answered_packet(session: Session, proposal: Proposal) -> Packet | None:
    """The last in which it came."""
    came = Packet.proposal_id == proposal.id, Packet.direction == "in", Packet.kind == FORWARDING
    return session.scalar(select(Packet).where(*came).order_by(Packet.taken_at.desc(), Packet.id.desc()).limit(1))


def steps_to_tell(session: Session, proposal: Proposal) -> list[JournalEntry]:
    return list(steps_since(session, proposal, "packet_received"))


def last_reply(session: Session, came: Packet) -> Packet | None:
    """Sealed here in answer to `came`, under a key that is in force."""
    made = Packet.answers_id == came.id, Packet.direction == "out", Packet.kind == REPLY
    newest = select(Packet).where(*made, sealed_in_force()).order_by(Packet.made_at.desc(), Packet.id.desc())
    return session.scalar(newest.limit(1))


def _sealed(
    session: Session, came: Packet, told: dict[str, Any], actor: Actor, keys: KeyFiles, store: FileStore,
    files: list[Belonging],
) -> Packet:
    packet_id, to = new_id(), came.other_council
    key = key_to_seal_with(session, came.forwarding.to_council)
    envelope = envelope_of(packet_id, REPLY, key.council, to, actor.now, answers=came.id)
    content = sealed(envelope, told, {each.sha256: each.content for each in files}, keys.private(key.public_key))
    packet = Packet(
        id=packet_id, council_id=came.council_id, direction="out", kind=REPLY, other_council=to,
        proposal=came.proposal, forwarding=came.forwarding, answers=came, sha256=store.keep(content),
        size=len(content), signed_by=key.public_key, made_at=actor.now, taken_at=actor.now, taken_by=actor.name)
    return keep_packet(
        session, packet, actor, Role.UPPER_SECRETARIAT, "packet_reply_sealed", f"Lập gói trả lời gửi {to.name}")


def _told(proposal: Proposal, steps: list[JournalEntry], files: list[Belonging]) -> dict[str, Any]:
    sessions = {each.session.id: each.session for each in proposal.forwardings if each.session}
    return jsonable({
        "proposal": {"id": proposal.id}, "steps": [as_told(entry) for entry in steps],
        "sessions": [_session(each) for each in sessions.values()], "files": [each.told for each in files]})


def _session(row: CouncilSession) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("name", "kind", "opens_on", "closes_on", "place")}
