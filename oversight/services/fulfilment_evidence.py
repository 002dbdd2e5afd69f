"""Minh chứng of a fulfilment: a file, or a paper kept in an office, laid beside what is reported as done."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.files import FileStore, Inspected, inspect
from oversight.models.follow_up import FulfilmentEvidence
from oversight.models.recommendation import Recommendation
from oversight.refusal import BadlyTyped, NotYours, OutOfStep
from oversight.rules.content import LONG, SHORT
from oversight.rules.standing import is_halted, seats_of
from oversight.services import journal
from oversight.services.holding import hold
from oversight.text import fault_in_text, tidy
from workflows.roles import UNIT, WRITERS

MOST_FILES = 100
BEFORE_IT_IS_SENT = (
    "issued", "in_progress", "partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated")
WAITING_TO_BE_CHECKED = ("reported",)


@dataclass(frozen=True)
class Proof:
    """`kept_at` tells where a paper lies; a file needs none. `number` is its number, code and day as written on it."""

    title: str
    number: str = ""
    kept_at: str = ""
    fact_on: date | None = None
    document_on: date | None = None
    file_name: str = ""
    content: bytes = b""


def keep_proof(
    session: Session, item: Recommendation, actor: Actor, proof: Proof, store: FileStore | None = None
) -> FulfilmentEvidence:
    """It belongs to the report that is waiting to be checked, else to the next one.

    Raises NotYours, OutOfStep, or BadlyTyped with "file", "title", "number", "kept_at", "fact_on", "document_on".
    """
    hold(session, item)
    refuse_who_may_not_prove(item, actor)
    found, unfit = _inspected(proof)
    _refuse_bad_facts(item, actor, proof, found, unfit)
    kept = FulfilmentEvidence(
        council_id=item.council_id, position=len(item.evidence), fulfilment_position=position_of_next_proof(item),
        title=tidy(proof.title), number=tidy(proof.number), kept_at=tidy(proof.kept_at), fact_on=proof.fact_on,
        document_on=proof.document_on, received_on=actor.today, given_by=actor.name, **_file(found, proof, store))
    item.evidence.append(kept)
    session.flush()
    journal.enter(session, item, actor, "attached", "Thêm minh chứng",
                  typed={"title": kept.title, "file": kept.file_name, "sha256": kept.sha256})
    return kept


def withdraw_proof(session: Session, proof: FulfilmentEvidence, actor: Actor) -> None:
    item = proof.recommendation
    hold(session, item)
    refuse_who_may_not_prove(item, actor)
    if proof.withdrawn_on or proof.fulfilment_position != position_of_next_proof(item):
        raise OutOfStep("Minh chứng này đã bỏ, hoặc thuộc lần báo cáo đã được kiểm tra.")
    proof.withdrawn_on = actor.today
    session.flush()
    journal.enter(session, item, actor, "withdrawn", "Bỏ minh chứng", typed={"title": proof.title})


def refuse_who_may_not_prove(item: Recommendation, actor: Actor) -> None:
    if not seats_of(actor.person, item, actor.today) & {*UNIT, *WRITERS}:
        raise NotYours("Minh chứng do đơn vị thực hiện kiến nghị hoặc văn phòng giúp việc thêm vào.")
    if is_halted(item) or item.state not in (*BEFORE_IT_IS_SENT, *WAITING_TO_BE_CHECKED):
        raise OutOfStep(f"Không thêm, bỏ minh chứng được khi kiến nghị ở “{item.standing.label}”.")


def position_of_next_proof(item: Recommendation) -> int:
    is_waiting = item.state in WAITING_TO_BE_CHECKED
    return len(item.fulfilments) - 1 if is_waiting else len(item.fulfilments)


def _inspected(proof: Proof) -> tuple[Inspected | None, dict[str, str]]:
    """What was chosen is looked at even when it is empty: a lost file must not pass for a paper kept elsewhere."""
    try:
        return inspect(proof.file_name, proof.content) if proof.file_name else None, {}
    except BadlyTyped as unfit:
        return None, unfit.fields


def _file(found: Inspected | None, proof: Proof, store: FileStore | None) -> dict[str, str | int]:
    if found is None:
        return {}
    return {"file_name": found.name, "media_type": found.media_type, "size": found.size,
            "sha256": store.keep(proof.content)}


def _refuse_bad_facts(
    item: Recommendation, actor: Actor, proof: Proof, found: Inspected | None, unfit: dict[str, str]
) -> None:
    """Everything at once: whoever sends a file over a weak line sends it as few times as can be."""
    faults = {**_bad_words(proof), **_bad_days(proof, actor), **_repeated(item, found), **unfit}
    if not (proof.file_name or tidy(proof.kept_at)):
        faults["kept_at"] = "Chưa có tệp đính kèm thì ghi nơi lưu bản giấy."
    if len(item.evidence) >= MOST_FILES:
        faults["file"] = f"Kiến nghị đã có {MOST_FILES} minh chứng; hãy gộp các tệp nhỏ trước khi thêm."
    if faults := {name: sentence for name, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)


def _bad_words(proof: Proof) -> dict[str, str]:
    texts = (("title", SHORT), ("number", SHORT), ("kept_at", LONG))
    faults = {name: fault_in_text(tidy(getattr(proof, name)), most) for name, most in texts}
    return faults if tidy(proof.title) else faults | {"title": "Hãy ghi tên minh chứng."}


def _bad_days(proof: Proof, actor: Actor) -> dict[str, str]:
    told = (("fact_on", "Ngày của sự việc", proof.fact_on), ("document_on", "Ngày của văn bản", proof.document_on))
    return {name: f"{what} không thể sau ngày hôm nay." for name, what, day in told if day and day > actor.today}


def _repeated(item: Recommendation, found: Inspected | None) -> dict[str, str]:
    """On a weak line an answer is lost and the file is sent again."""
    place = position_of_next_proof(item)
    shown = {each.sha256 for each in item.evidence if not each.withdrawn_on and each.fulfilment_position == place}
    return {"file": f"“{found.name}” đã có trong minh chứng."} if found and found.sha256 in shown else {}
