"""Signed papers come back: looked over first, which takes seconds, and kept beside the paper only then."""

from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.canonical import jsonable
from oversight.files import FileStore, Inspected, inspect
from oversight.files.kinds import JPEG, PDF, PNG
from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.models.signed_copy import SignedCopy
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.signed_copies import READ_BY_A_SCANNER, SCAN, fault_in_copy, kind_of, may_keep_copies
from oversight.rules.standing import seats_of
from oversight.services import journal
from oversight.services.engine import model_of
from oversight.services.holding import hold
from oversight.signatures import Judgement, judge_apart
from oversight.signatures.wording import ONLY_A_PICTURE

MOST_COPIES = 20
NOT_TAKEN = "Bản đã ký phải là tệp PDF, hoặc ảnh chụp JPEG, PNG."


@dataclass(frozen=True)
class Sent:
    """A file as it came; `is_scan` is what whoever sends it says of it."""

    name: str
    content: bytes
    is_scan: bool = False


@dataclass(frozen=True)
class LookedOver:
    content: bytes
    file: Inspected
    kind: str
    judgement: Judgement


def look_over(sent: Sent, printed: bytes, roots: list[bytes], now: datetime) -> LookedOver:
    """Holds no session: nobody else's writing waits for it. `printed` is our own print of the paper.

    Raises BadlyTyped with "file".
    """
    file = inspect(sent.name, sent.content)
    judgement = _judged(file, sent, printed, roots, now)
    if fault := fault_in_copy(judgement, is_told_scan=sent.is_scan):
        raise BadlyTyped(fields={"file": f"“{file.name}”: {fault}"})
    kind = kind_of(judgement, is_told_scan=sent.is_scan)
    if kind == SCAN and judgement.likeness == "other":
        judgement = replace(judgement, about=(READ_BY_A_SCANNER,))
    return LookedOver(sent.content, file, kind, judgement)


def keep(session: Session, store: FileStore, paper: IssuedPaper, actor: Actor, found: LookedOver) -> SignedCopy:
    """Raises NotYours, and BadlyTyped for a file that stands there already."""
    refuse_who_may_not_keep(paper, actor)
    hold(session, paper.round)
    session.refresh(paper, ["signed_copies"])
    _refuse_the_same_again(paper, found.file)
    copy = SignedCopy(
        council_id=paper.council_id, kind=found.kind, file_name=found.file.name, media_type=found.file.media_type,
        size=found.file.size, sha256=store.keep(found.content), received_on=actor.today, given_by=actor.name,
        verdict=jsonable(asdict(found.judgement)))
    paper.signed_copies.append(copy)
    session.flush()
    _enter(session, copy, actor, "signed_copy_kept", f"Lưu bản đã ký của văn bản số {paper.number_and_code}")
    return copy


def withdraw(session: Session, copy: SignedCopy, actor: Actor) -> None:
    """It is shown no more; its row and its bytes stay."""
    refuse_who_may_not_keep(copy.paper, actor)
    hold(session, copy.paper.round)
    session.refresh(copy)
    if copy.withdrawn_on:
        raise OutOfStep("Bản này đã được bỏ.")
    copy.withdrawn_on = actor.today
    session.flush()
    number = copy.paper.number_and_code
    _enter(session, copy, actor, "signed_copy_withdrawn", f"Bỏ bản đã ký của văn bản số {number}")


def refuse_who_may_not_keep(paper: IssuedPaper, actor: Actor) -> None:
    if not may_keep_copies(seats_of(actor.person, paper.round, actor.today)):
        raise NotYours("Chỉ Văn phòng giúp việc và thư ký Đoàn giám sát lưu bản đã ký của văn bản.")


def shown_copies(paper: IssuedPaper) -> list[SignedCopy]:
    return [copy for copy in paper.signed_copies if copy.withdrawn_on is None]


def _judged(file: Inspected, sent: Sent, printed: bytes, roots: list[bytes], now: datetime) -> Judgement:
    if file.media_type == PDF.media_type:
        return judge_apart(sent.content, printed, roots, now)
    if file.media_type not in (JPEG.media_type, PNG.media_type):
        raise BadlyTyped(fields={"file": f"“{file.name}”: {NOT_TAKEN}"})
    return Judgement("scan", (ONLY_A_PICTURE,), is_pictured=True)


def _refuse_the_same_again(paper: IssuedPaper, file: Inspected) -> None:
    """On a weak line an answer is lost and the file is sent again: it must not stand there twice."""
    shown = shown_copies(paper)
    if any(copy.sha256 == file.sha256 for copy in shown):
        raise BadlyTyped(fields={"file": f"“{file.name}” đã được lưu cho văn bản này."})
    if len(shown) >= MOST_COPIES:
        raise BadlyTyped(fields={"file": f"Văn bản này đã có {MOST_COPIES} bản. Hãy bỏ bớt bản không dùng."})


def _enter(session: Session, copy: SignedCopy, actor: Actor, action: str, label: str) -> None:
    """Into the history of each record that the paper is about; all of them lie in its round."""
    told = {"file": copy.file_name, "sha256": copy.sha256}
    for record in _records(session, copy.paper) or [copy.paper]:
        journal.enter(session, record, actor, action, label, paper_id=copy.paper_id, typed=told)


def _records(session: Session, paper: IssuedPaper) -> list[Stateful]:
    subjects = sorted(paper.subjects, key=lambda each: each.id)
    found = (session.get(model_of(each.stem), each.record_id) for each in subjects)
    return [record for record in found if record]
