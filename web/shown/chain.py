"""The chain of a proposal or a recommendation, with addresses only where the reader may go."""

from dataclasses import dataclass
from datetime import date

from flask import url_for

from oversight.models.papers import IssuedPaper
from oversight.models.records import Stateful
from oversight.rules.paper_reading import may_read_paper
from oversight.rules.standing import may_read
from oversight.services import chain
from oversight.services.chain_stage import Stage
from oversight.services.engine import model_of
from web.find import seats
from web.shown.trail import record_url, shortened
from web.unit_of_work import actor, work

LONGEST = 320  # the whole text stands in its own section of the page


@dataclass(frozen=True)
class ShownStage:
    label: str
    status: str
    day_is: str
    on: date | None
    who: str
    quote: str
    document: str
    document_url: str | None
    place_url: str | None
    told: list[tuple[str, str]]


def chain_of(record: Stateful) -> list[ShownStage]:
    """Asked by templates: `{{ chain(chain_of(record)) }}` (templates/ui/chain.html)."""
    return [_shown(stage) for stage in chain.chain_of(work(), record, seats(record), actor().today)]


def is_read_from_above(record: Stateful) -> bool:
    return chain.reads_from_above(seats(record))


def _shown(stage: Stage) -> ShownStage:
    place = _record(stage.place)
    return ShownStage(
        stage.label, stage.status, stage.day_is, stage.on, stage.who, shortened(stage.quote, LONGEST), stage.document,
        _paper_url(stage), record_url(place) if place else None,
        [(label, shortened(text, LONGEST)) for label, text in stage.told])


def _paper_url(stage: Stage) -> str | None:
    about, paper = _record(stage.paper_of), work().get(IssuedPaper, stage.paper_id) if stage.paper_id else None
    if about is None or paper is None or not may_read_paper(seats(about), about, paper.kind):
        return None
    return url_for("papers.show", paper_id=paper.id, form="pdf")


def _record(key: tuple[str, str] | None) -> Stateful | None:
    """None for what the reader may not open."""
    record = work().get(model_of(key[0]), key[1]) if key else None
    return record if record is not None and may_read(seats(record), record) else None
