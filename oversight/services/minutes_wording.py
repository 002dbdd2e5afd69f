"""Lời văn của biên bản: the secretary puts a recorded fact in other words; the fact is written at the sitting."""

import re
from dataclasses import dataclass

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from oversight.actor import Actor
from oversight.models.minutes import Minutes, Wording
from oversight.papers.minutes import lines_of
from oversight.papers.minutes_line import Line
from oversight.refusal import BadlyTyped
from oversight.rules.content import LONG
from oversight.services import journal
from oversight.services.editing import refuse_who_may_not_edit
from oversight.services.holding import hold
from oversight.services.steps import VERSION_GROWS
from oversight.text import fault_in_text, tidy

SHA256 = re.compile(r"[0-9a-f]{64}")
STRANGE = "Dòng này không có trong biên bản, hoặc không sửa lời văn được."


@dataclass(frozen=True)
class Words:
    """`fact_sha256` is of the fact that stood beside them when they were written (Line.fact_sha256). Words that are
    empty, or the fact itself, give the line back to what was recorded."""

    text: str
    fact_sha256: str


def word(session: Session, minutes: Minutes, actor: Actor, told: dict[str, Words]) -> bool:
    """`told` is by source of line. True when something changed.

    Raises NotYours or OutOfStep as editing.edit does, BadlyTyped with `fields` named by source.
    """
    hold(session, minutes)
    refuse_who_may_not_edit(minutes, actor)
    tidied = {source: Words(tidy(words.text), words.fact_sha256) for source, words in told.items()}
    lines = {line.source: line for line in lines_of(minutes) if line.is_editable}
    _refuse_faults(minutes, tidied, lines)
    changed = [source for source, words in tidied.items() if _write(minutes, lines.get(source), source, words)]
    if changed:
        flag_modified(minutes, VERSION_GROWS)
        session.flush()
        journal.enter(session, minutes, actor, "edited", "Sửa lời văn biên bản", typed={"lines": len(changed)})
    return bool(changed)


def _refuse_faults(minutes: Minutes, told: dict[str, Words], lines: dict[str, Line]) -> None:
    """Words whose fact is gone may still be taken back."""
    kept = {wording.source for wording in minutes.wordings}
    faults = {source: fault_in_text(words.text, LONG) for source, words in told.items()}
    faults |= {source: STRANGE for source, words in told.items() if not _is_known(source, words, lines, kept)}
    if faults := {source: sentence for source, sentence in faults.items() if sentence}:
        raise BadlyTyped(fields=faults)


def _is_known(source: str, words: Words, lines: dict[str, Line], kept: set[str]) -> bool:
    if not words.text:
        return source in lines or source in kept
    return source in lines and SHA256.fullmatch(words.fact_sha256) is not None


def _write(minutes: Minutes, line: Line | None, source: str, words: Words) -> bool:
    """True when something is different now."""
    own = next((each for each in minutes.wordings if each.source == source), None)
    wanted = None if not words.text or words.text == tidy(line.fact) else words
    if wanted == (own and Words(own.text, own.fact_sha256)):
        return False
    if wanted is None:
        minutes.wordings.remove(own)
    elif own is None:
        minutes.wordings.append(Wording(council_id=minutes.council_id, source=source, **vars(words)))
    else:
        own.text, own.fact_sha256 = words.text, words.fact_sha256
    return True
