"""Our own print is vouched for when signatures were added to it and nothing else: whatever may hide a word is told."""

from datetime import datetime
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils import generic
from pypdf import PdfReader

from oversight.actor import VIETNAM
from oversight.rules.signed_copies import fault_in_copy, kind_of
from oversight.signatures.comparison import NOT_LOOKED_AT, PRINT_AND_MORE, SAME_PRINT, compare
from oversight.signatures.judging import judge
from oversight.signatures.lines import lines_of, may_be_signed_over
from oversight.signatures.wording import LAID_OVER
from signatures.authority import clock, person, root, signed
from signatures.prints import PRINT, field, painted_over, with_a_form, with_a_note, with_laid, written_anew

ROOT = root()
HEAD = person(ROOT)
OFFICE = person(ROOT, "Đoàn giám sát")
NOW = datetime.now(VIETNAM)
BLANK = (300, 60, 500, 120)
ROOM_TO_SIGN = (330, 536, 500, 600)
"""On the print: below "TRƯỞNG ĐOÀN", above "Dương Thị Lan"."""
SEAL = (345, 520, 447, 622)
"""Of 36 mm: it touches both of these lines."""
WHOLE_PAGE = [(0, 200 * each + 20, 595, 200 * each + 220) for each in range(4)]
EMPTY = [field(of="/Sig", box=box) for box in WHOLE_PAGE]
TEXT = (120, 640, 300, 660)
"""The words "Sửa chữa xong 12 cầu dân sinh"."""


def told(content: bytes) -> tuple[str, str, set[str]]:
    """The likeness, and which of the sentences about things laid over stand there; "more" than the print."""
    found = compare(content, PRINT)
    named = {name for name, sentence in LAID_OVER.items() if sentence in found.about}
    return found.likeness, found.about[-1], named | ({"more"} if PRINT_AND_MORE in found.about else set())


def is_vouched_for(content: bytes) -> bool:
    return compare(content, PRINT).about == (SAME_PRINT,)


# Nothing but signatures

@pytest.mark.parametrize("made", [
    lambda: signed(PRINT, HEAD, box=BLANK), lambda: signed(PRINT, HEAD, is_seen=False),
    lambda: signed(PRINT, HEAD, box=ROOM_TO_SIGN),
    lambda: signed(signed(PRINT, HEAD, box=ROOM_TO_SIGN), OFFICE, "Dau", box=SEAL),
    lambda: signed(PRINT, HEAD, stamped_by=clock(ROOT), stamped_at=NOW),
], ids=["seen", "unseen", "at its place", "with the seal", "stamped"])
def test_signatures_alone_leave_it_the_print(made):
    assert is_vouched_for(made())


def test_three_people_sign_with_a_seal_each():
    content = PRINT
    for number in range(3):
        left = 30 + 180 * number
        content = signed(content, HEAD, f"Nguoi{number}", box=(left, 60, left + 160, 120))
        content = signed(content, OFFICE, f"Dau{number}", box=(left, 130, left + 102, 232))
    assert is_vouched_for(content)


# Whatever else

@pytest.mark.parametrize(("made", "named"), [
    (lambda: with_laid(PRINT, *EMPTY), {"unsigned", "large", "over text"}),
    (lambda: with_laid(PRINT, field(of="/Sig", box=BLANK)), {"unsigned"}),
    (lambda: with_laid(PRINT, field("/Square", box=BLANK)), {"drawn"}),
    (lambda: with_laid(PRINT, field(of="/Tx", box=TEXT)), {"drawn"}),
    (lambda: with_laid(PRINT, field("/Link", box=TEXT)), {"drawn"}),
    (lambda: with_a_note(PRINT), {"drawn"}),
    (lambda: signed(PRINT, HEAD, box=TEXT), {"over text"}),
    (lambda: signed(PRINT, HEAD, box=(20, 20, 575, 120)), {"large"}),
], ids=["signature fields over the page", "one empty field", "square", "text field", "link with a look", "note",
        "signature over words", "large signature"])
@pytest.mark.parametrize("finish", [lambda content: content, lambda content: signed(content, OFFICE, "Dau")],
                         ids=["as it is", "signed afterwards"])
def test_what_else_is_laid_over_is_told_signed_or_not(made, named, finish):
    assert told(finish(made())) == ("text", NOT_LOOKED_AT, {"more", *named})


@pytest.mark.parametrize("of", ["/Tx", "/Sig"])
def test_a_field_of_the_form_that_lies_on_no_page_is_more_than_a_signature(of):
    for content in (with_a_form(PRINT, of), signed(with_a_form(PRINT, of), HEAD, box=BLANK)):
        assert told(content) == ("text", NOT_LOOKED_AT, {"more"})


@pytest.mark.parametrize("laid", [[field(of="/Sig", box=BLANK)], EMPTY, [field("/Square", box=BLANK)]],
                         ids=["one empty field", "fields over the page", "square"])
def test_what_is_laid_over_after_a_genuine_signature_takes_its_word_back(laid):
    assert is_vouched_for(signed(PRINT, HEAD, box=BLANK))
    content = with_laid(signed(PRINT, HEAD, box=BLANK), *laid)
    likeness, _, named = told(content)
    assert (likeness, "more" in named) == ("text", True)
    assert judge(content, PRINT, [ROOT.der], NOW).signatures[0].after == "changes"


def test_many_small_signatures_together_are_too_many():
    content = PRINT
    for number in range(8):
        place = 20 + 280 * (number % 2), 10 + 70 * (number // 2)
        content = signed(content, HEAD, f"O{number}", box=(*place, place[0] + 270, place[1] + 40))
    assert told(content) == ("text", NOT_LOOKED_AT, {"more", "large"})


def test_a_value_that_only_looks_like_a_signature_is_none():
    forged = generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Sig"), generic.pdf_name("/Contents"): generic.pdf_string("x")})
    laid = with_laid(PRINT, field(of="/Sig", box=BLANK, value=forged))
    assert told(laid) == ("text", NOT_LOOKED_AT, {"more", "unsigned"})


def test_a_signature_does_not_stand_for_a_second_field():
    content = signed(PRINT, HEAD, box=BLANK)
    with pikepdf.open(BytesIO(content)) as file:
        value = file.pages[0].Annots[0].V.objgen
    again = field(of="/Sig", box=(300, 130, 500, 190), value=generic.IndirectObject(*value, None))
    assert "unsigned" in told(with_laid(content, again))[2]


def test_a_byte_flipped_in_the_print_is_no_print():
    altered = bytearray(signed(PRINT, HEAD, box=BLANK))
    altered[PRINT.index(b"\n%") + 3] ^= 1
    likeness, _, named = told(bytes(altered))
    assert (likeness, named) == ("text", {"unsigned"})


# The same words in another file

@pytest.mark.parametrize("made", [written_anew, painted_over], ids=["anew", "painted over"])
def test_the_same_words_are_kept_and_the_look_is_said_not_to_have_been_compared(made):
    found = judge(signed(made(PRINT), HEAD, box=BLANK), PRINT, [ROOT.der], NOW)
    assert (found.likeness, found.about[-1]) == ("text", NOT_LOOKED_AT)
    assert (fault_in_copy(found, is_told_scan=False), kind_of(found, is_told_scan=False)) == ("", "signed")


def test_what_is_laid_over_the_same_words_is_told():
    assert told(with_laid(written_anew(PRINT), field(of="/Tx", box=TEXT)))[2] == {"drawn"}
    assert told(with_laid(written_anew(PRINT), *EMPTY))[2] == {"unsigned", "large", "over text"}


# Where one signs

def test_only_the_office_and_the_name_may_be_touched():
    lines = lines_of(PdfReader(BytesIO(PRINT)).pages[0])
    assert [line.text for line in lines if may_be_signed_over(line, lines)] == ["TRƯỞNG ĐOÀN", "Dương Thị Lan"]
