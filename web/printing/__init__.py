"""The printer: a described paper (oversight/papers/document.py) to PDF and DOCX as Decree 30/2020/NĐ-CP lays it out."""

from web.printing.fonts import FontsMissing, fonts_are_complete
from web.printing.page import html
from web.printing.press import PrintingRefused, pdf
from web.printing.word import docx

__all__ = ["FontsMissing", "PrintingRefused", "docx", "fonts_are_complete", "html", "pdf"]
