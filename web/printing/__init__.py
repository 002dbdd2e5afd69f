"""The printer: a described paper (oversight/papers/document.py) to HTML and PDF as Decree 30/2020/NĐ-CP lays it out."""

from web.printing.fonts import FontsMissing, fonts_are_complete
from web.printing.page import html
from web.printing.press import PrintingRefused, pdf

__all__ = ["FontsMissing", "PrintingRefused", "fonts_are_complete", "html", "pdf"]
