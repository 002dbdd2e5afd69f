"""Packets in lists, and the section of a proposal's page that sends and receives them."""

from collections.abc import Iterable
from dataclasses import dataclass

from flask import url_for

from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.packets.fingerprint import fingerprint
from oversight.packets.keys import own_key
from oversight.packets.listing import packets_about
from oversight.packets.replying import answered_packet, last_reply, steps_to_tell
from oversight.packets.residents import lives_here
from oversight.packets.sending import ON_ITS_WAY, packet_of
from oversight.packets.shape import FORWARDING
from oversight.rules.closed_lists import DIRECTIONS, PACKETS
from web.filters import datetime_vi
from web.find import seats
from web.forms.packets import ReplyForm
from web.shown.evidence import size_vi
from web.shown.trail import record_url, shortened
from web.unit_of_work import actor, work
from workflows.roles import Role

LABELS = {("out", "forwarding"): "Đã gửi lên", ("in", "forwarding"): "Nhận từ cấp dưới",
          ("out", "reply"): "Đã trả lời", ("in", "reply"): "Nhận trả lời"}


@dataclass(frozen=True)
class ShownPacket:
    label: str
    kind: str
    direction: str
    other: str
    unit: str
    subject: str
    at: str
    by: str
    size: str
    url: str
    file_url: str
    proposal_url: str
    is_sent: bool
    tells_origin: bool


@dataclass(frozen=True)
class ShownPackets:
    """Of one proposal. `seal_url` and `reply_url` are empty where that packet is not to be made now; `is_awaited` says
    that a reply may come, `is_told` that the last one told all there is.
    """

    packets: list[ShownPacket]
    seal_url: str
    reply_url: str
    reply_form: ReplyForm | None
    to: str
    has_key: bool
    is_awaited: bool
    is_told: bool
    own_fingerprint: str


def shown_packets(packets: Iterable[Packet]) -> list[ShownPacket]:
    return [_shown(each) for each in packets]


def packets_of(proposal: Proposal) -> ShownPackets | None:
    """None for whoever has nothing to do with packets: all but the two offices, and those who share an installation."""
    held = seats(proposal)
    made = shown_packets(packets_about(work(), proposal, actor())) if held & _OFFICES else []
    if Role.UPPER_SECRETARIAT in held and (came := answered_packet(work(), proposal)):
        return _above(proposal, came, made)
    if Role.SECRETARIAT in held and (made or _is_to_be_carried(proposal)):
        return _below(proposal, made)
    return None


_OFFICES = {Role.SECRETARIAT, Role.UPPER_SECRETARIAT}


def _is_to_be_carried(proposal: Proposal) -> bool:
    last = proposal.forwardings[-1] if proposal.forwardings else None
    is_on_its_way = last is not None and not last.withdrawn_on and proposal.state in ON_ITS_WAY
    return is_on_its_way and not lives_here(work(), last.to_council_id, actor().today)


def _below(proposal: Proposal, made: list[ShownPacket]) -> ShownPackets:
    is_due = _is_to_be_carried(proposal) and packet_of(work(), proposal.forwardings[-1]) is None
    key = own_key(work(), proposal.round.council)
    return ShownPackets(
        made, url_for("packets.seal", record_id=proposal.id) if is_due else "", "", None,
        proposal.forwardings[-1].to_council.name, key is not None, bool(made), False,
        fingerprint(key.public_key) if key else "")


def _above(proposal: Proposal, came: Packet, made: list[ShownPacket]) -> ShownPackets:
    told, last = steps_to_tell(work(), proposal), last_reply(work(), came)
    key = own_key(work(), proposal.forwardings[-1].to_council)
    return ShownPackets(
        made, "", url_for("packets.reply", record_id=proposal.id) if told else "", ReplyForm(formdata=None),
        proposal.round.council.name, key is not None, False,
        bool(told and last and last.made_at >= told[-1].at), fingerprint(key.public_key) if key else "")


def _shown(packet: Packet) -> ShownPacket:
    return ShownPacket(
        LABELS[packet.direction, packet.kind], dict(PACKETS)[packet.kind], dict(DIRECTIONS)[packet.direction],
        packet.other_council.name, packet.proposal.unit.name, shortened(packet.proposal.text, 140),
        datetime_vi(packet.taken_at), packet.taken_by, size_vi(packet.size),
        url_for("packets.show", packet_id=packet.id), url_for("packets.download", packet_id=packet.id),
        record_url(packet.proposal), packet.direction == "out",
        packet.kind == FORWARDING)
