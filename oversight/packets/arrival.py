"""Nhận gói chuyển: the proposal stands here as if it had been forwarded from within, and goes on by the same steps."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council, Unit
from oversight.models.packets import Packet
from oversight.models.proposal import Forwarding, Proposal
from oversight.packets.arrived_letter import keep_letter, refuse_a_swapped_letter
from oversight.packets.bad_packet import BadPacket
from oversight.packets.excerpt_round import excerpt_there
from oversight.packets.here import SAME_INSTALLATION, cells_of, refuse_a_round_of_ours
from oversight.packets.organisations import part_there
from oversight.packets.reading import Opened
from oversight.packets.residents import lives_here
from oversight.packets.sending import keep_packet
from oversight.refusal import OutOfStep
from oversight.services.council_sessions import session_called
from oversight.services.directory_councils import HEIGHT
from oversight.services.holding import hold
from oversight.services.one_door import let_through
from workflows.law import Level
from workflows.roles import Role

STATE = "forwarded"


def take_forwarding(session: Session, opened: Opened, sender: Council, to: Council, actor: Actor) -> Packet:
    """The caller has asked whose packet it is and whether it was here before. Raises BadPacket, OutOfStep."""
    told = opened.told
    refuse_a_swapped_letter(told["letter"])
    refuse_a_round_of_ours(session, told["round"]["id"])
    _refuse_a_sender_of_ours(session, sender, actor.today)
    _refuse_a_known_passing(session, told)
    _set_below(sender, to)
    proposal = _proposal_there(session, sender, told)
    passing = _passing(session, proposal, to, told["forwarding"])
    session.flush()
    if told["letter"]:
        keep_letter(session, proposal, told["letter"])
    packet = Packet(
        id=opened.id, council_id=to.id, direction="in", kind=opened.envelope["kind"], other_council=sender,
        proposal=proposal, forwarding=passing, sha256=opened.sha256, size=len(opened.content),
        signed_by=opened.signed_by, made_at=opened.made_at, taken_at=actor.now, taken_by=actor.name)
    label = f"Nhận gói niêm phong của {sender.name}"
    return keep_packet(
        session, packet, actor, Role.UPPER_SECRETARIAT, "packet_received", label, made_at=opened.made_at)


def _refuse_a_sender_of_ours(session: Session, sender: Council, today: date) -> None:
    """Its rounds are led here: an excerpt among them would pass for one of them."""
    if lives_here(session, sender.id, today):
        raise OutOfStep(SAME_INSTALLATION)


def _refuse_a_known_passing(session: Session, told: dict[str, Any]) -> None:
    if cells_of(session, Forwarding, told["forwarding"]["id"], "id"):
        raise BadPacket("Lần chuyển này đã nhận bằng một gói khác; nội dung đã nhận giữ nguyên. Nếu có gì cần sửa, cơ "
                        "quan gửi rút lại rồi chuyển lần mới.")


def _set_below(sender: Council, to: Council) -> None:
    """A proposal carried over goes to the council above its own: that is the one it was sent to.

    The same rule as in the directory of councils, so that no two can be above each other.
    """
    if HEIGHT[Level(to.level)] >= HEIGHT[Level(sender.level)]:
        raise BadPacket(f"{to.name} không phải cấp trên của {sender.name}; đề xuất chỉ chuyển lên cấp cao hơn.")
    if sender.upper_id not in (None, to.id):
        raise BadPacket(f"Ở đây {sender.name} đang ghi cấp trên là {sender.upper.name}, không phải {to.name}; người "
                        "quản trị sửa danh mục Hội đồng nhân dân rồi nhập lại.")
    sender.upper = to


def _proposal_there(session: Session, sender: Council, told: dict[str, Any]) -> Proposal:
    known = cells_of(session, Proposal, told["proposal"]["id"], "council_id", "round_id")
    if known is None:
        return _new_proposal(session, sender, told)
    proposal = session.get(Proposal, told["proposal"]["id"])
    if tuple(known) != (sender.id, told["round"]["id"]) or proposal is None:
        raise BadPacket("Mã đề xuất trong gói đã thuộc một hồ sơ khác.")
    hold(session, proposal)
    _take_back_the_last(proposal, {each["position"]: each for each in told["withdrawn"]})
    return proposal


def _new_proposal(session: Session, sender: Council, told: dict[str, Any]) -> Proposal:
    round_ = excerpt_there(session, sender, told["round"])
    proposal = Proposal(
        id=told["proposal"]["id"], council_id=sender.id, round=round_, text=told["proposal"]["text"], state=STATE,
        unit=part_there(session, Unit, sender, told["unit"]))
    session.add(proposal)
    let_through(session, proposal, STATE)
    return proposal


def _take_back_the_last(proposal: Proposal, withdrawn: dict[int, dict[str, str]]) -> None:
    """Forwarded anew after it was withdrawn: only while nobody here has begun with the passing before.

    Known by its place: a passing that a carry-over made bears another id on each side.
    """
    last = proposal.forwardings[-1]
    if last.position not in withdrawn or proposal.state != STATE:
        raise BadPacket(f"Đề xuất này đã ở đây, đang ở “{proposal.standing.label}”; lần chuyển mới chỉ nhận được khi "
                        "lần trước đã rút lại và ở đây chưa xử lý.")
    last.withdrawn_on = date.fromisoformat(withdrawn[last.position]["on"])
    last.withdrawn_because = withdrawn[last.position]["because"]


def _passing(session: Session, proposal: Proposal, to: Council, told: dict[str, Any]) -> Forwarding:
    passing = Forwarding(
        id=told["id"], council_id=proposal.council_id, position=told["position"], to_council=to,
        forwarded_on=date.fromisoformat(told["forwarded_on"]), carrier=told["carrier"],
        target_session=told["target_session"], session=session_called(session, to.id, told["target_session"]))
    proposal.forwardings.append(passing)
    return passing
