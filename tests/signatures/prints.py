"""Prints of papers to be signed, and what people do to such a file afterwards."""

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, String
from PIL import Image
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from oversight.papers.blocks import Paragraph
from oversight.papers.document import Document, Issuer, Signature
from web.printing import pdf


def paper(said: str = "Sửa chữa xong 12 cầu dân sinh trước ngày 31/12/2024.") -> Document:
    return Document(
        issuers=(Issuer("Đoàn giám sát", "HĐND huyện Bắc Sơn"),), code="TB-ĐGS", number="27", type_name="Thông báo",
        place="Bắc Sơn", subject="Kết luận giám sát", blocks=(Paragraph(said),),
        signatures=(Signature(("Trưởng đoàn",), "Dương Thị Lan"),))


PRINT = pdf(paper())
ANOTHER = pdf(paper("Sửa chữa xong 21 cầu dân sinh trước ngày 31/12/2024."))


def written_anew(content: bytes) -> bytes:
    """As another program saves it: the same pages, other bytes."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        file.save(made, linearize=True)
    return made.getvalue()


def with_a_note(content: bytes) -> bytes:
    """A note laid over the first page by an incremental update, as a reader of PDFs saves one."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    told = {"/Type": generic.pdf_name("/Annot"), "/Subtype": generic.pdf_name("/FreeText"),
            "/Rect": generic.ArrayObject(map(generic.NumberObject, (100, 400, 400, 500))),
            "/Contents": generic.pdf_string("Không phải sửa chữa")}
    note = generic.DictionaryObject({generic.pdf_name(name): value for name, value in told.items()})
    place = writer.find_page_for_modification(0)[0]
    page = place.get_object()
    page[generic.pdf_name("/Annots")] = generic.ArrayObject([*page.get("/Annots", []), writer.add_object(note)])
    writer.mark_update(place)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def with_a_script(content: bytes) -> bytes:
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
        file.save(made)
    return made.getvalue()


def scan(text: str = "") -> bytes:
    """A page that is nothing but a picture; with `text`, what a scanner thought to read stands under it."""
    made = BytesIO()
    Image.linear_gradient("L").resize((620, 877)).save(made, "PDF", resolution=75)
    if not text:
        return made.getvalue()
    with pikepdf.open(made) as file:
        page = file.pages[0]
        page.Resources.Font = Dictionary(F=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        page.contents_add(f"BT /F 12 Tf 3 Tr 50 700 Td ({text}) Tj ET".encode())
        file.save(read := BytesIO())
    return read.getvalue()


def endless() -> bytes:
    """A file of some kilobytes that a reader of text would be busy with for very long."""
    made = BytesIO()
    with pikepdf.new() as file:
        page = file.add_blank_page()
        page.Resources = Dictionary(Font=Dictionary(F=Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)))
        page.Contents = file.make_stream(b"BT /F 9 Tf 1 0 0 1 50 700 Tm (a b) Tj ET\n" * 600_000)
        file.save(made, compress_streams=True)
    return made.getvalue()


def field(kind: str = "/Widget", of: str = "", box: tuple = (0, 0, 0, 0), value=None) -> dict:
    """What is laid over a page, opaque and white: a widget `of` "/Sig" or "/Tx", or a "/Square"."""
    named = {"/Type": "/Annot", "/Subtype": kind} | ({"/FT": of} if of else {})
    told = {name: generic.pdf_name(value) for name, value in named.items()}
    told |= {"/F": generic.NumberObject(4), "/Rect": _numbers(*box)}
    told |= {"/T": generic.pdf_string(f"O{box}")} if of else {}
    return told | ({"/V": value} if value is not None else {})


def with_laid(content: bytes, *laid: dict) -> bytes:
    """Over the first page, by an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    place = writer.find_page_for_modification(0)[0]
    page = place.get_object()
    there = [*page.get("/Annots", []), *(writer.add_object(_white(writer, each)) for each in laid)]
    page[generic.pdf_name("/Annots")] = generic.ArrayObject(there)
    writer.mark_update(place)
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def with_a_form(content: bytes, of: str) -> bytes:
    """With one field that lies on no page."""
    writer = IncrementalPdfFileWriter(BytesIO(content), strict=False)
    told = {"/FT": generic.pdf_name(of), "/T": generic.pdf_string("O")}
    hidden = generic.DictionaryObject({generic.pdf_name(name): value for name, value in told.items()})
    fields = generic.ArrayObject([writer.add_object(hidden)])
    writer.root[generic.pdf_name("/AcroForm")] = generic.DictionaryObject({generic.pdf_name("/Fields"): fields})
    writer.update_root()
    writer.write(made := BytesIO())
    return made.getvalue()


def painted_over(content: bytes) -> bytes:
    """The page is white and bears a drawing, yet its letters can still be read by machine."""
    made = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        file.pages[0].contents_add(b"q 1 1 1 rg -999 -999 3000 3000 re f 0 g 100 500 200 30 re f Q")
        file.save(made)
    return made.getvalue()


def _white(writer: IncrementalPdfFileWriter, told: dict) -> generic.DictionaryObject:
    x, y, right, upper = map(int, told["/Rect"])
    box = {"/Type": generic.pdf_name("/XObject"), "/Subtype": generic.pdf_name("/Form"),
           "/BBox": _numbers(0, 0, right - x, upper - y)}
    drawn = f"1 g 0 0 {right - x} {upper - y} re f".encode()
    look = generic.StreamObject({generic.pdf_name(name): value for name, value in box.items()}, drawn)
    seen = generic.DictionaryObject({generic.pdf_name("/N"): writer.add_object(look)})
    return generic.DictionaryObject({generic.pdf_name(name): value for name, value in (told | {"/AP": seen}).items()})


def _numbers(*numbers: int) -> generic.ArrayObject:
    return generic.ArrayObject(map(generic.NumberObject, numbers))
