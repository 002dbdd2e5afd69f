"""Công văn chuyển: the letter as it was frozen there, a paper here too, with its number in the sender's series."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.canonical import digest
from oversight.models.papers import IssuedPaper, PaperSubject
from oversight.models.proposal import Proposal
from oversight.packets.bad_packet import BadPacket
from oversight.packets.here import cells_of
from oversight.papers.freezing import from_json

KIND = "forwarding_letter"


def refuse_a_swapped_letter(told: dict[str, Any] | None) -> None:
    """Raises BadPacket when the document is not what its digest says, or cannot be printed."""
    if told is None:
        return
    if digest(told["document"]) != told["sha256"]:
        raise BadPacket("Công văn trong gói không khớp mã SHA-256 của nó; không nhận.")
    try:
        document = from_json(told["document"])
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise BadPacket("Công văn trong gói không đúng cách trình bày mà phần mềm này in được.") from error
    said = (f"{told['number']}", told["notation"], told["dated_on"], told["subject"])
    if (document.number, document.code, f"{document.issued_on}", document.subject) != said:
        raise BadPacket("Số, ngày hoặc trích yếu của công văn ghi trong gói không khớp chính công văn.")


def keep_letter(session: Session, proposal: Proposal, told: dict[str, Any]) -> None:
    """A letter about several proposals comes with each of them, and is one paper. Raises BadPacket.

    Without its code: whoever asks the public page here would hear that this installation issued it.
    """
    known = cells_of(session, IssuedPaper, told["id"], "sha256", "council_id", "round_id")
    if known and (known.sha256, known.council_id, known.round_id) != (
            told["sha256"], proposal.council_id, proposal.round_id):
        raise BadPacket("Mã công văn trong gói đã thuộc một văn bản khác.")
    if not known:
        _refuse_a_taken_number(session, proposal, told)
        session.add(IssuedPaper(
            id=told["id"], council_id=proposal.council_id, round=proposal.round, kind=KIND, year=told["year"],
            number=told["number"], notation=told["notation"], dated_on=date.fromisoformat(told["dated_on"]),
            subject=told["subject"], document=told["document"], sha256=told["sha256"]))
    session.flush()
    session.add(PaperSubject(paper_id=told["id"], stem=proposal.stem, record_id=proposal.id))


def _refuse_a_taken_number(session: Session, proposal: Proposal, told: dict[str, Any]) -> None:
    papers = IssuedPaper.__table__
    series = {"council_id": proposal.council_id, **{name: told[name] for name in ("notation", "year", "number")}}
    taken = select(papers.c.subject).where(*(papers.c[name] == value for name, value in series.items()))
    if session.connection().execute(taken).first():
        raise BadPacket(f"Số {told['number']:02d}/{told['notation']} năm {told['year']} của cơ quan gửi đã thuộc một "
                        "công văn khác ở đây; hãy hỏi lại cơ quan gửi.")
