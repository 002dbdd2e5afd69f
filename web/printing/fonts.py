"""The one serif family of all papers: TeX Gyre Termes, found as files and never by name.

Decree 30 asks for Times New Roman, which may not be passed on. Termes is drawn after Times, has its widths and
every Vietnamese letter. It is the only family, even where Times New Roman is installed: the same paper must come
out byte for byte the same on every machine and in ten years. (Tinos, the other complete one, looks less like
Times, and its justified lines overrun the margin by up to half a millimetre.)
"""

from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from unicodedata import normalize

from fontTools.ttLib import TTFont

from oversight.unready import Unready

FAMILY = "Termes"  # not the installed name, so that no other file of that name can step in
PACKAGE = "fonts-texgyre"
FOLDERS = tuple(map(Path, (
    "/usr/share/texmf/fonts/opentype", "/usr/share/fonts", "/usr/local/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype")))


@dataclass(frozen=True)
class Face:
    file: str
    weight: int
    style: str


REGULAR = Face("texgyretermes-regular.otf", 400, "normal")
BOLD = Face("texgyretermes-bold.otf", 700, "normal")
ITALIC = Face("texgyretermes-italic.otf", 400, "italic")
BOLD_ITALIC = Face("texgyretermes-bolditalic.otf", 700, "italic")
FACES = (REGULAR, BOLD, ITALIC, BOLD_ITALIC)


class FontsMissing(Unready):
    """A paper cannot be printed; the text names the package to install."""


def vietnamese_letters() -> str:
    """Every letter of Vietnamese in its six tones, both cases, and the signs that papers use."""
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    vowels = [normalize("NFC", vowel + tone) for vowel, tone in product("aăâeêioôơuưy", tones)]
    letters = "".join(vowels) + "bcdđfghjklmnpqrstvwxz"
    return letters + letters.upper() + "0123456789.,;:!?()[]/-–—…“”‘’\"'%+=<>&°²³½×≤≥₫§•"


def fonts_are_complete(folders: tuple[Path, ...] = FOLDERS) -> list[str]:
    """What is missing, in sentences for the person who installs the server; an empty list means complete."""
    return [sentence for face in FACES for sentence in _missing_of(face, folders)]


def _missing_of(face: Face, folders: tuple[Path, ...]) -> list[str]:
    path = _found(face, folders)
    if path is None:
        return [f"Không tìm thấy tệp phông chữ {face.file} (gói {PACKAGE})."]
    lacking = "".join(letter for letter in vietnamese_letters() if ord(letter) not in _advances(path))
    return [f"Phông chữ {face.file} thiếu các chữ: {lacking}"] if lacking else []


def font_path(face: Face) -> Path:
    """Raises FontsMissing."""
    path = _found(face, FOLDERS)
    if path is None:
        raise FontsMissing(f"Không tìm thấy tệp phông chữ {face.file} (gói {PACKAGE}).")
    return path


def font_faces() -> str:
    """The @font-face rules of the four styles. Raises FontsMissing."""
    return "\n".join(
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {face.weight}; font-style: {face.style};'
        f' src: url("{font_path(face).as_uri()}"); }}' for face in FACES)


def width(text: str, face: Face, points: float) -> float:
    """Of a line in millimetres, without kerning: good enough to choose where lines break."""
    advances = _advances(font_path(face))
    return sum(advances.get(ord(letter), 0.5) for letter in text) * points * 25.4 / 72


@cache
def _found(face: Face, folders: tuple[Path, ...]) -> Path | None:
    return next((path for folder in folders for path in sorted(folder.rglob(face.file))), None)


@cache
def _advances(path: Path) -> dict[int, float]:
    """Width of each letter in ems, by code point."""
    with TTFont(path) as font:
        size, metrics = font["head"].unitsPerEm, font["hmtx"]
        return {code: metrics[glyph][0] / size for code, glyph in font.getBestCmap().items()}
