"""The text of a PDF, letter by letter, as two prints of one paper share it: without blanks, in NFC.

Blanks are left out because programs that write a PDF anew put them elsewhere; no word of a paper hangs on them.
"""

import re
from io import BytesIO
from unicodedata import normalize

from pypdf import PdfReader

from oversight.rules.check_code import LETTERS

FORMED = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"})
UNSEEN = re.compile("[\\s\u00ad\u200b-\u200d\u2060\ufeff]+")
GROUP = f"[{LETTERS}]{{4}}"
CHECK_MARK = re.compile(f"Mãkiểmtra:{GROUP}-{GROUP}-{GROUP}(Kiểmtratại:[A-Za-z0-9.:/-]{{0,120}}/kiem-tra)?")
"""In the margin of the first page (web/printing/check_mark.py). The address may be another in a later print."""


def letters_of(content: bytes) -> str:
    """Whatever pypdf raises of a file that it cannot read comes through."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    return plain("".join(pages))


def plain(text: str) -> str:
    return CHECK_MARK.sub("", UNSEEN.sub("", normalize("NFC", text)).translate(FORMED))
