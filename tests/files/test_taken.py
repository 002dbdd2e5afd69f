"""What an office honestly sends passes, and comes back with what it is."""

import hashlib

import pikepdf
import pytest
from pikepdf import Array

from files import samples
from files.samples import GOOD, docx, jpeg, pdf, picture, png, relation, relations, with_parts, word_body
from oversight.files import inspect

OF_EXTENSION = {
    "pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
}


@pytest.mark.parametrize("name", GOOD)
def test_an_honest_file_passes(name):
    content = GOOD[name]()
    inspected = inspect(name, content)
    assert inspected.name == name
    assert inspected.media_type == OF_EXTENSION[inspected.extension]
    assert inspected.extension == name.rpartition(".")[2].lower()
    assert (inspected.size, inspected.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_name_without_an_extension_gets_the_one_of_its_content():
    assert inspect("Báo cáo quý 3.2026", pdf()).name == "Báo cáo quý 3.2026.pdf"
    assert inspect("", jpeg()).name == "tệp.jpg"


def test_a_picture_of_a_telephone_keeps_its_own_ending():
    assert inspect("IMG.JPEG", jpeg()).extension == "jpg"
    assert inspect("IMG.jfif", jpeg()).name == "IMG.jfif"


def test_pictures_of_scanners_and_telephones_pass():
    for content in (picture("JPEG", progressive=True), picture("JPEG", mode="CMYK"), picture("PNG", mode="1"),
                    picture("PNG", mode="P"), picture("PNG", mode="RGBA"), picture("JPEG", (2, 2))):
        assert inspect("quet", content).size == len(content)


def test_what_a_camera_writes_behind_its_picture_is_let_be():
    assert inspect("anh.jpg", jpeg() + bytes(5000)).extension == "jpg"
    assert inspect("anh.png", png() + b"more").extension == "png"


def test_a_pdf_of_every_form_passes():
    plain = samples.blank_pdf()
    for options in ({"linearize": True}, {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
                    {"object_stream_mode": pikepdf.ObjectStreamMode.disable}):
        assert inspect("a.pdf", samples.saved(plain, **options)).extension == "pdf"
    assert inspect("a.pdf", pdf() + b"\r\n" + bytes(200)).extension == "pdf"


def test_a_pdf_with_numbers_and_names_as_objects_of_their_own_passes():
    """As TeX writes the length of every stream."""
    made = samples.blank_pdf()
    written = (b"7", b"1.5", b"true", b"/Fit", b"()")
    made.Root.Own = Array([made.make_indirect(pikepdf.Object.parse(each)) for each in written])
    assert inspect("a.pdf", samples.saved(made)).extension == "pdf"


def test_a_pdf_that_only_forbids_copying_opens_for_everyone_and_passes():
    locked = samples.saved(samples.blank_pdf(), encryption=pikepdf.Encryption(owner="chủ", user=""))
    assert inspect("a.pdf", locked).extension == "pdf"


def test_links_to_click_and_a_template_on_its_authors_disk_pass():
    outside = relations(
        relation("hyperlink", "https://vbpl.vn/", 1), relation("hyperlink", r"\\may-chu\chung\bieu.xlsx", 2),
        relation("attachedTemplate", "file:///C:/Users/Lan/Templates/M%E1%BA%ABu.dotx", 3),
        relation("attachedTemplate", "Normal.dotm", 4), relation("image", "media/image1.png", 5, mode=""))
    assert inspect("a.docx", docx(outside=outside)).extension == "docx"


def test_a_workbook_that_reads_another_one_passes():
    book = with_parts(samples.xlsx(), **{
        "xl/externalLinks/externalLink1.xml": b"<externalLink><externalBook/></externalLink>",
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations(relation("externalLinkPath", "file:///D:/So.xlsx"))})
    assert inspect("a.xlsx", book).extension == "xlsx"


def test_the_sheet_behind_a_chart_of_word_passes():
    report = with_parts(docx(), **{"word/embeddings/Microsoft_Excel_Sheet1.xlsx": samples.xlsx()})
    assert inspect("a.docx", report).extension == "docx"


def test_ordinary_fields_of_word_pass():
    body = word_body('<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r><w:r><w:t>DDE là gì</w:t></w:r>')
    assert inspect("a.docx", docx(body=body)).extension == "docx"
