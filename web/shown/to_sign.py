"""Addresses of papers that are composed here and signed elsewhere, in both forms."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.records import Stateful


@dataclass(frozen=True)
class ToSign:
    """`label` says what is printed; it is nobody's issued paper yet."""

    label: str
    pdf_url: str
    word_url: str


def to_sign(label: str, view: str, record: Stateful) -> ToSign:
    pdf, word = (url_for(f"unit_papers.{view}", record_id=record.id, form=form) for form in ("pdf", "docx"))
    return ToSign(label, pdf, word)
