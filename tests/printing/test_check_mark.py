"""Mã kiểm tra on the first page of an issued paper: a telephone reads it, and nothing of the text moves for it."""

from dataclasses import dataclass, field

import pytest
import segno
from pdf_reading import facts, find, picture, words
from sample_papers import DECISION, MINUTES

from web.printing import pdf
from web.printing.check_mark import CheckMark, check_mark

CODE, ADDRESS = "ABCD-EFGH-JKMN", "https://giamsat.example.gov.vn"
DOTS = 300


@dataclass
class Issued:
    document: dict = field(default_factory=lambda: {"check_code": CODE})
    sha256: str = "0123456789abcdef" * 4


def marked(document=MINUTES, address: str = ADDRESS) -> bytes:
    return pdf(document, check_mark(Issued(), address))


def modules(printed: bytes, width: int) -> list[list[bool]]:
    """The QR as it stands on the page: the dark square left of the code, cut into `width` rows and columns."""
    text, = find(printed, f"Mã kiểm tra: {CODE}")[:1]
    page = picture(printed, 1, DOTS)
    corner = page.crop((0, int(page.height * 277.5 / 297), int(text.left / 25.4 * DOTS), page.height))
    left, top, right, bottom = corner.point(lambda shade: 255 * (shade < 128)).getbbox()
    step_right, step_down = (right - left) / width, (bottom - top) / width
    return [[corner.getpixel((int(left + step_right * (column + 0.5)), int(top + step_down * (row + 0.5)))) < 128
             for column in range(width)] for row in range(width)]


@pytest.mark.parametrize(("address", "target", "place"), [
    (ADDRESS, f"{ADDRESS}/kiem-tra/{CODE}?v=0123456789abcdef", "giamsat.example.gov.vn/kiem-tra"),
    ("", CODE, "")])
def test_the_qr_holds_the_address_of_this_very_content_or_the_code_alone(address, target, place):
    printed = marked(address=address)
    expected = [[bool(module) for module in row] for row in segno.make(target, error="m", micro=False).matrix]
    assert modules(printed, len(expected)) == expected
    assert bool(find(printed, "Kiểm tra tại:")) == bool(place)
    assert not place or find(printed, f"Kiểm tra tại: {place}")


def test_the_mark_stands_once_in_the_bottom_margin_of_the_first_page_and_moves_nothing():
    plain, printed = pdf(DECISION), marked(DECISION)
    before, after = words(plain), words(printed)
    more = [word for word in after if word not in before]
    assert [word for word in after if word in before] == before
    assert {word.page for word in more} == {1}
    assert " ".join(word.text for word in more) == f"Mã kiểm tra: {CODE} Kiểm tra tại: giamsat.example.gov.vn/kiem-tra"
    assert all(277 < word.top < word.bottom < 293 and word.left > 30 for word in more)
    assert (facts(printed)["Tagged"], facts(printed)["Pages"]) == ("yes", facts(plain)["Pages"])


def test_a_paper_issued_without_a_code_is_printed_as_it_always_was():
    assert check_mark(Issued({}), ADDRESS) is None
    assert pdf(MINUTES, check_mark(Issued({}), ADDRESS)) == pdf(MINUTES)


def test_the_same_paper_is_the_same_bytes_with_its_mark():
    assert marked() == marked()


def test_the_longest_address_that_is_taken_still_makes_modules_of_a_quarter_of_a_millimetre():
    long = f"https://{'a' * 60}:65535/{'b' * 20}"
    mark: CheckMark = check_mark(Issued(), long)
    assert 13 / len(segno.make(mark.target, error="m", micro=False).matrix) >= 0.25
