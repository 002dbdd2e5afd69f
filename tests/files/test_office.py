"""DOCX, XLSX, ODT, ODS: what runs, fetches or hides inside is found wherever it lies and whatever it is called."""

import zipfile

import pytest

from files.samples import (
    DECLARATION,
    docx,
    ods,
    odt,
    open_document,
    parts_of,
    refusal_of,
    relation,
    relations,
    with_parts,
    word_body,
    word_types,
    xlsx,
    zipped,
)
from oversight.files import inspect

RUNS, CARRIES, LOADS = "nội dung chạy được", "có tệp khác nhúng bên trong", "tự tải nội dung từ nơi khác"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
SWELLS, DAMAGED, LOCKED = "phình ra quá lớn", "bị hỏng", "có mật khẩu"


def test_a_macro_is_found_under_the_declaration_of_a_plain_document():
    assert RUNS in refusal_of("a.docx", with_parts(docx(), **{"word/vbaProject.bin": b"x"}))
    assert RUNS in refusal_of("a.xlsx", with_parts(xlsx(), **{"xl/VBAPROJECT.BIN": b"x"}))
    assert CARRIES in refusal_of("a.docx", with_parts(docx(), **{"word/media/image1.png": OLE}))


def test_a_declared_macro_is_found_under_another_name():
    hidden = word_types(more='<Override PartName="/word/x.dat" ContentType="application/vnd.ms-office.vbaProject"/>')
    assert RUNS in refusal_of("a.docx", docx(types=hidden))


@pytest.mark.parametrize("name", ["word/activeX/activeX1.xml", "xl/macrosheets/sheet1.xml", "Basic/Standard/x.xml",
                                  "Scripts/python/x.py"])
def test_parts_that_run_are_refused_by_their_place(name):
    assert RUNS in refusal_of("a.docx", with_parts(docx(), **{name: b"<a/>"}))


@pytest.mark.parametrize("content", [OLE, b"MZ\x90\0" + bytes(60), b"Rar!\x1a\x07", zipped({"a": b"b"})])
def test_another_file_inside_is_refused_by_its_content(content):
    assert CARRIES in refusal_of("a.docx", with_parts(docx(), **{"word/media/image1.png": content}))
    assert CARRIES in refusal_of("a.odt", with_parts(odt(), **{"Object 1": content}))


def test_a_workbook_behind_a_chart_stands_under_the_same_guard():
    place = "word/embeddings/Microsoft_Excel_Sheet1.xlsx"
    with_macro = with_parts(xlsx(), **{"xl/vbaProject.bin": OLE})
    assert RUNS in refusal_of("a.docx", with_parts(docx(), **{place: with_macro}))
    nested_again = with_parts(xlsx(), **{"xl/embeddings/a.xlsx": xlsx()})
    assert CARRIES in refusal_of("a.docx", with_parts(docx(), **{place: nested_again}))
    assert CARRIES in refusal_of("a.docx", with_parts(docx(), **{"word/media/a.xlsx": xlsx()}))


@pytest.mark.parametrize(("kind", "target"), [
    ("attachedTemplate", "https://a.vn/mau.dotm"), ("attachedTemplate", r"\\a.vn\mau.dotm"),
    ("attachedTemplate", "file://a.vn/mau.dotm"), ("attachedTemplate", "file:////a.vn/mau.dotm"),
    ("attachedTemplate", "%5C%5Ca.vn%5Cmau.dotm"), ("image", "http://a.vn/1.png"), ("frame", "C:/a.htm"),
    ("subDocument", "a.docx"),
])
def test_what_is_fetched_at_opening_is_refused(kind, target):
    assert LOADS in refusal_of("a.docx", docx(outside=relations(relation(kind, target))))


def test_a_linked_or_embedded_object_is_refused():
    assert CARRIES in refusal_of("a.docx", docx(outside=relations(relation("oleObject", "file:///C:/a.xls"))))
    assert CARRIES in refusal_of("a.docx", docx(outside=relations(relation("oleObject", "embeddings/a.bin", mode=""))))


def test_a_field_that_starts_a_program_is_refused_though_it_is_cut_into_runs():
    for field in ("<w:r><w:instrText>DDEAUTO c:\\cmd.exe</w:instrText></w:r>",
                  "<w:r><w:instrText>D&#68;</w:instrText></w:r><w:r><w:instrText>EAUTO c:</w:instrText></w:r>",
                  '<w:fldSimple w:dirty=">" w:instr=" dde cmd "/>'):
        assert RUNS in refusal_of("a.docx", docx(body=word_body(field)))


def test_a_document_in_letters_that_hide_its_fields_is_refused():
    plain = word_body("<w:r><w:instrText>DDEAUTO c:</w:instrText></w:r>").decode()
    assert RUNS in refusal_of("a.docx", docx(body=plain.replace("UTF-8", "UTF-16").encode("utf-16")))


def test_a_cell_that_starts_a_program_is_refused():
    link = b"<externalLink><ddeLink ddeService='cmd' ddeTopic='/c calc'/></externalLink>"
    assert RUNS in refusal_of("a.xlsx", with_parts(xlsx(), **{"xl/externalLinks/externalLink1.xml": link}))


@pytest.mark.parametrize("element", [b"<script:event-listener/>", b"<x:dde-link />", b"<draw:object-ole/>",
                                     b"<plugin>\n</plugin>"])
def test_open_documents_that_run_are_refused(element):
    body = b"<office:body xmlns:x='x'>%s</office:body>" % element
    assert RUNS in refusal_of("a.ods", open_document("spreadsheet", body))


def test_an_open_document_that_shows_a_page_of_the_web_is_refused():
    assert LOADS in refusal_of("a.odt", open_document("text", b'<draw:floating-frame xlink="http://a"/>'))


def test_an_open_document_in_letters_that_hide_its_elements_is_refused():
    wide = '<?xml version="1.0" encoding="UTF-16"?><a><script-x/></a>'.encode("utf-16")
    assert DAMAGED in refusal_of("a.ods", with_parts(ods(), **{"content.xml": wide}))


def test_a_password_is_said():
    assert LOCKED in refusal_of("a.odt", open_document("text", manifest=b"<encryption-data/>"))
    content = bytearray(docx())
    at = content.rindex(b"PK\x01\x02")
    content[at + 8] |= 1
    assert LOCKED in refusal_of("a.docx", bytes(content))


DTD = b'<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "customXml/item1.xml", "word/vml.vml",
                                  "docProps/app.xml"])
@pytest.mark.parametrize("spelt", [DTD, DECLARATION + b"\n<!-- a -->" + DTD, DTD.decode().encode("utf-16"),
                                   b"<!--" + b" " * 100_000 + b"-->" + DTD])
def test_a_part_with_a_dtd_is_refused(part, spelt):
    assert SWELLS in refusal_of("a.docx", with_parts(docx(), **{part: spelt}))


def test_a_part_that_is_no_xml_is_damage():
    assert DAMAGED in refusal_of("a.docx", with_parts(docx(), **{"word/styles.xml": b"abc"}))
    assert DAMAGED in refusal_of("a.docx", with_parts(docx(), **{"word/styles.xml": b"<!-- only -->"}))


def test_the_declaration_itself_is_read_without_a_dtd():
    assert SWELLS in refusal_of("a.docx", with_parts(docx(), **{"[Content_Types].xml": DTD}))


def test_a_list_without_end_is_left_unread():
    endless = b"<Types>" + b"<a/>" * (3 * 1024 * 1024) + b"</Types>"
    stored = zipped(parts_of(docx()) | {"[Content_Types].xml": endless}, zipfile.ZIP_STORED)
    assert SWELLS in refusal_of("a.docx", stored)
    stored = zipped(parts_of(docx()) | {"word/_rels/document.xml.rels": endless}, zipfile.ZIP_STORED)
    assert SWELLS in refusal_of("a.docx", stored)


def test_what_stands_late_in_a_long_list_is_read():
    links = [relation("hyperlink", "https://vbpl.vn/", number) for number in range(2000)]
    assert inspect("a.docx", docx(outside=relations(*links)))
    assert LOADS in refusal_of("a.docx", docx(outside=relations(*links, relation("frame", "http://a.vn", 2000))))
