"""What holds for every PDF that leaves the house, whichever paper it is."""

import sys
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import gettempdir

import docx as docx_package
import pikepdf
import pytest
import weasyprint
from every_paper import NAMES, paper
from pdf_reading import facts, poppler
from printed_once import pdf_of

from web.printing import docx, pdf
from web.printing.fonts import FACES, font_path

every_paper = pytest.mark.parametrize("name", NAMES)
CLOSED_DOORS = ("/JavaScript", "/JS", "/Launch", "/GoToR", "/EmbeddedFile", "/SubmitForm", "/OpenAction", "/AA")
OWN = (Path(gettempdir()), *(Path(printer.__file__).parent for printer in (weasyprint, docx_package)))
touched: list[tuple] | None = None


@every_paper
def test_it_is_whole(name):
    with pikepdf.open(BytesIO(pdf_of(name))) as file:
        assert file.check_pdf_syntax() == []


@every_paper
def test_it_is_titled_tagged_archival_and_vietnamese(name):
    with pikepdf.open(BytesIO(pdf_of(name))) as file:
        assert file.Root.Lang == "vi"
        assert file.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in file.Root
        about = file.open_metadata()
        assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
        assert about["dc:title"] == facts(pdf_of(name))["Title"]
    assert facts(pdf_of(name))["Title"].startswith(paper(name).type_name or "Công văn")


@every_paper
def test_its_letters_are_of_one_family_and_carried_along(name):
    rows = [row.split() for row in poppler("pdffonts", "-", pdf=pdf_of(name)).decode().splitlines()[2:]]
    assert {face.split("+")[1].split("-")[0] for face, *_ in rows} == {"Termes"}
    assert {tuple(row[-5:-2]) for row in rows} == {("yes", "yes", "yes")}  # embedded, a part of it, with its letters


@every_paper
def test_it_does_nothing_by_itself(name):
    with pikepdf.open(BytesIO(pdf_of(name))) as file:
        maps = [each for each in file.objects if isinstance(each, pikepdf.Dictionary | pikepdf.Stream)]
        said = {key for each in maps for key in each} | {str(each.get("/S", each.get("/Type"))) for each in maps}
    assert "/StructTreeRoot" in said
    assert not said & set(CLOSED_DOORS)


@pytest.mark.parametrize("printer", [pdf, docx])
def test_printing_reads_no_file_but_our_letters_and_no_network(printer):
    printer(paper("Mẫu 1.2"))  # what a program reads when it first prints is no concern of the paper
    with watched() as seen:
        printer(paper("Mẫu 1.2"))
    letters = {font_path(face) for face in FACES}
    read = {Path(str(where)).resolve() for what, where in seen if what == "open"} - letters
    assert not [path for path in read if not any(path.is_relative_to(folder) for folder in OWN)]
    assert [what for what, _ in seen if what.startswith("socket")] == []


@contextmanager
def watched():
    """What the interpreter opens and asks meanwhile; a hook can be hung up once and never taken down."""
    global touched
    if touched is None:
        sys.addaudithook(_note)
    touched = []
    yield touched
    touched = []


def _note(event: str, told: tuple) -> None:
    if touched is not None and event in ("open", "socket.connect", "socket.getaddrinfo"):
        touched.append((event, told[0] if event == "open" else told[1]))
