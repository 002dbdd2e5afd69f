"""What a step would issue if it were taken now: with what was typed so far, without a number, marked as a draft."""

from dataclasses import replace
from typing import Any

from oversight.actor import Actor
from oversight.models.records import Stateful
from oversight.papers.document import Document
from oversight.papers.issuing import Issuing
from oversight.rules.typed import faults_in
from oversight.services.paper_settings import notation_for
from oversight.services.papers import compose
from oversight.services.signers import signer_of
from oversight.text import tidied
from workflows.vocabulary import Transition

MARK = "Dự thảo"


def preview(row: Transition, records: tuple[Stateful, ...], actor: Actor, typed: dict[str, Any]) -> Document:
    """One paper for all `records`. What the step would refuse (too long, a day to come) is left out, not printed."""
    told = {name: tidied(value) for name, value in typed.items()}
    refused = faults_in(row, told, actor.today)
    sound = {name: value for name, value in told.items() if name not in refused}
    first, paper = records[0], row.issues
    signer = signer_of(paper, first, actor.person, None)
    issuing = Issuing(paper, records, notation_for(paper, first), None, sound.get("paper_dated_on"), sound,
                      signer=signer)
    return replace(compose(issuing), watermark=MARK)
