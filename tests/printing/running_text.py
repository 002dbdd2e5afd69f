"""The words of a paper in the order of reading, without what stands in the margins and without the heads of tables
that come again on every page: of the PDF as it was drawn, of the Word file by its paragraphs."""

from html import unescape

from pdf_reading import POINTS_PER_MM, WORD, poppler
from word_reading import flat, opened

from oversight.papers.blocks import Table
from oversight.papers.document import Document

MARGIN = 19.5 * POINTS_PER_MM  # page numbers above, the code below
HEIGHT = 'height="'
BREAKS = ("-", "/", "–")  # where a line may end within a word: "05/TB-" and "ĐGS" are one


def of_word(word: bytes) -> list[str]:
    return _joined(flat(opened(word)).split())


def of_pdf(pdf: bytes, paper: Document) -> list[str]:
    heads = [" ".join(column.title for column in table.columns).split() for table in _tables(paper)]
    said: list[str] = []
    for page in poppler("pdftotext", "-bbox", "-raw", "-", "-", pdf=pdf).decode().split("<page ")[1:]:
        said += _but_for_a_repeated_head(_between_the_margins(page), said, heads)
    return _joined(said)


def _joined(words: list[str]) -> list[str]:
    whole: list[str] = []
    for word in words:
        if whole and whole[-1].endswith(BREAKS) and whole[-1] not in BREAKS:
            whole[-1] += word
        else:
            whole.append(word)
    return whole


def _tables(paper: Document) -> list[Table]:
    parts = (paper.blocks, *(appendix.blocks for appendix in paper.appendices))
    return [block for blocks in parts for block in blocks if isinstance(block, Table)]


def _between_the_margins(page: str) -> list[str]:
    height = float(page.partition(HEIGHT)[2].partition('"')[0])
    return [unescape(text) for _, top, _, bottom, text in WORD.findall(page)
            if float(bottom) > MARGIN and float(top) < height - MARGIN]


def _but_for_a_repeated_head(page: list[str], before: list[str], heads: list[list[str]]) -> list[str]:
    """A head at the top of a page was repeated if it has been said before."""
    said = " ".join(before)
    again = [head for head in heads if page[:len(head)] == head and " ".join(head) in said]
    return page[len(again[0]):] if again else page
