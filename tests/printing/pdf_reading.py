"""What a person would see on the printed pages, asked of the Poppler tools: words and where they stand."""

import re
import shutil
import subprocess
import zlib
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from itertools import groupby

from PIL import Image

POINTS_PER_MM = 72 / 25.4
WORD = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')


@dataclass(frozen=True)
class Word:
    """Millimetres from the left and upper edges of the page; pages count from 1."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def poppler(tool: str, *options: str, pdf: bytes) -> bytes:
    path = shutil.which(tool)
    assert path, f"{tool} is missing: install poppler-utils"
    return subprocess.run([path, *options], input=pdf, capture_output=True, check=True).stdout  # noqa: S603


def text(pdf: bytes) -> str:
    return poppler("pdftotext", "-layout", "-", "-", pdf=pdf).decode()


def flat(pdf: bytes) -> str:
    """All the text with single spaces, whatever the lines."""
    return " ".join(poppler("pdftotext", "-raw", "-", "-", pdf=pdf).decode().split())


def words(pdf: bytes) -> list[Word]:
    pages = poppler("pdftotext", "-bbox", "-", "-", pdf=pdf).decode().split("<page ")[1:]
    return [
        Word(number, *(float(edge) / POINTS_PER_MM for edge in edges), text=unescape(word))
        for number, page in enumerate(pages, start=1) for *edges, word in WORD.findall(page)]


def lines(pdf: bytes, page: int) -> list[str]:
    """The lines of a page from the top, words of one height joined."""
    here = sorted((round(word.bottom), word.left, word.text) for word in words(pdf) if word.page == page)
    return [" ".join(word for _, _, word in line) for _, line in groupby(here, key=lambda word: word[0])]


def find(pdf: bytes, phrase: str) -> list[Word]:
    """The words of each place where the phrase stands on one line."""
    wanted, all_words = phrase.split(), words(pdf)
    starts = range(len(all_words) - len(wanted) + 1)
    return [word for start in starts for word in all_words[start:start + len(wanted)]
            if [each.text for each in all_words[start:start + len(wanted)]] == wanted]


def facts(pdf: bytes) -> dict[str, str]:
    rows = poppler("pdfinfo", "-", pdf=pdf).decode().splitlines()
    return {key: value.strip() for key, _, value in (row.partition(":") for row in rows)}


def objects(pdf: bytes) -> bytes:
    """What the compressed parts of the file hold."""
    parts = re.findall(rb"stream\n(x.*?)endstream", pdf, re.S)
    return b"".join(zlib.decompressobj().decompress(part) for part in parts)


def picture(pdf: bytes, page: int, dots_per_inch: int = 50) -> Image.Image:
    """In grey, 0 black to 255 white."""
    options = ("-gray", "-r", str(dots_per_inch), "-f", str(page), "-l", str(page))
    return Image.open(BytesIO(poppler("pdftoppm", *options, "-", pdf=pdf)))
