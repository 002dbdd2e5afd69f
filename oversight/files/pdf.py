"""PDF: whole from its first byte to its last, open to everyone, and nothing in it that runs or hides.

A PDF that opens without a password is taken even when its owner forbids printing: signed papers are often locked so,
and saving them anew would lose the signature. Nothing is repaired: a file that needs it has lost something.
"""

import re
from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from pikepdf.settings import set_qpdf_limits

from oversight.files.limits import LARGEST_PDF_TABLE, MOST_PDF_OBJECTS
from oversight.files.unfit import CARRIES, DAMAGED, LOCKED, RUNS, SAVE_AS_PDF, SWELLS, Unfit

ACTIONS_THAT_RUN = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/Movie", "/Sound",
                    "/RichMediaExecute", "/GoToE"}
ACTIONS_AT_OPENING = {"/GoTo", "/Named"}
PLAYED = {"/RichMedia", "/Movie", "/Sound", "/3D", "/Screen"}
SUSPECT = re.compile(rb"/(JS|XFA|EF|EmbeddedFile|%s)\b" % b"|".join(
    name[1:].encode() for name in sorted(ACTIONS_THAT_RUN | PLAYED)))
"""In an object as the reader writes it, whatever way it was spelt; most have none, and looking closer is slow."""

HIGHEST_NUMBER = re.compile(r"highest object number \((\d+)\)")
TAIL = 1024  # what readers allow behind the end

# For the whole process: object tables are the only streams unpacked here.
set_qpdf_limits(flate_max_memory=LARGEST_PDF_TABLE, parser_max_container_size=MOST_PDF_OBJECTS)


def check_pdf(content: bytes) -> None:
    """Raises Unfit. Whatever the reader raises of strange bytes means damaged."""
    _check_end(content)
    try:
        with pikepdf.open(BytesIO(content), attempt_recovery=False) as pdf:
            _check(pdf)
    except pikepdf.PasswordError as fault:
        raise Unfit(LOCKED) from fault
    except Unfit:
        raise
    except Exception as fault:
        raise Unfit(DAMAGED) from fault


def _check_end(content: bytes) -> None:
    behind = content.rstrip(b"\0\r\n\t ").rfind(b"%%EOF")
    if behind < 0:
        raise Unfit(DAMAGED)
    if len(content.rstrip(b"\0\r\n\t ")) - behind > TAIL:
        raise Unfit(f"có dữ liệu lạ đứng sau phần cuối của PDF; {SAVE_AS_PDF}")


def _check(pdf: Pdf) -> None:
    if _highest_number(pdf) > MOST_PDF_OBJECTS:
        raise Unfit(SWELLS)
    if not len(pdf.pages):
        raise Unfit(DAMAGED)
    _check_opening(pdf.Root.get("/OpenAction"))
    for each in pdf.objects:
        if _may_be_active(each):
            _check_object(each)


def _highest_number(pdf: Pdf) -> int:
    """Of its objects. What the file states is free to lie; the reader notices, before it makes them."""
    noticed = HIGHEST_NUMBER.findall(" ".join(pdf.get_warnings()))
    return max(int(pdf.trailer.get("/Size", 0)), *map(int, noticed), 0)


def _may_be_active(found: object) -> bool:
    """Numbers and truths stand there as those of Python."""
    if not isinstance(found, pikepdf.Object):
        return False
    return isinstance(found, Stream) or bool(SUSPECT.search(found.unparse(resolved=True)))


def _check_object(found: object) -> None:
    if isinstance(found, Name):  # an action named from afar; no program writes it so
        raise Unfit(RUNS)
    for dictionary in _dictionaries(found):
        _check_dictionary(dictionary)


def _check_opening(action: object) -> None:
    if isinstance(action, Dictionary) and str(action.get("/S", "/GoTo")) not in ACTIONS_AT_OPENING:
        raise Unfit(RUNS)


def _dictionaries(found: object) -> Iterator[Dictionary | Stream]:
    """Every one written directly in this object; those written elsewhere come by themselves."""
    waiting = [found]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Dictionary | Stream):
            yield each
            waiting.extend(value for _, value in each.items() if _is_written_here(value))
        elif isinstance(each, Array):
            waiting.extend(value for value in each if _is_written_here(value))


def _is_written_here(value: object) -> bool:
    return isinstance(value, Dictionary | Array) and not value.is_indirect


def _check_dictionary(found: Dictionary | Stream) -> None:
    action, subtype = str(found.get("/S", "")), str(found.get("/Subtype", ""))
    if "/JS" in found or "/XFA" in found or action in ACTIONS_THAT_RUN or subtype in PLAYED:
        raise Unfit(RUNS)
    if "/EF" in found or str(found.get("/Type", "")) == "/EmbeddedFile":
        raise Unfit(CARRIES)
