"""Decree 30/2020/NĐ-CP, appendix I: where things stand on the pages of the PDF and by the settings of the Word file."""

from io import BytesIO
from itertools import groupby

import pikepdf
import pytest
from decree import written_date
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from drawn_rules import rule_after, rule_under
from every_paper import NAMES, paper
from pdf_reading import POINTS_PER_MM, Word, find, words
from printed_once import pdf_of, word_of
from word_reading import cell_of, every_paragraph, inherited, opened

from oversight.papers.blocks import Article, Paragraph
from oversight.papers.document import Document

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LEFT_CELL, RIGHT_CELL, MEASURE = 66, 94, 160  # millimetres
every_paper = pytest.mark.parametrize("name", NAMES)


@every_paper
def test_pages_are_a4_and_nothing_stands_in_the_margins_of_the_pdf(name):
    for number, (wide, high) in enumerate(sizes(pdf_of(name)), start=1):
        upright, edge = wide < high, 30 if wide < high else 20
        page = [word for word in words(pdf_of(name)) if word.page == number]
        body = [word for word in page if word.bottom > 19 and word.top < high - 19]
        assert (wide, high) == ((210, 297) if upright else (297, 210))
        assert min(word.left for word in body) >= edge - 0.2
        assert max(word.right for word in body) <= wide - 20 + 0.3
        assert max(word.bottom for word in body) <= high - 19.5


def sizes(printed: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(BytesIO(printed)) as file:
        return [tuple(round(float(edge) / POINTS_PER_MM) for edge in page.mediabox[2:]) for page in file.pages]


@every_paper
def test_pages_are_a4_with_the_margins_of_the_decree_in_word(name):
    lying = (False, *(appendix.is_landscape for appendix in paper(name).appendices))
    shapes = [tuple(round(edge.mm) for edge in (
        each.page_width, each.page_height, each.top_margin, each.bottom_margin, each.left_margin, each.right_margin))
        for each in opened(word_of(name)).sections]
    assert shapes == [(297, 210, 20, 20, 20, 20) if is_lying else (210, 297, 20, 20, 30, 20) for is_lying in lying]


@every_paper
def test_numbers_stand_in_the_middle_of_the_upper_margin_of_every_page_but_the_first_of_the_pdf(name):
    in_margin = {word.page: word for word in words(pdf_of(name)) if word.bottom < 19}
    firsts = {1} | {word.page for word in find(pdf_of(name), "Phụ lục") if word.top < 22}
    shown = sizes(pdf_of(name))
    assert set(in_margin) == set(range(1, len(shown) + 1)) - firsts
    for page, word in in_margin.items():
        wide, high = shown[page - 1]
        assert word.text == str(page - max(first for first in firsts if first < page) + 1)
        assert (word.left + word.right) / 2 == pytest.approx((wide + (10 if wide < high else 0)) / 2, abs=1)


@every_paper
def test_numbers_are_asked_for_in_the_head_of_every_page_but_the_first_in_word(name):
    first, *others = opened(word_of(name)).sections
    number = first.header.paragraphs[0]
    assert ' w:instr=" PAGE "' in number._p.xml
    assert (number.style.font.size.pt, inherited(number, "alignment")) == (13, ALIGN.CENTER)
    assert first.first_page_header.paragraphs[0].text == ""
    assert "PAGE" not in first.first_page_header._element.xml
    assert all(each.different_first_page_header_footer for each in (first, *others))
    assert all(each.header.is_linked_to_previous and each.first_page_header.is_linked_to_previous for each in others)
    assert all(each._sectPr.xpath("w:pgNumType/@w:start") == ["1"] for each in (first, *others))


@every_paper
def test_the_head_of_the_pdf_has_its_cells(name):
    motto, number = place_of(name, MOTTO), place_of(name, "Số:")
    assert number[0].right < 30 + LEFT_CELL < motto[0].left
    if paper(name).place and paper(name).issued_on:
        day = place_of(name, f"{paper(name).place}, {written_date(paper(name).issued_on)}")
        assert day[0].bottom == pytest.approx(number[0].bottom, abs=0.5)
        assert middle(day) == pytest.approx(middle(motto), abs=2) or widest([day]) > RIGHT_CELL - 1


@every_paper
def test_the_head_of_the_word_file_has_its_cells(name):
    file, issuer = opened(word_of(name)), paper(name).issuers[-1]
    places = {"CỘNG HÒA XÃ HỘI": (0, 1), MOTTO: (0, 1), issuer.name.upper(): (0, 0), "Số: ": (1, 0)}
    if paper(name).place:
        places[f"{paper(name).place}, ngày"] = (1, 1)
    for phrase, cell in places.items():
        found = first_paragraph(file, phrase)
        assert cell_of(found) == cell
        assert inherited(found, "alignment") == ALIGN.CENTER


@every_paper
def test_the_motto_is_underlined_as_long_as_it_is(name):
    drawn = rule_under(pdf_of(name), motto := place_of(name, MOTTO))
    assert drawn.length == pytest.approx(motto[-1].right - motto[0].left, abs=1)
    same_in_word(first_paragraph(opened(word_of(name)), MOTTO), drawn, RIGHT_CELL)


@every_paper
def test_the_rule_under_the_issuer_is_a_third_to_a_half_of_its_line(name):
    lines = issuer_lines(name)
    drawn = rule_under(pdf_of(name), lines[-1])
    assert 1 / 3 <= drawn.length / widest(lines) <= 1 / 2
    assert (drawn.left + drawn.right) / 2 == pytest.approx(middle(lines[-1]), abs=0.5)
    same_in_word(the_line(name, paper(name).issuers[-1].name.upper()), drawn, LEFT_CELL)


@every_paper
def test_the_rule_under_the_subject_is_a_third_to_a_half_of_its_line(name):
    if not paper(name).type_name:
        return
    lines = lines_of(place_of(name, paper(name).subject))
    drawn = rule_under(pdf_of(name), lines[-1])
    assert 1 / 3 <= drawn.length / widest(lines) <= 1 / 2
    assert (drawn.left + drawn.right) / 2 == pytest.approx(middle(lines[-1]), abs=0.5)
    same_in_word(the_line(name, paper(name).subject), drawn, MEASURE)


def same_in_word(paragraph, drawn, measure: float) -> None:
    in_word = rule_after(paragraph, measure)
    assert in_word.length == pytest.approx(drawn.length, abs=1)
    assert in_word.left == in_word.right


@every_paper
def test_the_text_is_indented_justified_and_apart(name):
    opening = " ".join(opening_of(paper(name)).split()[:3])
    assert 10 <= place_of(name, opening)[0].left - 30 <= 12.8
    written = first_paragraph(opened(word_of(name)), opening)
    assert 10 <= inherited(written, "first_line_indent").mm <= 12.8
    assert inherited(written, "alignment") == ALIGN.JUSTIFY
    assert inherited(written, "space_after").pt >= 6
    assert 1 <= inherited(written, "line_spacing") <= 1.5


@every_paper
def test_one_signs_beside_the_recipients_and_several_above_them(name):
    signatures, file = paper(name).signatures, opened(word_of(name))
    capacities = [last_place_of(name, signature.capacity[0].upper()) for signature in signatures]
    recipients = last_place_of(name, "Nơi nhận:")
    cells = [cell_of(last_paragraph(file, signature.capacity[0].upper())) for signature in signatures]
    assert [each[0].left for each in capacities] == sorted(each[0].left for each in capacities)
    if len(signatures) == 1:
        assert recipients[0].right < 100 < capacities[0][0].left
        assert recipients[0].bottom == pytest.approx(capacities[0][0].bottom, abs=1)
        assert (cell_of(last_paragraph(file, "Nơi nhận:")), cells) == ((0, 0), [(0, 1)])
    else:
        assert recipients[0].top > last_place_of(name, signatures[0].name)[0].bottom
        assert (cell_of(last_paragraph(file, "Nơi nhận:")), cells) == (None, [(0, at) for at in range(len(cells))])


def opening_of(document: Document) -> str:
    """How the first paragraph of the text begins, as it is printed."""
    for block in document.blocks:
        if isinstance(block, Paragraph | Article):
            return block.text if isinstance(block, Paragraph) else f"Điều {block.number}."
    return document.closing.split()[0]


def place_of(name: str, phrase: str) -> list[Word]:
    """Where it first stands in the PDF, over several lines if need be."""
    return find(pdf_of(name), phrase)[:len(phrase.split())]


def last_place_of(name: str, phrase: str) -> list[Word]:
    return find(pdf_of(name), phrase)[-len(phrase.split()):]


def lines_of(place: list[Word]) -> list[list[Word]]:
    return [list(line) for _, line in groupby(place, key=lambda word: round(word.bottom))]


def issuer_lines(name: str) -> list[list[Word]]:
    """The last words over the number in the left cell; the body above it stands in other letters over them."""
    wanted, number = paper(name).issuers[-1].name.upper().split(), place_of(name, "Số:")[0]
    above = [word for word in words(pdf_of(name))
             if word.page == 1 and word.right < 30 + LEFT_CELL and word.bottom < number.top]
    read = sorted(above, key=lambda word: (round(word.bottom), word.left))[-len(wanted):]
    assert [word.text for word in read] == wanted
    return lines_of(read)


def widest(lines: list[list[Word]]) -> float:
    return max(line[-1].right - line[0].left for line in lines)


def middle(line: list[Word]) -> float:
    return (line[0].left + line[-1].right) / 2


def first_paragraph(file, phrase: str):
    return paragraphs_beginning(file, phrase)[0]


def last_paragraph(file, phrase: str):
    return paragraphs_beginning(file, phrase)[-1]


def the_line(name: str, whole: str):
    """The paragraph that says this and nothing more, the first of them."""
    return next(each for each in every_paragraph(opened(word_of(name))) if each.text.split() == whole.split())


def paragraphs_beginning(file, phrase: str) -> list:
    return [each for each in every_paragraph(file) if " ".join(each.text.split()).startswith(phrase.strip())]
