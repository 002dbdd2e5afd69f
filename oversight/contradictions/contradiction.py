"""One finding: what does not fit, where, how sure, and the question that it can become."""

from dataclasses import dataclass

SURENESS: dict[str, str] = {"certain": "chắc chắn", "likely": "nhiều khả năng", "worth_asking": "nên hỏi"}


@dataclass(frozen=True)
class Contradiction:
    """Something to ask about, never a verdict: it changes no figure and holds no report back.

    `kind` is the name of a module in `kinds`; `item_id` is "" for the whole report; `sureness` a key of SURENESS.
    `question` is ready for the delegation's list of questions.
    """

    kind: str
    item_id: str
    sureness: str
    sentence: str
    question: str
    is_unmet_target: bool = False

    @property
    def sureness_label(self) -> str:
        return SURENESS[self.sureness]
