"""The printer has no stylesheet of ours, one font, and pages that end."""

import shutil
import subprocess
from decimal import Decimal

from chart_reading import pictures

from web.charts import Bar, bars
from web.charts.letters import width
from web.printing.fonts import BOLD, REGULAR
from web.printing.fonts import width as printed_width
from web.printing.press import pdf_of

NAMES = ("Ủy ban nhân dân phường Thủ Dầu Một", "ĐOÀN GIÁM SÁT CỦA HỘI ĐỒNG NHÂN DÂN", "104,3% (1.043/1.000 hồ sơ)")


def test_words_are_not_wider_on_paper_than_the_room_they_were_given():
    for words in NAMES:
        assert printed_width(words, REGULAR, 72 / 25.4) <= width(words, 1)
        assert printed_width(words, BOLD, 72 / 25.4) <= width(words, 1, is_bold=True)


def test_a_long_comparison_is_printed_whole_on_its_pages_in_the_font_of_the_papers():
    rows = [Bar(f"UBND xã {place}", Decimal(70), "70%", is_below_target=True, note="x") for place in range(30)]
    drawn = bars(rows, title="Hồ sơ", unit="%", target=Decimal(90))
    pdf = pdf_of('<!doctype html><html lang="vi"><head><title>Hồ sơ</title><style>@page { size: A4; margin: 20mm }'
                 f"</style></head><body>{drawn}</body></html>")
    pages = poppler("pdftotext", pdf, "-raw", "-").split("\f")[:-1]
    assert len(pages) == len(pictures(drawn))
    assert all(page.strip().endswith("100%") for page in pages)  # the axis stands below the last bar of each
    assert {font.split()[0].partition("+")[2] for font in poppler("pdffonts", pdf).splitlines()[2:]} == {
        "Termes", "Termes-Bold"}


def poppler(tool: str, pdf: bytes, *options: str) -> str:
    path = shutil.which(tool)
    assert path, f"{tool} is missing: install poppler-utils"
    command = [path, *options[:1], "-", *options[1:]]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()  # noqa: S603
