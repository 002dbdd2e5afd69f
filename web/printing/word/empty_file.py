"""A Word file with nothing in it but our styles: the template of python-docx is full of English names and its own."""

from datetime import datetime
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE as PARTS
from docx.opc.rel import Relationships

from oversight.papers.document import Document
from web.printing.page import title
from web.printing.word.elements import make
from web.printing.word.styles import style_elements

FACE = "Times New Roman"
LANGUAGES = {"vi": "vi-VN"}
LONGEST_TITLE = 255  # what Word itself takes
NEWEST = 15  # the ways of Word 2013 and after; without it Word opens a file in its oldest way
KEPT = (PARTS.OFFICE_DOCUMENT, PARTS.CORE_PROPERTIES, PARTS.STYLES, PARTS.SETTINGS)


def empty_file(document: Document) -> WordFile:
    made = docx.Document()
    for relations in (made.part.package.rels, made.part.rels):
        _drop_the_rest(relations)
    language = LANGUAGES.get(document.language, document.language)
    _fill(made.styles.element, _defaults(language), *style_elements())
    _fill(made.settings.element, make("compat", _ways()), make("themeFontLang", val=language))
    _name(made, document, language)
    return made


def _drop_the_rest(relations: Relationships) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype not in KEPT]:
        del relations[key]


def _fill(element: Any, *children: Any) -> None:
    element.clear()
    element.extend(children)


def _defaults(language: str) -> Any:
    """All four kinds of letters: Word counts some Vietnamese ones as East Asian or complex."""
    faces = make("rFonts", ascii=FACE, hAnsi=FACE, eastAsia=FACE, cs=FACE)
    letters = make("rPr", faces, make("sz", val=28), make("szCs", val=28),
                   make("lang", val=language, eastAsia=language, bidi=language))
    return make("docDefaults", make("rPrDefault", letters), make("pPrDefault"))


def _ways() -> Any:
    return make("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=NEWEST)


def _name(made: WordFile, document: Document, language: str) -> None:
    """No author, no last editor, no day of printing: only what the paper itself says."""
    about = made.core_properties
    about._element.clear()
    about.title, about.language = title(document)[:LONGEST_TITLE], language
    if document.issued_on:
        about.created = about.modified = datetime.combine(document.issued_on, datetime.min.time())
