"""Signed copies as people read them: one line that says whether to trust them, then every reason."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.models.papers import IssuedPaper
from oversight.models.signed_copy import SignedCopy
from oversight.rules.closed_lists import SIGNED_COPIES
from oversight.services.signed_copies import shown_copies
from oversight.signatures import Judgement, Signature
from oversight.signatures.wording import INTACT
from web.shown.evidence import size_vi

IN_ORDER = "Chữ ký hợp lệ, đúng văn bản"
UNCONFIRMED = "Chữ ký nguyên vẹn, chưa xác nhận được đơn vị cấp chứng thư"
TO_BE_LOOKED_AT = "Có điểm cần xem lại"
SCANNED = "Bản chụp, cần đối chiếu bằng mắt"


@dataclass(frozen=True)
class ShownSignature:
    signer: str
    organisation: str
    sentences: tuple[str, ...]
    tone: str


@dataclass(frozen=True)
class ShownCopy:
    name: str
    facts: str
    sha256: str
    label: str
    tone: str
    about: tuple[str, ...]
    signatures: list[ShownSignature]
    url: str
    withdraw_url: str


def copies_of(paper: IssuedPaper) -> list[ShownCopy]:
    """Newest first."""
    return [_shown(copy) for copy in reversed(shown_copies(paper))]


def _shown(copy: SignedCopy) -> ShownCopy:
    judgement = Judgement.of_json(copy.verdict)
    label, tone = _said(judgement)
    place = {"paper_id": copy.paper_id, "copy_id": copy.id}
    return ShownCopy(
        copy.file_name, _facts(copy), copy.sha256, label, tone, judgement.about,
        [_signature(each) for each in judgement.signatures], url_for("signed_copies.download", **place),
        url_for("signed_copies.withdraw", **place))


def _facts(copy: SignedCopy) -> str:
    return " · ".join(filter(None, (
        dict(SIGNED_COPIES)[copy.kind], size_vi(copy.size), f"nhận ngày {_day(copy.received_on)}", copy.given_by)))


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _said(judgement: Judgement) -> tuple[str, str]:
    if judgement.likeness in ("scan", "other"):
        return SCANNED, "neutral"
    tones = {_tone(each) for each in judgement.signatures}
    if "attention" in tones or len(judgement.about) > 1:
        return TO_BE_LOOKED_AT, "attention"
    return (UNCONFIRMED, "progress") if "progress" in tones else (IN_ORDER, "done")


def _signature(found: Signature) -> ShownSignature:
    return ShownSignature(found.signer, found.organisation, found.sentences, _tone(found))


def _tone(found: Signature) -> str:
    if INTACT not in found.sentences or found.after == "changes" or found.chain in ("broken", "expired", "unknown"):
        return "attention"
    return "done" if found.chain == "trusted" else "progress"
