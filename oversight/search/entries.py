"""From a row to what can be found of it. Drafts, remarks, questions and checks of the delegation are not here at all:
what is not in the index cannot come out of it."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from oversight.canonical import digest
from oversight.models.base import Base
from oversight.models.ledger import Commitment
from oversight.models.minutes import Minutes
from oversight.models.organisations import Unit
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.self_report import SelfReport
from oversight.models.sitting import Finding, Sitting, Statement
from oversight.rules.closed_lists import FINDINGS, STATEMENTS
from oversight.search.kinds import BY_CODE
from oversight.search.paper_words import head_of, words_of_frozen
from oversight.search.tokens import MOST_READ, tokens_of


class Entry(NamedTuple):
    kind: str
    source_id: str
    record_id: str
    round_id: str | None
    council_id: str | None
    title: str
    text: str
    part: str = ""


def entries_of(row: Base) -> list[Entry]:
    """Nothing of what says nothing."""
    return [entry for entry in MADE_FROM[type(row)](row) if entry.text or entry.title]


def columns_of(entry: Entry) -> dict[str, Any]:
    """As search_entries keeps it."""
    title, text = _kept(entry.title), _kept(entry.text)
    words = " ".join(sorted(tokens_of(title, text)))
    told = entry._asdict() | {"title": title, "text": text, "words": words, "weight": BY_CODE[entry.kind].weight}
    return told | {"seal": seal_of(told)}


def seal_of(columns: dict[str, Any]) -> str:
    """Over every column that says something; not over the number, which is the engine's."""
    return digest({name: value for name, value in columns.items() if name not in ("number", "seal")})


def _kept(text: str) -> str:
    """An imported JSON may hold letters that no text column takes."""
    return text[:MOST_READ].replace("\0", "").encode("utf-8", "ignore").decode()


def _round(row: Round) -> Iterator[Entry]:
    place = row.id, row.id, row.id, row.council_id
    told = row.theme_code, row.programme_item, row.review_period, row.supervision_object, row.scope, row.content
    yield Entry("round", *place, row.theme, _lines(*told, row.plan, row.bases))
    results = _lines(row.result_report, row.conclusion)
    if results:
        yield Entry("conclusion", *place, row.theme, results)


def _unit(row: Unit) -> Iterator[Entry]:
    yield Entry("unit", row.id, row.id, None, row.council_id, row.name, row.kind)


def _report(row: SelfReport) -> Iterator[Entry]:
    """What was sent last; while it is being written it is nobody's word yet. One entry an item."""
    last = row.versions[-1] if row.versions else None
    content, items = (last.content if last else {}), {item.id: item for item in row.round.outline}
    whole = _files(content.get("", {}))
    yield Entry("report", *_place(row), row.name, _lines(last.document, last.signed_by, *whole) if last else "")
    for item_id, cells in content.items():
        if item_id and (told := _answer(items.get(item_id), cells)):
            yield Entry("report", *_place(row), row.name, told, item_id)


def _answer(item: Any, cells: dict[str, Any]) -> str:
    figure = f"{cells['figure']} {item.unit_of_measure if item else ''}".strip() if cells["figure"] else ""
    said = _lines(figure, cells["text"], cells.get("no_figure_because", ""), *_files(cells))
    return _lines(item.text if item else "", said) if said else ""


def _files(cells: dict[str, Any]) -> list[str]:
    return [file.get("title") or file["name"] for file in cells.get("evidence", [])]


def _sitting(row: Sitting) -> Iterator[Entry]:
    came = (f"{each.name}, {each.title}" for each in row.attendance)
    yield Entry("sitting", *_place(row), row.name,
                _lines(row.place, row.programme, *(each.text for each in row.agenda), *came))


def _minutes(row: Minutes) -> Iterator[Entry]:
    """Before they are approved they are made from what is found by itself."""
    yield Entry("minutes", *_place(row), row.name, words_of_frozen(row.approved_text or {}))


def _statement(row: Statement) -> Iterator[Entry]:
    if row.text:
        who = ", ".join(each for each in (row.speaker, row.speaker_title) if each)
        yield Entry("statement", *_heard(row), _named(dict(STATEMENTS)[row.kind], who), row.text)


def _finding(row: Finding) -> Iterator[Entry]:
    yield Entry("finding", *_heard(row), dict(FINDINGS)[row.kind], _lines(row.text, row.due_note))


def _commitment(row: Commitment) -> Iterator[Entry]:
    who = ", ".join(each for each in (row.who, row.who_title) if each)
    yield Entry("commitment", *_heard(row), _named("Lời hứa", who), _lines(row.text, row.quote, row.due_note))


def _recommendation(row: Recommendation) -> Iterator[Entry]:
    units = [row.lead_unit, *(each.unit for each in row.cooperating)]
    reported = (text for each in row.fulfilments for text in (each.result, each.document, each.assessment))
    yield Entry("recommendation", *_place(row), row.text, _lines(
        *(unit.name for unit in units if unit), row.due_note, row.explanation, *reported))


def _proposal(row: Proposal) -> Iterator[Entry]:
    sent = (text for each in row.forwardings for text in (
        each.to_council.name, each.target_session, each.carrier, each.received_number, each.reply_document))
    yield Entry("proposal", *_place(row), row.text, _lines(
        row.unit.name, row.answer, row.outcome, row.reason, *sent))


def _paper(row: IssuedPaper) -> Iterator[Entry]:
    """Its head only: what it says is found where it was written."""
    title, text = head_of(row)
    yield Entry("paper", *_place(row), title, text)


def _place(row: Any) -> tuple[str, str, str, str]:
    return row.id, row.id, row.round_id, row.council_id


def _heard(row: Any) -> tuple[str, str, str, str]:
    return row.id, row.sitting_id, row.sitting.round_id, row.council_id


def _named(what: str, who: str) -> str:
    return f"{what}: {who}" if who else what


def _lines(*texts: str | None) -> str:
    return "\n".join(text for text in texts if text)


MADE_FROM: dict[type[Base], Callable[[Any], Iterator[Entry]]] = {
    Round: _round, Unit: _unit, SelfReport: _report, Sitting: _sitting, Minutes: _minutes, Statement: _statement,
    Finding: _finding, Commitment: _commitment, Recommendation: _recommendation, Proposal: _proposal,
    IssuedPaper: _paper}
