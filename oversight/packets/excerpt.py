"""Trích biên bản: of the approved minutes only the lines that carry this proposal. The rest concerns others."""

from collections.abc import Iterator
from typing import Any

from oversight.models.proposal import Proposal
from oversight.packets.limits import MOST_LINES
from oversight.papers.references import last_of
from oversight.papers.sittings import held_on


def excerpt_of(proposal: Proposal) -> dict[str, Any] | None:
    """Of the text as it was approved; None before. `number` is empty while the minutes have none."""
    minutes = proposal.sitting.minutes if proposal.sitting else None
    if minutes is None or minutes.approved_text is None:
        return None
    paper, wanted = last_of(proposal.round, "minutes", minutes), {*_words_of(proposal, minutes)}
    lines = lines_that_say(wanted, minutes.approved_text["blocks"])
    return {"number": paper.number_and_code if paper else "",
            "on": paper.dated_on if paper else held_on(proposal.sitting),
            "excerpt": list(dict.fromkeys(lines))[:MOST_LINES]}


def lines_that_say(wanted: set[str], blocks: Any) -> list[str]:
    """Whole lines only: one that holds the words among others tells of somebody else."""
    return [line for text in _texts(blocks) for line in text.splitlines() if _flat(line) in wanted]


def _words_of(proposal: Proposal, minutes: Any) -> Iterator[str]:
    """As it was proposed, as it was said, as the secretary worded it."""
    said = proposal.statement
    worded = (each.text for each in minutes.wordings if said and each.source == f"statements:{said.id}")
    told = (proposal.text, *([said.text] if said else []), *worded)
    return filter(None, (_flat(line) for text in told for line in text.splitlines()))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(".;")
