"""The papers of a record, with their addresses."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.rules.paper_reading import may_read_paper
from oversight.services.papers import papers_of
from oversight.services.signed_copies import shown_copies
from web.find import seats
from web.unit_of_work import work
from workflows.tables import all_workflows


@dataclass(frozen=True)
class ShownPaper:
    """`page_url` leads to the page of an issued paper, where `copies` signed ones stand."""

    label: str
    number_and_code: str
    dated_on: date | None
    url: str
    word_url: str
    is_draft: bool = False
    page_url: str = ""
    copies: int = 0


def labels() -> dict[str, str]:
    """Kind of paper to its Vietnamese name, from the rows that issue it."""
    rows = (row for table in all_workflows().values() for row in table.transitions if row.issues)
    return {row.issues.kind: row.issues.label for row in rows}


def shown_papers(record: Stateful) -> list[ShownPaper]:
    own = seats(record)
    readable = (paper for paper in papers_of(work(), record) if may_read_paper(own, record, paper.kind))
    return [shown_paper(paper) for paper in readable] + _draft(record)


def shown_paper(paper: IssuedPaper) -> ShownPaper:
    return ShownPaper(
        labels()[paper.kind], paper.number_and_code, paper.dated_on,
        *(url_for("papers.show", paper_id=paper.id, form=form) for form in ("pdf", "docx")),
        page_url=url_for("signed_copies.show", paper_id=paper.id), copies=len(shown_copies(paper)))


def _draft(record: Stateful) -> list[ShownPaper]:
    """Minutes can be printed before they are issued: to be read back, and to be signed."""
    if record.stem != "minutes" or record.state in ("issued", "corrected"):
        return []
    is_draft = record.state in ("draft", "read_back")
    label = "Bản dự thảo biên bản" if is_draft else "Bản in để ký"
    pdf, word = (url_for("papers.minutes", minutes_id=record.id, form=form) for form in ("pdf", "docx"))
    return [ShownPaper(label, "", None, pdf, word, is_draft)]
