"""Signatures of a PDF, examined offline by pyHanko: PAdES and the older forms that offices' signing programs write.

Certificates are judged as of `now`, which the caller tells; one that has expired since, as of the signing.
"""

from datetime import datetime
from io import BytesIO

from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from oversight.actor import VIETNAM
from oversight.signatures import wording
from oversight.signatures.examination import After, Chain, Signature
from oversight.signatures.names import issuer_of, organisation_of, person_of
from oversight.signatures.own_loop import in_its_own_loop

MOST_SIGNATURES = 20
USED_TO_SIGN = KeyUsageConstraints(key_usage={"non_repudiation", "digital_signature"})
ONLY_SIGNATURES = {ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING}
NO_CHAIN = {"NO_CERTIFICATE_CHAIN_FOUND", "CERTIFICATE_CHAIN_GENERAL_FAILURE"}


def opened(content: bytes) -> PdfFileReader:
    """Not strict: signing programs of offices write PDFs with small faults, and the digest is judged all the same."""
    reader = PdfFileReader(BytesIO(content), strict=False)
    if reader.encrypted:
        reader.decrypt(b"")
    return reader


def examine(content: bytes, roots: list[bytes], now: datetime) -> tuple[Signature, ...]:
    """`roots` are trusted certificates in DER. What the reader raises for a file that is no whole PDF comes through."""
    found = opened(content).embedded_regular_signatures
    trusted = [Certificate.load(root) for root in roots]
    return in_its_own_loop(lambda: tuple(_examined(each, trusted, now) for each in found[:MOST_SIGNATURES]))


def _examined(embedded: EmbeddedPdfSignature, roots: list[Certificate], now: datetime) -> Signature:
    try:
        certificate = embedded.signer_cert
        status = _validated(embedded, roots, _moment(certificate, embedded.self_reported_timestamp, now))
    except Exception:  # whatever strange bytes make it raise
        return _unreadable()
    return _signature(certificate, status, roots, now)


def _unreadable() -> Signature:
    return Signature("Không rõ", "", "", "", False, False, "changes", "broken", (wording.UNREADABLE,))


def _moment(certificate: Certificate, signed_at: datetime | None, now: datetime) -> datetime:
    """A paper signed in its day stays signed when the certificate has run out."""
    has_expired = certificate.not_valid_after < now
    return signed_at if has_expired and signed_at and signed_at <= certificate.not_valid_after else now


def _validated(embedded: EmbeddedPdfSignature, roots: list[Certificate], moment: datetime) -> PdfSignatureStatus:
    """An empty list of roots is given as it stands: left out, those of the machine would be taken."""
    context = ValidationContext(trust_roots=roots, moment=moment, allow_fetching=False)
    return validate_pdf_signature(embedded, context, context, key_usage_settings=USED_TO_SIGN)


def _signature(
    certificate: Certificate, status: PdfSignatureStatus, roots: list[Certificate], now: datetime
) -> Signature:
    signed_at, is_vouched = _signed_at(status)
    validity = wording.validity_told(*_valid(certificate), signed_at, now)
    chain, is_intact, after = _chain(status, roots), status.intact and status.valid, _after(status)
    is_only_late = validity and chain == "broken"
    sentences = (
        wording.INTACT if is_intact else wording.NOT_INTACT, wording.AFTER[after] if is_intact else "",
        wording.time_told(signed_at, _stamped_by(status), is_vouched),
        "" if is_only_late else wording.chain_told(chain, issuer_of(certificate)), validity, wording.NOT_REVOKED)
    return Signature(
        person_of(certificate), organisation_of(certificate), issuer_of(certificate),
        signed_at.isoformat() if signed_at else "", is_vouched, is_intact, after, "expired" if validity else chain,
        tuple(filter(None, sentences)))


def _signed_at(status: PdfSignatureStatus) -> tuple[datetime | None, bool]:
    """In Vietnam's time, and whether an authority that is trusted says so."""
    stamp = status.timestamp_validity if _stamped_by(status) else None
    told = stamp.timestamp if stamp else status.signer_reported_dt
    return told.astimezone(VIETNAM) if told else None, bool(stamp and stamp.trusted)


def _stamped_by(status: PdfSignatureStatus) -> str:
    stamp = status.timestamp_validity
    return person_of(stamp.signing_cert) if stamp is not None and stamp.intact and stamp.valid else ""


def _valid(certificate: Certificate) -> tuple[datetime, datetime]:
    return certificate.not_valid_before.astimezone(VIETNAM), certificate.not_valid_after.astimezone(VIETNAM)


def _chain(status: PdfSignatureStatus, roots: list[Certificate]) -> Chain:
    if not roots:
        return "unasked"
    if status.validation_path is not None and status.trust_problem_indic is None:
        return "trusted"
    return "unknown" if status.trust_problem_indic.name in NO_CHAIN else "broken"


def _after(status: PdfSignatureStatus) -> After:
    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "nothing"
    is_whole = status.coverage == SignatureCoverageLevel.ENTIRE_REVISION
    return "signatures" if is_whole and status.modification_level in ONLY_SIGNATURES else "changes"
