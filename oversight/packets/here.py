"""What of a packet is here already. Asked past the wall between councils: an id is taken, whoever may see its row."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.packets import Packet
from oversight.models.proposal import Proposal
from oversight.models.round import Round
from oversight.packets.bad_packet import BadPacket
from oversight.packets.reading import Opened
from oversight.refusal import OutOfStep

SAME_INSTALLATION = ("Đợt giám sát của đề xuất này có sẵn trong chính hệ thống này: hai cơ quan dùng chung hệ thống, "
                     "đề xuất đã đến thẳng trang “Việc của tôi”, không cần gói niêm phong.")


def cells_of(session: Session, model: type[Base], key: str, *names: str) -> Any:
    """None where there is no such row, of whatever council."""
    table = model.__table__
    wanted = select(*(table.c[name] for name in names)).where(table.c.id == key)
    return session.connection().execute(wanted).first()


def same_packet(session: Session, opened: Opened) -> Packet | None:
    """The row of this very packet. Raises BadPacket when another packet bears its id."""
    found = cells_of(session, Packet, opened.id, "sha256", "direction")
    if found is None:
        return None
    if found.sha256 != opened.sha256:
        raise BadPacket("Một gói khác mang cùng mã đã có ở đây; không nhận.")
    if found.direction == "out":
        raise OutOfStep("Gói này do chính hệ thống này lập để gửi đi.")
    return session.get_one(Packet, opened.id)


def refuse_a_round_of_ours(session: Session, round_id: str) -> bool:
    """Whether an excerpt of the round is here. Raises OutOfStep when the round itself is."""
    if cells_of(session, Round, round_id, "id") is None:
        return False
    packets, proposals = Packet.__table__, Proposal.__table__
    came = select(packets.c.id).join(proposals, proposals.c.id == packets.c.proposal_id).where(
        proposals.c.round_id == round_id, packets.c.direction == "in", packets.c.kind == "forwarding")
    if session.connection().execute(came.limit(1)).first() is None:
        raise OutOfStep(SAME_INSTALLATION)
    return True
