"""The server refuses to start without a font that has every Vietnamese letter in all four styles."""

from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from web.printing import fonts_are_complete
from web.printing.fonts import BOLD, FACES, font_path, vietnamese_letters


def test_the_alphabet_is_whole():
    letters = vietnamese_letters()
    assert len({letter for letter in letters if letter.isalpha()}) == 2 * (12 * 6 + 17 + 4)
    assert set("ấẫệỡữựỵđĐẪỮƯỢẶ₫…“”–") <= set(letters)


def test_this_machine_can_print():
    assert fonts_are_complete() == []


def test_missing_files_are_named_with_the_package_to_install(tmp_path):
    missing = fonts_are_complete((tmp_path,))
    assert len(missing) == 4
    assert all("fonts-texgyre" in sentence for sentence in missing)


def test_a_font_that_lacks_letters_is_found_out(tmp_path):
    for face in FACES:
        (tmp_path / face.file).write_bytes(font_path(face).read_bytes())
    without(set("ữẴ"), tmp_path / BOLD.file)
    assert fonts_are_complete((tmp_path,)) == [f"Phông chữ {BOLD.file} thiếu các chữ: ữẴ"]


def without(letters: set[str], path: Path) -> None:
    with TTFont(path) as font:
        kept = subset.Subsetter()
        kept.populate(unicodes=[code for code in font.getBestCmap() if chr(code) not in letters])
        kept.subset(font)
        font.save(path)
