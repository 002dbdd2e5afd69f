"""Nhận một gói: asked whose it is, whom it is for and whether it was here before; then one unit of work, or nothing."""

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.files import FileStore
from oversight.models.organisations import Council
from oversight.models.packets import Packet
from oversight.packets.arrival import take_forwarding
from oversight.packets.bad_packet import BadPacket
from oversight.packets.here import same_packet
from oversight.packets.reading import Opened, read
from oversight.packets.reply_arrival import take_reply
from oversight.packets.taken_files import keep_files, refuse_unfit_files
from oversight.packets.trust import addressee_of, sender_of

BROUGHT_MEANWHILE = "Gói này vừa được nhận bởi người khác; hãy xem lại danh sách gói."
TAKEN_CELLS = ("Gói này chưa nhận được: có mã hoặc số trong gói trùng với hồ sơ đã có ở đây. Chưa ghi gì từ gói này; "
               "hãy hỏi lại cơ quan gửi và báo người quản trị hệ thống.")


@dataclass(frozen=True)
class Received:
    """`is_new` is False when this very packet came in before: then nothing was done."""

    packet: Packet
    is_new: bool


@dataclass(frozen=True)
class LookedOver:
    """`known` is the packet as it stands here when it came in before."""

    opened: Opened
    sender: Council
    to: Council
    known: Packet | None


def open_packet(content: bytes) -> Opened:
    """All that can be judged without a database, its files too. Raises BadPacket."""
    opened = read(content)
    refuse_unfit_files(opened)
    return opened


def look_over(session: Session, opened: Opened, actor: Actor) -> LookedOver:
    """Raises BadPacket, NotYours, OutOfStep. Writes nothing."""
    sender, to = sender_of(session, opened, actor.today), addressee_of(session, opened, actor)
    return LookedOver(opened, sender, to, same_packet(session, opened))


def receive(session: Session, opened: Opened, actor: Actor, store: FileStore) -> Received:
    """Raises BadPacket, or whatever Refusal a step of a reply meets; the caller rolls the unit of work back."""
    seen = look_over(session, opened, actor)
    if seen.known:
        return Received(seen.known, False)
    take = take_forwarding if opened.is_forwarding else take_reply
    try:
        packet = take(session, opened, seen.sender, seen.to, actor)
        session.flush()
    except IntegrityError as error:
        raise BadPacket(BROUGHT_MEANWHILE if _came_meanwhile(session, opened) else TAKEN_CELLS) from error
    keep_files(opened, store)
    return Received(packet, True)


def _came_meanwhile(session: Session, opened: Opened) -> bool:
    """Asked beside the unit of work that failed: nothing more is read in it, and what others committed is seen."""
    with Session(session.get_bind().execution_options(is_writer=False)) as beside:
        return same_packet(beside, opened) is not None
