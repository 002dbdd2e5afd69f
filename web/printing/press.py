"""HTML to PDF by WeasyPrint, tagged for screen readers and for archives; the same input gives the same bytes."""

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from oversight.papers.document import Document
from web.printing.bounds import refuse_the_endless
from web.printing.check_mark import CheckMark
from web.printing.fetching import OwnFilesFetcher
from web.printing.fonts import font_faces
from web.printing.page import html

VARIANT = "pdf/a-2a"  # the archival form with tags; checked by structure only, no validator was at hand


class PrintingRefused(Exception):
    """The page named something outside itself, or a font could not be read. There is no PDF."""


def pdf(document: Document, mark: CheckMark | None = None) -> bytes:
    """Raises FontsMissing, PrintingRefused, and TooLongToPrint."""
    refuse_the_endless(document)
    return pdf_of(html(document, mark))


def pdf_of(page: str) -> bytes:
    """As `pdf`, of a page that `html` made."""
    fonts, fetcher = FontConfiguration(), OwnFilesFetcher()
    style = CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher)
    printed = HTML(string=page, url_fetcher=fetcher).write_pdf(
        stylesheets=[style], font_config=fonts, pdf_variant=VARIANT)
    if fetcher.unread:
        raise PrintingRefused(", ".join(fetcher.unread))
    return printed
