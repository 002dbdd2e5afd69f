"""Which signatures of a file hold. A field that merely calls itself a signature may show whatever its maker drew."""

from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from oversight.signatures.examining import MOST_SIGNATURES, opened
from oversight.signatures.own_loop import in_its_own_loop

Number = tuple[int, int]
WHOLE = {SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION}


def signatures_that_hold(content: bytes) -> set[Number]:
    """The numbers of the objects that fields bear as their value. Whose they are is not asked: anybody can sign.

    Nor what came after it, which takes many seconds of a long paper: the caller asks that of each thing laid over.
    None of a file that pyHanko cannot read.
    """
    try:
        found = opened(content).embedded_signatures[:MOST_SIGNATURES]
    except Exception:  # whatever strange bytes make it raise
        return set()
    return in_its_own_loop(lambda: {_number(each) for each in found if _holds(each)})


def _number(embedded: EmbeddedPdfSignature) -> Number:
    place = embedded.sig_object.container_ref
    return place.idnum, place.generation


def _holds(embedded: EmbeddedPdfSignature) -> bool:
    is_stamp = embedded.sig_object_type == "/DocTimeStamp"
    try:
        nobody = ValidationContext(trust_roots=[], allow_fetching=False)
        status = (validate_pdf_timestamp if is_stamp else validate_pdf_signature)(embedded, nobody, skip_diff=True)
    except Exception:  # as above
        return False
    return status.intact and status.valid and status.coverage in WHOLE
