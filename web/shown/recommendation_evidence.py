"""What proves a fulfilment, under the report that it was sent with."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.follow_up import FulfilmentEvidence
from oversight.models.recommendation import Recommendation
from oversight.refusal import Refusal
from oversight.services.fulfilment_evidence import position_of_next_proof, refuse_who_may_not_prove
from web.filters import date_vi
from web.shown.evidence import size_vi
from web.unit_of_work import actor


@dataclass(frozen=True)
class ShownProof:
    """`file_url` is None for a paper kept somewhere, and for a file that was taken back before it was sent."""

    title: str
    facts: str
    file_url: str | None
    sha256: str
    is_withdrawn: bool
    withdraw_url: str | None


def proofs_of(item: Recommendation, place: int) -> list[ShownProof]:
    """Of the report at `place`, or of the next one."""
    may_take_back = position_of_next_proof(item) == place and may_prove(item)
    return [_shown(proof, may_take_back) for proof in item.evidence if proof.fulfilment_position == place]


def waiting_proofs(item: Recommendation) -> list[ShownProof]:
    return proofs_of(item, position_of_next_proof(item))


def may_prove(item: Recommendation) -> bool:
    try:
        refuse_who_may_not_prove(item, actor())
    except Refusal:
        return False
    return True


def is_given_out(proof: FulfilmentEvidence) -> bool:
    """What went with a report stays readable; what was taken back before it was sent is nobody's any more."""
    was_sent = proof.fulfilment_position < len(proof.recommendation.fulfilments)
    return bool(proof.sha256) and (proof.withdrawn_on is None or was_sent)


def _shown(proof: FulfilmentEvidence, may_take_back: bool) -> ShownProof:
    here = {"record_id": proof.recommendation_id, "proof_id": proof.id}
    can_go = may_take_back and proof.withdrawn_on is None
    file_url = url_for("recommendation_evidence.download", **here) if is_given_out(proof) else None
    return ShownProof(
        proof.title, _facts(proof), file_url,
        proof.sha256 or "", proof.withdrawn_on is not None,
        url_for("recommendation_evidence.withdraw", **here) if can_go else None)


def _facts(proof: FulfilmentEvidence) -> str:
    said = (
        (proof.number, f"số {proof.number}"), (proof.file_name, f"{proof.file_name}, {size_vi(proof.size)}"),
        (proof.kept_at, f"bản giấy: {proof.kept_at}"),
        (proof.document_on, f"văn bản ngày {date_vi(proof.document_on)}"),
        (proof.fact_on, f"sự việc ngày {date_vi(proof.fact_on)}"),
        (proof.given_by, f"{proof.given_by} gửi ngày {date_vi(proof.received_on)}"),
        (proof.withdrawn_on, f"đã bỏ ngày {date_vi(proof.withdrawn_on)}"))
    return " · ".join(words for value, words in said if value)
