"""A paper as a Word file: a clerk can go on writing in it, and finds what the printed one has."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.oxml.ns import qn
from every_paper import APPENDICES, LONG_TABLE, NAMES, paper
from filled_papers import filled
from lxml import etree
from printed_once import word_of
from sample_papers import DECISION, LETTER, MINUTES, NOTICE
from word_reading import every_paragraph, flat, lines, opened

from oversight.papers.blocks import Heading, Paragraph, Participants, Person
from oversight.papers.document import Appendix
from web.printing import docx
from web.printing.word.styles import STYLES

MEGABYTE = 1_000_000
CANARY = """<img src=file:///etc/passwd>"'><b id=x1>{{7*7}}</p></w:t><w:instrText>INCLUDETEXT x</w:instrText>&lt; ]]>"""
ORDERS = {qn(f"w:{name}"): order.split() for name, order in {  # ECMA-376, part 1, chapter 17; of what we write
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr shd tabs spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b i caps color sz szCs u vertAlign lang", "tr": "trPr tc", "tc": "tcPr p",
    "tbl": "tblPr tblGrid tr", "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tblBorders": "top left bottom right insideH insideV", "tblCellMar": "top left bottom right",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign", "docDefaults": "rPrDefault pPrDefault",
    "sectPr": "headerReference|footerReference type pgSz pgMar pgNumType titlePg",
    "style": "name basedOn next uiPriority qFormat pPr rPr", "styles": "docDefaults latentStyles style",
    "settings": "zoom compat themeFontLang", "p": "pPr r|fldSimple", "body": "p|tbl sectPr"}.items()}
every_paper = pytest.mark.parametrize("name", NAMES)


def parts(word: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(word)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def elements(word: bytes, name: str) -> list:
    """Every element of this name in the whole file."""
    trees = (etree.fromstring(text.encode()) for text in parts(word).values())
    return [each for tree in trees for each in tree.iter(qn(name))]


@every_paper
def test_letters_are_times_new_roman_in_black_and_read_as_vietnamese(name):
    faces = {face for each in elements(word_of(name), "w:rFonts") for face in each.attrib.values()}
    languages = {said for each in elements(word_of(name), "w:lang") for said in each.attrib.values()}
    assert faces == {"Times New Roman"}
    assert languages == {"vi-VN"}
    assert not elements(word_of(name), "w:color")


@every_paper
def test_the_file_is_titled_and_names_nobody_who_made_it(name):
    about = opened(word_of(name)).core_properties
    assert about.title.startswith(paper(name).type_name or "Công văn")
    assert (about.author, about.last_modified_by, about.comments, about.language) == ("", "", "", "vi-VN")
    day = paper(name).issued_on
    assert about.created == about.modified
    assert (about.created.date() if about.created else None) == day


@every_paper
def test_every_paragraph_has_a_style_named_for_what_it_is(name):
    own = {style.name for style in STYLES}
    assert {paragraph.style.name for paragraph in every_paragraph(opened(word_of(name)))} <= own


@every_paper
def test_nothing_in_the_file_asks_for_anything_outside_it(name):
    held = parts(word_of(name))
    assert set(re.findall(r'TargetMode="(.*?)"', "".join(held.values()))) == set()
    assert not [part for part in held if not part.endswith((".xml", ".rels"))]
    assert not [part for part in held if "theme" in part or "custom" in part or "thumbnail" in part]


def test_styles_have_vietnamese_names_that_are_not_given_twice():
    names = [style.name for style in STYLES]
    assert len({*names}) == len({style.key for style in STYLES}) == len(STYLES)
    assert not [name for name in names if "," in name], "Word takes what follows a comma for another name"
    assert {"Tên loại", "Trích yếu", "Căn cứ", "Nội dung", "Quốc hiệu", "Tiêu ngữ"} <= {*names}


def test_a_head_comes_again_on_each_page_and_no_row_is_torn():
    tables = opened(docx(replace(NOTICE, blocks=(LONG_TABLE,)))).tables
    grid = next(each for each in tables if len(each.columns) == 3)
    heads = [row for row in grid._tbl.tr_lst if row.trPr.find(qn("w:tblHeader")) is not None]
    assert heads == grid._tbl.tr_lst[:1]
    assert all(row.trPr.find(qn("w:cantSplit")) is not None for table in tables for row in table._tbl.tr_lst)
    kept = [all(paragraph.pPr.keepNext_val for paragraph in row.iter(qn("w:p"))) for row in grid._tbl.tr_lst[1:]]
    assert kept == [True, *[False] * 56, True, True], "the first row, and the last two before the signature"


@every_paper
def test_the_signatures_keep_the_end_of_the_text(name):
    file = opened(word_of(name))
    *before, end = [each for each in file.element.body if each.tag in (qn("w:p"), qn("w:tbl"))][:ending_of(file) + 1]
    assert end.tag == qn("w:tbl")
    held = [paragraph for each in before[-2:] for paragraph in each.iter(qn("w:p"))][-2:]
    assert all(paragraph.pPr.keepNext_val for paragraph in held)


def ending_of(file) -> int:
    """The place of the table of signatures among the elements of the body."""
    body = [each for each in file.element.body if each.tag in (qn("w:p"), qn("w:tbl"))]
    return next(place for place, each in enumerate(body) if each.tag == qn("w:tbl") and place > 0
                and [style.get(qn("w:val")) for style in each.iter(qn("w:pStyle"))].count("ChoKy"))


def test_a_line_that_ends_the_text_alone_brings_the_one_before_it():
    file = opened(docx(replace(LETTER, blocks=tuple(map(Paragraph, "abcd")), closing="Trân trọng")))
    text = [each for each in every_paragraph(file) if each.style.name == "Nội dung"]
    assert [bool(each._p.pPr.keepNext_val) for each in text] == [False, False, False, True, True]


def test_headings_are_found_by_the_outline_of_word_and_stay_with_their_text():
    blocks = (Heading(1, "Nội dung", "I"), Heading(2, "Khai mạc", "1"), Heading(3, "Ý kiến", "a"), Paragraph("x"))
    file = opened(docx(replace(LETTER, blocks=blocks)))
    found = [each for each in every_paragraph(file) if each.style.element.xpath("w:pPr/w:outlineLvl")]
    assert [each.text for each in found] == ["I. NỘI DUNG", "1. Khai mạc", "a) Ý kiến"]
    assert all(each.style.paragraph_format.keep_with_next for each in found)


def test_a_draft_says_so_behind_every_page_and_an_issued_paper_does_not():
    assert not elements(docx(MINUTES), "w:pict")
    draft = docx(replace(APPENDICES, watermark="Dự thảo"))
    heads = [text for name, text in parts(draft).items() if name.startswith("word/header")]
    assert len(heads) == 2, "of first pages and of the others, in all the sections"
    assert all('string="DỰ THẢO"' in head for head in heads)
    assert "DỰ THẢO" not in flat(opened(draft)), "no part of the text"


def test_the_code_to_ask_by_stands_at_the_foot_of_the_first_page_only():
    first, *others = opened(docx(replace(APPENDICES, check_code="7K3M-9QRT"))).sections
    assert [each.text for each in first.first_page_footer.paragraphs] == ["Mã kiểm tra: 7K3M-9QRT"]
    assert first.first_page_footer.paragraphs[0].style.font.size.pt == 10
    feet = [foot for each in others for foot in (each.first_page_footer, each.footer)]
    assert {paragraph.text for foot in (first.footer, *feet) for paragraph in foot.paragraphs} == {""}
    plain = opened(docx(APPENDICES)).sections[0].first_page_footer
    assert [each.text for each in plain.paragraphs] == [""]


def test_a_paper_without_a_number_leaves_room_for_it_and_without_a_day_for_the_day():
    said = [each.text for each in every_paragraph(opened(docx(replace(NOTICE, number=None, issued_on=None))))]
    assert f"Số: {chr(160) * 9}/TB-HĐND" in said
    assert f"Bắc Sơn, ngày{chr(160) * 5}tháng{chr(160) * 5}năm{chr(160) * 5}" in said


def test_the_same_paper_gives_the_same_bytes_in_every_process():
    here = sha256(docx(APPENDICES)).hexdigest()
    assert {written_elsewhere(seed, zone) for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))} == {here}
    with ZipFile(BytesIO(docx(APPENDICES))) as archive:
        assert {datetime(*member.date_time) for member in archive.infolist()} == {datetime(1980, 1, 1)}


def written_elsewhere(seed: str, zone: str) -> str:
    script = ("from hashlib import sha256; from every_paper import APPENDICES; from web.printing import docx;"
              " print(sha256(docx(APPENDICES)).hexdigest())")
    here = Path(__file__).parent
    folders = os.pathsep.join(map(str, (here, here.parent, here.parents[1])))
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": folders}
    run = [sys.executable, "-c", script]
    return subprocess.run(run, env=surroundings, capture_output=True, check=True, text=True).stdout.strip()  # noqa: S603


@pytest.mark.parametrize("document", [MINUTES, NOTICE, LETTER, DECISION], ids=lambda document: document.code)
def test_markup_typed_in_any_field_is_text(document):
    poisoned, plain = docx(filled(document, CANARY)), docx(filled(document, "chữ"))
    assert names_in(poisoned) == names_in(plain)
    assert flat(opened(poisoned)).count(CANARY) > 10
    assert parts(poisoned).keys() == parts(plain).keys()


def names_in(word: bytes) -> set[tuple[str, str]]:
    """Elements and the attributes they carry; a longer text has more lines."""
    return {(each.tag, name) for text in parts(word).values()
            for each in etree.fromstring(text.encode()).iter() for name in ("", *each.attrib)} - {(qn("w:br"), "")}


def test_ten_thousand_people_are_all_there_in_their_order():
    people = tuple(Person(f"Ông Nguyễn Văn A{number}", "Đại biểu", "Thành viên") for number in range(1, 10_001))
    file = opened(docx(replace(MINUTES, blocks=(Participants("Đại biểu", people, "1"),))))
    assert [line for line in lines(file) if line.startswith("Ông Nguyễn Văn A")] == [each.name for each in people]


@pytest.mark.parametrize("text", ["Đoàn giám sát đề nghị làm rõ. ", "chữ", "một dòng\n"])
def test_a_text_of_a_megabyte_is_whole(text):
    long = text * (MEGABYTE // len(text))
    said = flat(opened(docx(replace(LETTER, blocks=(Paragraph(long),)))))
    assert " ".join(long.rstrip(". \n").split()) + "./." in said


def test_a_title_longer_than_word_takes_is_cut():
    file = opened(docx(replace(LETTER, subject="Nguyễn " * 100)))
    assert len(file.core_properties.title) == 255


def test_a_wide_appendix_lies_on_its_side():
    wide = Appendix("Bảng", (LONG_TABLE,), is_landscape=True)
    *_, last = opened(docx(replace(LETTER, appendices=(wide,)))).sections
    table = opened(docx(replace(LETTER, appendices=(wide,)))).tables[-1]
    assert last.page_width > last.page_height
    assert sum(column.width.mm for column in table.columns) == pytest.approx(257, abs=0.5)


@every_paper
def test_the_parts_of_every_element_come_in_the_order_that_word_insists_on(name):
    """Other programs forgive a wrong order; Word calls the whole file unreadable."""
    wrong = [each.tag for part in written_parts(word_of(name)) for each in part.iter()
             if (order := ORDERS.get(each.tag)) and not follows(each, order)]
    assert wrong == []


def written_parts(word: bytes) -> list:
    return [etree.fromstring(text.encode()) for text in parts(word).values()]


def follows(element, order: tuple[str, ...]) -> bool:
    places = {qn(f"w:{tag}"): place for place, tags in enumerate(order) for tag in tags.split("|")}
    found = [places.get(child.tag, -1) for child in element]
    return -1 not in found and found == sorted(found)
