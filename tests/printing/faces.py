"""Words with the face they have, read back from both printers' files, in the order in which the file says them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from tempfile import NamedTemporaryFile

from pdf_reading import poppler

ZOOM = 3  # pdftohtml writes sizes as whole numbers, at most three times as large
FONT = re.compile(r'<fontspec id="(\d+)" size="(\d+)" family="(.*?)"')
TEXT = re.compile(r'<text [^>]*font="(\d+)">(.*?)</text>', re.S)


@dataclass(frozen=True)
class Said:
    """One word."""

    text: str
    points: float
    is_bold: bool
    is_italic: bool


def said_in_pdf(pdf: bytes) -> list[Said]:
    with NamedTemporaryFile(suffix=".pdf") as file:  # the only one of the tools that reads no stream
        file.write(pdf)
        file.flush()
        options = ("-xml", "-stdout", "-i", "-fontfullname", "-zoom", str(ZOOM), file.name)
        page = poppler("pdftohtml", *options, pdf=b"").decode()
    fonts = {key: (int(size) / ZOOM, name) for key, size, name in FONT.findall(page)}
    return [word for key, text in TEXT.findall(page) for word in _words(text, *fonts[key])]


def _words(text: str, points: float, name: str) -> Iterator[Said]:
    words = unescape(re.sub("<.*?>", "", text)).split()
    return (Said(word, points, "Bold" in name, "Italic" in name) for word in words)


def occurrences(words: list[Said], phrase: str) -> list[list[Said]]:
    """Each place where the phrase stands, whatever its lines."""
    wanted = phrase.split()
    starts = [place for place, word in enumerate(words) if word.text == wanted[0]]
    found = (words[start:start + len(wanted)] for start in starts)
    return [each for each in found if [word.text for word in each] == wanted]
