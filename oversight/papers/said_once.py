"""Speeches that the minutes need not print, as a proposal or a point of the conclusion is the whole of them."""

from oversight.models.sitting import Sitting, Statement
from oversight.papers.phrases import same_words
from oversight.rules.forms_of_address import without_address
from oversight.rules.same_name import is_same_name


def said_elsewhere(sitting: Sitting) -> set[str]:
    """Their ids. Who spoke is not lost: a proposal is printed with its speaker, the conclusion is the chair's."""
    speeches = {row.id: row for row in sitting.statements}
    proposals = ((speeches.get(row.from_id), row) for row in sitting.statements if row.kind == "proposal")
    points = ((speeches.get(row.statement_id), row) for row in sitting.findings)
    said = [speech for speech, row in proposals if speech and _is_of_one_speaker(speech, row) and _is_all(speech, row)]
    said += [speech for speech, row in points if speech and _is_of_the_chair(speech, sitting) and _is_all(speech, row)]
    return {speech.id for speech in said}


def _is_all(speech: Statement, row: object) -> bool:
    return same_words(speech.text, row.text)


def _is_of_one_speaker(speech: Statement, proposal: Statement) -> bool:
    return (speech.speaker, speech.unit_id) == (proposal.speaker, proposal.unit_id)


def _is_of_the_chair(speech: Statement, sitting: Sitting) -> bool:
    if speech.kind == "proposal" or speech.unit_id or not sitting.chair:
        return False
    return is_same_name(without_address(speech.speaker), sitting.chair.name)
