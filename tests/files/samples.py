"""Good files of every kind that is taken, made as an office's own programs make them; and ways to spoil them."""

import zipfile
from io import BytesIO

import openpyxl
import pikepdf
import pytest
import xlsxwriter
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image

from oversight.files import Unfit, inspect

DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def zipped(parts: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(content: bytes, **more: bytes) -> bytes:
    """Names with their dots and slashes come as a dictionary: with_parts(docx(), **{"word/x.bin": b""})."""
    return zipped(parts_of(content) | more)


def relations(*each: str) -> bytes:
    return DECLARATION + f'<Relationships xmlns="{RELATIONS}">{"".join(each)}</Relationships>'.encode()


def relation(kind: str, target: str, number: int = 1, mode: str = "External") -> str:
    where = ' TargetMode="External"' if mode == "External" else ""
    return f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"{where}/>'


def word_types(main: str = WORD_MAIN, more: str = "") -> bytes:
    return DECLARATION + (
        f'<Types xmlns="{TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{more}</Types>').encode()


def word_body(paragraph: str = "<w:r><w:t>Kính gửi Đoàn giám sát</w:t></w:r>") -> bytes:
    return DECLARATION + (f'<w:document xmlns:w="{WORD}"><w:body><w:p>{paragraph}</w:p></w:body></w:document>').encode()


def docx(types: bytes = word_types(), body: bytes = word_body(), outside: bytes = relations()) -> bytes:
    return zipped({
        "[Content_Types].xml": types,
        "_rels/.rels": relations(relation("officeDocument", "word/document.xml", mode="")),
        "word/document.xml": body,
        "word/_rels/document.xml.rels": outside,
    })


def xlsx() -> bytes:
    written = BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Tổng số hồ sơ", 10330])
    book.active["A2"] = "Công báo"
    book.active["A2"].hyperlink = "https://congbao.chinhphu.vn/"
    book.save(written)
    return written.getvalue()


def xlsx_of_another_program() -> bytes:
    """With a chart, a comment (VML) and a picture."""
    written = BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet = book.add_worksheet("Số liệu")
        sheet.write_column("A1", [3, 5, 8])
        sheet.write_comment("A1", "Số liệu đến ngày 30/9")
        sheet.insert_image("E9", "anh.png", {"image_data": BytesIO(png())})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "='Số liệu'!$A$1:$A$3"})
        sheet.insert_chart("C2", chart)
    return written.getvalue()


OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


def open_document(kind: str, content: bytes = b"<office:body/>", manifest: bytes = b"") -> bytes:
    mimetype = f"application/vnd.oasis.opendocument.{kind}".encode()
    return zipped({
        "mimetype": mimetype,
        "content.xml": DECLARATION + b'<office:document-content xmlns:office="%s" xmlns:script="s" xmlns:draw="d">'
                       b"<office:scripts/>%s</office:document-content>" % (OPEN_DOCUMENT.encode(), content),
        "META-INF/manifest.xml": b'<manifest xmlns="m"><file-entry/>%s</manifest>' % manifest,
    })


def odt() -> bytes:
    return open_document("text")


def ods() -> bytes:
    return open_document("spreadsheet")


def picture(kind: str, size: tuple[int, int] = (320, 200), mode: str = "RGB", **options: object) -> bytes:
    written = BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(written, kind, **options)
    return written.getvalue()


def jpeg() -> bytes:
    return picture("JPEG")


def png() -> bytes:
    return picture("PNG")


def saved(pdf: Pdf, **options: object) -> bytes:
    written = BytesIO()
    pdf.save(written, static_id=True, **options)
    return written.getvalue()


def blank_pdf() -> Pdf:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
    return pdf


def pdf(**of_root: object) -> bytes:
    made = blank_pdf()
    for key, value in of_root.items():
        made.Root[f"/{key}"] = value
    return saved(made)


def signed_pdf() -> bytes:
    """With the form and the widget of a signature, as the signing program of an office leaves it."""
    made = blank_pdf()
    signature = made.make_indirect(Dictionary(
        Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), SubFilter=Name("/adbe.pkcs7.detached"),
        Contents=String(bytes(64)), ByteRange=Array([0, 10, 74, 10]), Reason=String("Ký ban hành")))
    field = made.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T=String("Signature1"), V=signature,
        Rect=Array([0, 0, 0, 0]), P=made.pages[0].obj, F=132))
    made.pages[0].obj.Annots = Array([field])
    made.Root.AcroForm = made.make_indirect(Dictionary(Fields=Array([field]), SigFlags=3))
    return saved(made)


GOOD = {
    "bao-cao.pdf": pdf, "đã ký.pdf": signed_pdf, "Báo cáo.docx": docx, "so-lieu.xlsx": xlsx,
    "bieu-do.xlsx": xlsx_of_another_program, "van-ban.odt": odt, "bang.ods": ods, "anh.jpg": jpeg, "quet.PNG": png,
}


def refusal_of(name: str, content: bytes) -> str:
    """The one sentence beside the field."""
    with pytest.raises(Unfit) as caught:
        inspect(name, content)
    assert list(caught.value.fields) == ["file"]
    assert str(caught.value).endswith(".")
    return caught.value.fields["file"]
