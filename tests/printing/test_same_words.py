"""The PDF and the Word file of a paper say the same words in the same order."""

from dataclasses import replace

import pytest
from every_paper import FORTY_PAGES, NAMES, ONE_LINE, paper
from filled_papers import filled
from pdf_reading import facts
from running_text import of_pdf, of_word
from sample_papers import DECISION, LETTER, MINUTES, NOTICE

from oversight.papers.blocks import (
    Article,
    Column,
    Heading,
    ItemList,
    LabelledLine,
    Paragraph,
    Participants,
    Person,
    Statement,
    Table,
)
from oversight.papers.document import Appendix, Document, Issuer
from web.printing import docx, pdf

CANARY = """<img src=file:///etc/passwd>"'><b id=x1>{{7*7}}{% endif %}</p></w:t><script>x1()</script>&lt; & ]]>"""
SHAPES = (
    Heading(1, "đầu đề", ""), Heading(2, "không số"), Heading(3, "điểm", "a"), Paragraph("một\n\n  hai  \nba"),
    Paragraph("nghiêng", is_italic=True), LabelledLine("Địa điểm", "Phòng họp\nsố 1"), LabelledLine("Trống", ""),
    *(ItemList(("một", "hai\nhai nữa", "ba"), marker) for marker in ("dash", "plus", "number", "letter")), ItemList(()),
    Statement("Ông Bế Đức Ngữ", "Một.\nHai."), Statement("Bà Ẩn", "", "Phó Chủ tịch"), Participants("Khách", ()),
    Participants("Khách", (Person("Ông A"), Person("Bà B", "Chức vụ", "Vai trò"))), Article(1, "Một\nHai"),
    Article(2, "Nội dung", "Tên điều"), Article(3, ""), Table((Column("TT", 1), Column("Nội dung", 5)), (), "Bảng 1"),
    Table((Column("Một cột", 1),), (("a",), ("b",))),
    Table((Column("A", 1), Column("B", 1)), (("nhóm",), ("x", "y\nz"))))


def same_words(document: Document) -> list[str]:
    in_word, in_pdf = of_word(docx(document)), of_pdf(pdf(document), document)
    assert in_word == in_pdf
    return in_word


def full_of(text: str, document: Document) -> Document:
    """Number and place have a line each that is never broken, and heads of tables come again on every page."""
    return filled(document, text, closed=("number", "code", "place", "columns", "watermark"))


def same_letters(document: Document) -> str:
    """For words that are wider than their line, which the page breaks in two."""
    in_word, in_pdf = "".join(of_word(docx(document))), "".join(of_pdf(pdf(document), document))
    assert in_word == in_pdf
    return in_word


@pytest.mark.parametrize("name", NAMES)
def test_of_every_paper(name):
    assert len(same_words(replace(paper(name), watermark=""))) > 60  # the grey word is drawn letter by letter


def test_of_a_paper_of_forty_pages():
    assert int(facts(pdf(FORTY_PAGES))["Pages"]) >= 40
    assert len(same_words(FORTY_PAGES)) > 15_000


def test_of_a_paper_of_one_line_and_of_one_without_any():
    assert "Trân trọng./." in " ".join(same_words(ONE_LINE))
    assert "Nơi nhận:" in " ".join(same_words(Document((Issuer("Thường trực"),), "HĐND", "", blocks=())))


@pytest.mark.parametrize("block", SHAPES, ids=lambda block: block.kind)
def test_of_every_block_as_the_last_and_before_another(block):
    same_words(replace(LETTER, blocks=(block,)))
    same_words(replace(LETTER, blocks=(block, block, Paragraph("Hết"))))
    same_words(replace(LETTER, appendices=(Appendix("Bảng", (block,), is_landscape=True), Appendix("Tên", (), "II"))))


@pytest.mark.parametrize("document", [MINUTES, NOTICE, LETTER, DECISION], ids=lambda document: document.code)
def test_of_a_paper_that_is_full_of_markup(document):
    said = same_letters(full_of(CANARY, document))
    assert said.count("".join(CANARY.split())) > 10


@pytest.mark.parametrize("document", [MINUTES, NOTICE, LETTER], ids=lambda document: document.code)
def test_of_a_paper_whose_names_have_two_hundred_letters_without_a_space(document):
    assert same_letters(full_of("Nguyễn" * 34, document)).count("Nguyễn" * 34) > 10


def test_of_signs_that_are_no_letters_and_of_marks_typed_apart():
    typed = "một\x00hai\x1bba \u202eb\u1ed1n\ud800 a\u0302\u0301n\tnăm\u00a0\u00a0sáu"
    said = same_words(replace(LETTER, subject=typed, blocks=(Paragraph(typed),), recipients=(typed,)))
    assert " ".join(said).count("mộthaiba bốn ấn năm sáu") == 3


def test_of_marks_that_word_keeps_for_itself():
    typed = ("&#x0;", "&amp;", "<w:br/>", "_x0008_", "]]>", "<!--x-->", "<?xml?>", "{PAGE}")
    said = same_words(replace(LETTER, blocks=(ItemList(typed),), recipients=typed))
    assert "; - ".join(typed[2:-1]) in " ".join(said)
