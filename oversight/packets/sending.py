"""Lập gói chuyển: a forwarded proposal sealed for a council that works on another installation."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.files import FileStore
from oversight.models.identity import new_id
from oversight.models.packets import Packet
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Forwarding, Proposal
from oversight.packets.belongings import Belonging, belongings_of, each_once
from oversight.packets.key_files import KeyFiles
from oversight.packets.keys import key_to_seal_with, sealed_in_force
from oversight.packets.office import OFFICE_ALONE
from oversight.packets.origin import journal_of
from oversight.packets.sealing import envelope_of, sealed
from oversight.packets.shape import FORWARDING
from oversight.packets.telling import told_of
from oversight.refusal import NotYours, OutOfStep
from oversight.rules.standing import seats_of
from oversight.services import journal
from oversight.services.holding import hold
from oversight.services.papers import papers_of
from workflows.roles import Role

ON_ITS_WAY = ("forwarded", "received", "on_agenda")
NOT_ON_ITS_WAY = "Chỉ lập gói niêm phong cho đề xuất đang chuyển lên cấp trên và chưa rút lại."


def seal_forwarding(
    session: Session, proposal: Proposal, actor: Actor, keys: KeyFiles, store: FileStore,
    prints: Iterable[Belonging] = (),
) -> Packet:
    """The packet of the last forwarding; made once, then the same one until its key is revoked.

    `prints` are what a printer made of the letter.

    Raises NotYours, OutOfStep, Unmet (no key, too many files) and FileFault.
    """
    hold(session, proposal)
    refuse_who_may_not_seal(proposal, actor, Role.SECRETARIAT)
    passing = passing_to_seal(proposal)
    if made := packet_of(session, passing):
        return made
    letter, packet_id = letter_of(session, proposal), new_id()
    files = each_once([*belongings_of(proposal, letter, store), *prints])
    told = told_of(passing, letter, journal_of(session, proposal), files)
    key = key_to_seal_with(session, proposal.round.council)
    envelope = envelope_of(packet_id, FORWARDING, key.council, passing.to_council, actor.now)
    content = sealed(envelope, told, {each.sha256: each.content for each in files}, keys.private(key.public_key))
    packet = Packet(
        id=packet_id, council_id=key.council_id, direction="out", kind=FORWARDING, other_council=passing.to_council,
        proposal=proposal, forwarding=passing, sha256=store.keep(content), size=len(content),
        signed_by=key.public_key, made_at=actor.now, taken_at=actor.now, taken_by=actor.name)
    label = f"Lập gói niêm phong gửi {passing.to_council.name}"
    return keep_packet(session, packet, actor, Role.SECRETARIAT, "packet_sealed", label)


def keep_packet(
    session: Session, packet: Packet, actor: Actor, seat: Role, action: str, label: str, **typed: object
) -> Packet:
    session.add(packet)
    session.flush()
    told = {"packet": packet.id, "sha256": packet.sha256, "signed_by": packet.signed_by}
    journal.enter(session, packet.proposal, actor, action, label, typed=told | typed, seat=seat if actor.person else "")
    return packet


def refuse_who_may_not_seal(proposal: Proposal, actor: Actor, seat: Role) -> None:
    if seat not in seats_of(actor.person, proposal, actor.today):
        raise NotYours(OFFICE_ALONE)


def passing_to_seal(proposal: Proposal) -> Forwarding:
    """The last one, while it is on its way. Raises OutOfStep."""
    last = proposal.forwardings[-1] if proposal.forwardings else None
    if last is None or last.withdrawn_on or proposal.state not in ON_ITS_WAY:
        raise OutOfStep(NOT_ON_ITS_WAY)
    return last


def packet_of(session: Session, passing: Forwarding) -> Packet | None:
    """That this side sealed for it last, while its key is in force: under a revoked one nobody takes it in."""
    made = Packet.forwarding_id == passing.id, Packet.direction == "out", Packet.kind == FORWARDING
    newest = select(Packet).where(*made, sealed_in_force()).order_by(Packet.made_at.desc(), Packet.id.desc())
    return session.scalar(newest.limit(1))


def letter_of(session: Session, proposal: Proposal) -> IssuedPaper | None:
    letters = [paper for paper in papers_of(session, proposal) if paper.kind == "forwarding_letter"]
    return letters[-1] if letters else None
