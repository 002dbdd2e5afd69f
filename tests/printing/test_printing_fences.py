"""What is typed is shown and never obeyed; the printer reads nothing but its own fonts."""

import os
import subprocess
import sys
import threading
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from pdf_reading import flat
from sample_papers import DECISION, LETTER, MINUTES, NOTICE

from oversight.papers.blocks import Paragraph
from web.printing import PrintingRefused, docx, html, pdf
from web.printing.bounds import TooLongToPrint
from web.printing.fetching import ForbiddenAddress, OwnFilesFetcher
from web.printing.fonts import REGULAR, font_path
from web.printing.press import pdf_of

CANARY = """<img src=file:///etc/passwd>"'><b id=x1>{{7*7}}{% endif %}</p></style><script>x1()</script>&lt;"""
PIXEL = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


class Tags(HTMLParser):
    """The elements of a page, and whatever an attribute says."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        self.names.add(tag)
        self.attributes |= {f"{name}={value}" for name, value in attributes}


def filled(value: Any, text: str) -> Any:
    """The same document with the text in every place where a person may have typed, even an empty one."""
    closed = ("align", "marker", "language")
    if is_dataclass(value):
        parts = {field.name: filled(getattr(value, field.name), text) for field in fields(value)}
        return replace(value, **{name: part for name, part in parts.items() if name not in closed})
    if isinstance(value, tuple):
        return tuple(filled(part, text) for part in value)
    return text if isinstance(value, str) else value


@pytest.mark.parametrize("document", [MINUTES, NOTICE, LETTER, DECISION], ids=lambda document: document.code)
def test_markup_typed_in_any_field_is_shown_as_it_was_typed(document):
    page = html(filled(document, CANARY))
    assert Tags(page).names == Tags(html(filled(document, "chữ"))).names
    assert not [said for said in Tags(page).attributes if "x1" in said or "passwd" in said]
    assert "49" not in page
    assert page.count("{{7*7}}") > 10


def test_a_poisoned_paper_is_printed_with_its_poison_in_ink():
    assert "<img src=file:///etc/passwd>" in flat(pdf(filled(NOTICE, CANARY)))


def test_control_signs_and_marks_of_direction_leave_no_trace():
    printed = flat(pdf(replace(LETTER, subject="chuyển\x00 kiến\x1b nghị \u202emật\ud800", closing="Trân trọng\x07")))
    assert "chuyển kiến nghị mật" in printed
    assert "Trân trọng./." in printed


def test_marks_typed_apart_are_joined_to_their_letters():
    assert "Trân trọng \u1ea5n" in html(replace(LETTER, closing="Trân trọng a\u0302\u0301n"))
    assert ">\u0338" in html(replace(LETTER, closing="\u0338x")), "a tag's own sign must not join a typed mark"


@pytest.mark.parametrize("thing", [
    '<img src="{}">', '<link rel="stylesheet" href="{}">', '<link rel="attachment" href="{}">',
    '<style>@import url("{}");</style>', '<p style="background: url({})">x</p>', '<object data="{}"></object>',
    '<style>@font-face {{ font-family: x; src: url("{}") }}</style>',
    "<img src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Cimage href='{}'/%3E%3C/svg%3E\">",
])
@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:9/x", "ftp://127.0.0.1:9/x"])
def test_an_injected_address_stops_the_printing(thing, address):
    page = html(LETTER).replace("<main>", "<main>" + thing.format(address))
    with pytest.raises(PrintingRefused, match=r"passwd|127\.0\.0\.1"):
        pdf_of(page)


def test_inline_data_is_printed():
    assert pdf_of(html(LETTER).replace("<main>", f'<main><img alt="" src="{PIXEL}">')).startswith(b"%PDF")


@pytest.mark.parametrize("address", [
    "file:///etc/passwd", "FILE:///etc/passwd", "https://127.0.0.1/x", "file://localhost/etc/passwd", "/etc/passwd",
    "ftp://127.0.0.1/x", "gopher://127.0.0.1/x",
    font_path(REGULAR).as_uri() + "/../../../../../../../../etc/passwd", font_path(REGULAR).as_uri() + "?x",
    font_path(REGULAR).parent.as_uri(),
])
def test_the_fetcher_knows_only_inline_data_and_the_four_fonts(address):
    with pytest.raises(ForbiddenAddress):
        OwnFilesFetcher().fetch(address)
    assert OwnFilesFetcher().fetch(font_path(REGULAR).as_uri()).read() == font_path(REGULAR).read_bytes()


def test_a_server_on_this_machine_is_never_asked():
    asked = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = html(LETTER).replace("<main>", f'<main><img src="http://127.0.0.1:{server.server_port}/x">')
        with pytest.raises(PrintingRefused):
            pdf_of(page)
        server.shutdown()
    assert asked == []


def test_the_same_paper_gives_the_same_bytes_in_every_process():
    here = sha256(pdf(MINUTES)).hexdigest()
    assert {printed_elsewhere(seed, zone) for seed, zone in (("1", "UTC"), ("2", "Asia/Ho_Chi_Minh"))} == {here}


def printed_elsewhere(seed: str, zone: str) -> str:
    script = ("from hashlib import sha256; from sample_papers import MINUTES; from web.printing import pdf;"
              " print(sha256(pdf(MINUTES)).hexdigest())")
    folders = os.pathsep.join((str(Path(__file__).parent), str(Path(__file__).parents[2])))
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": folders}
    run = [sys.executable, "-c", script]
    return subprocess.run(run, env=surroundings, capture_output=True, check=True, text=True).stdout.strip()  # noqa: S603


@pytest.mark.parametrize("text", ["Đề nghị làm rõ. " * 60_000, "a\n" * 9_000, "x" * 3_000])
def test_a_paper_that_would_be_printed_for_minutes_is_refused_with_what_to_do(text):
    """Its Word file is made all the same."""
    endless = replace(NOTICE, blocks=(Paragraph(text),))
    with pytest.raises(TooLongToPrint, match="Hãy tải bản Word"):
        pdf(endless)
    assert docx(endless)
