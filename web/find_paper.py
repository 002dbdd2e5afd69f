"""From an address to an issued paper, for somebody who may read a record that it is about."""

from collections.abc import Iterator

from flask import abort

from oversight.models.identity import is_id
from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.rules.paper_reading import may_read_paper
from oversight.services.engine import model_of
from web.find import seats
from web.unit_of_work import work


def paper_or_404(paper_id: str) -> IssuedPaper:
    paper = work().get(IssuedPaper, paper_id) if is_id(paper_id) else None
    if paper is None or next(readable_subjects(paper), None) is None:
        abort(404)
    return paper


def readable_subjects(paper: IssuedPaper) -> Iterator[Stateful]:
    """What the paper is about, as far as the reader may know of it; none makes the paper unreadable too."""
    about = (work().get(model_of(subject.stem), subject.record_id) for subject in paper.subjects)
    return (record for record in about if record is not None and may_read_paper(seats(record), record, paper.kind))
