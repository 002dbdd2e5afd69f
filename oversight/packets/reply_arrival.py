"""Nhận gói trả lời: each step that is not yet on record here is taken through the one door, by the office that reads
the packet in. Who took it above, and on what day, stays in the journal.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council
from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.packets.arrived_sessions import keep_sessions
from oversight.packets.bad_packet import BadPacket
from oversight.packets.reading import Opened
from oversight.packets.sending import keep_packet
from oversight.packets.shape import FORWARDING, REPLY
from oversight.packets.steps_above import refuse_other_facts, steps_since, typed_of
from oversight.refusal import Refusal
from oversight.services import steps
from oversight.services.holding import hold
from workflows.roles import Role
from workflows.tables import workflow

Step = dict[str, Any]


def take_reply(session: Session, opened: Opened, sender: Council, to: Council, actor: Actor) -> Packet:
    """The caller has asked whose packet it is and whether it was here before. Raises BadPacket, NotYours."""
    sent = _answered(session, opened, sender, to)
    proposal = sent.proposal
    hold(session, proposal)
    _refuse_what_was_withdrawn(sent, proposal)
    _refuse_an_older_one(session, opened, sent)
    done = steps_since(session, proposal, "forward")
    to_take = _not_yet_taken(opened, done)
    keep_sessions(session, sent.other_council, opened.told["sessions"])
    for step in to_take:
        _take(session, proposal, step, actor)
    packet = Packet(
        id=opened.id, council_id=sent.council_id, direction="in", kind=REPLY, other_council=sender,
        proposal=proposal, forwarding=sent.forwarding, answers=sent, sha256=opened.sha256, size=len(opened.content),
        signed_by=opened.signed_by, made_at=opened.made_at, taken_at=actor.now, taken_by=actor.name)
    return keep_packet(
        session, packet, actor, Role.SECRETARIAT, "packet_reply_received", f"Nhận gói trả lời của {sender.name}",
        made_at=opened.made_at, steps=[_kept(step) for step in to_take])


def _answered(session: Session, opened: Opened, sender: Council, to: Council) -> Packet:
    """The packet that it answers, sealed here for that very council."""
    sent = session.get(Packet, opened.envelope["answers"]) if opened.envelope["answers"] else None
    if sent is None or (sent.direction, sent.kind, sent.council_id) != ("out", FORWARDING, to.id):
        raise BadPacket("Gói này trả lời một gói không do cơ quan bạn lập ở đây; không nhận.")
    if sent.other_council_id != sender.id:
        raise BadPacket(f"Gói chuyển được gửi {sent.other_council.name}, nhưng gói trả lời do {sender.name} ký; "
                        "không nhận.")
    if sent.proposal_id != opened.told["proposal"]["id"]:
        raise BadPacket("Gói trả lời nói về một đề xuất khác với gói đã gửi; không nhận.")
    return sent


def _refuse_what_was_withdrawn(sent: Packet, proposal: Proposal) -> None:
    since = [each for each in proposal.forwardings if each.position >= sent.forwarding.position]
    taken_back = next((each.withdrawn_on for each in since if each.withdrawn_on), None)
    if taken_back:
        raise BadPacket(f"Lần chuyển này đã rút lại ngày {taken_back:%d/%m/%Y}; gói trả lời không còn nhận được.")


def _refuse_an_older_one(session: Session, opened: Opened, sent: Packet) -> None:
    came = Packet.answers_id == sent.id, Packet.direction == "in", Packet.kind == REPLY
    last = session.scalar(select(Packet).where(*came).order_by(Packet.made_at.desc()).limit(1))
    if last and last.made_at >= opened.made_at:
        raise BadPacket("Đã nhận một gói trả lời lập sau gói này; gói cũ hơn không nhận nữa.")


def _not_yet_taken(opened: Opened, done: Sequence[JournalEntry]) -> list[Step]:
    """What the office noted by hand meanwhile is not taken twice, as long as both sides tell one story."""
    told, here = opened.told["steps"], [entry.action for entry in done]
    if [step["trigger"] for step in told[:len(here)]] != here:
        labels = ", ".join(entry.label for entry in done)
        raise BadPacket(f"Ở đây đã ghi các bước của cấp trên ({labels}) không khớp các bước trong gói; hãy hỏi lại cơ "
                        "quan trả lời.")
    for entry, step in zip(done, told, strict=False):
        refuse_other_facts(entry, step)
    rest = told[len(here):]
    if not rest and not opened.files:
        raise BadPacket("Gói này không có bước nào mới; mọi bước trong gói đã ghi ở đây.")
    return rest


def _take(session: Session, proposal: Proposal, step: Step, actor: Actor) -> None:
    """Raises BadPacket with the step's own words where it cannot be taken here."""
    on = date.fromisoformat(step["on"])
    if on > actor.today:
        raise BadPacket(f"Bước “{step['label']}” trong gói ghi ngày {on:%d/%m/%Y} chưa đến; hãy xem lại đồng hồ máy.")
    try:
        steps.take(session, proposal, step["trigger"], actor, typed_of(step))
    except Refusal as refusal:
        raise type(refusal)(f"Không ghi được bước “{step['label']}” của gói: {refusal}") from refusal
    _keep_the_day(proposal, step["trigger"], on)
    session.flush()


def _keep_the_day(proposal: Proposal, trigger: str, on: date) -> None:
    """The verbs take today for what is done today; this was done on the day that the packet tells."""
    effects, passing = workflow("proposal").by_trigger[trigger].effects, proposal.forwardings[-1]
    if "record_the_carry_over" in effects:
        passing.forwarded_on = on
    if "note_the_reply" in effects:
        passing.replied_on = on


def _kept(step: Step) -> Step:
    return {name: step[name] for name in ("trigger", "label", "on", "at", "who", "title", "digest")}
