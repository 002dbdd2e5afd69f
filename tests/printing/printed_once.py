"""Every paper in both forms, printed and read once however many rules are checked on it."""

from functools import cache

from every_paper import paper
from faces import Said, said_in_pdf
from running_text import of_pdf, of_word
from word_reading import opened, said_in_word

from web.printing import docx, pdf


@cache
def pdf_of(name: str) -> bytes:
    return pdf(paper(name))


@cache
def word_of(name: str) -> bytes:
    return docx(paper(name))


@cache
def said(name: str, form: str) -> list[Said]:
    return said_in_pdf(pdf_of(name)) if form == "pdf" else said_in_word(opened(word_of(name)))


@cache
def text(name: str, form: str) -> str:
    return " ".join(of_pdf(pdf_of(name), paper(name)) if form == "pdf" else of_word(word_of(name)))
