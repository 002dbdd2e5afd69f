"""Where the lines of a page stand, as far as its text tells; widths are guessed from the letters of Times."""

import re
from dataclasses import dataclass

from pypdf import PageObject

WIDTH_OF_CAPITAL, WIDTH_OF_LETTER, WIDTH_OF_BLANK = 0.7, 0.48, 0.25
"""In parts of the size of the letters."""

NAME = re.compile(r"[^\W\d_]+( [^\W\d_]+){1,5}")
ROOM_TO_SIGN = (50, 200)
"""Points between the office of a signer and the name below it."""
ASIDE = 20
"""Points by which the guessed middles of these two may differ."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Line:
    """`left` and `base` are where it begins, in points from the lower left corner."""

    text: str
    left: float
    base: float
    size: float

    @property
    def right(self) -> float:
        return self.left + self.size * sum(map(_width, self.text))

    @property
    def box(self) -> Box:
        return self.left, self.base - 0.2 * self.size, self.right, self.base + 0.75 * self.size


def lines_of(page: PageObject) -> list[Line]:
    """Whatever pypdf raises of a page that it cannot read comes through."""
    found: list[Line] = []
    page.extract_text(visitor_text=lambda text, of_page, of_text, _font, size: found.extend(
        _lines(text, of_page, of_text, size or 0)))
    return found


def covers(box: Box, line: Line) -> bool:
    """A long line is justified, and reaches further than its letters tell."""
    left, lower, right, upper = line.box
    reach = (right - left) * 1.2
    return box[0] < left + reach and left < box[2] and box[1] < upper and lower < box[3]


def may_be_signed_over(line: Line, lines: list[Line]) -> bool:
    """The office of a signer and the name under it, between which signature and seal are set: a seal touches both."""
    return any(_is_place_to_sign(line, other, lines) or _is_place_to_sign(other, line, lines) for other in lines)


def _is_place_to_sign(office: Line, name: Line, lines: list[Line]) -> bool:
    least, most = ROOM_TO_SIGN
    is_pair = _is_office(office) and _is_name(name) and least <= office.base - name.base <= most
    return is_pair and abs(_middle(office) - _middle(name)) <= ASIDE and all(
        _is_office(each) for each in lines if name.base < each.base < office.base and _is_beside(each, name))


def _is_office(line: Line) -> bool:
    return line.text.isupper() and not any(letter.isdigit() for letter in line.text)


def _is_name(line: Line) -> bool:
    is_titled = all(word[0].isupper() for word in line.text.split())
    return is_titled and not line.text.isupper() and bool(NAME.fullmatch(line.text))


def _middle(line: Line) -> float:
    return (line.left + line.right) / 2


def _is_beside(line: Line, other: Line) -> bool:
    return line.left < other.right and other.left < line.right


def _lines(text: str, of_page: list[float], of_text: list[float], size: float) -> list[Line]:
    """None of blanks. A matrix is (a, b, c, d, e, f): x' = ax + cy + e, y' = bx + dy + f."""
    a, b, c, d, e, f = of_page
    left, base = of_text[4], of_text[5]
    scale = abs(d * of_text[3]) or 1.0
    told = text.strip()
    return [Line(told, a * left + c * base + e, b * left + d * base + f, size * scale)] if told else []


def _width(letter: str) -> float:
    return WIDTH_OF_BLANK if letter.isspace() else WIDTH_OF_CAPITAL if letter.isupper() else WIDTH_OF_LETTER
