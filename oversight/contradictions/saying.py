"""How every kind says what it found: the report's words, what comes of them, and the question."""

from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.wording import named, opening

ASK = "Đề nghị đơn vị làm rõ"


def about(item: Any, sureness: str, said: str, asked: str, is_unmet_target: bool = False) -> Contradiction:
    """`said` goes on from the name of the indicator, `asked` from "Đề nghị đơn vị làm rõ"; the finder adds the kind."""
    return Contradiction("", item.id, sureness, f"{opening(named(item))} {said}.",
                         f"{ASK} {asked}.", is_unmet_target)


def about_the_report(sureness: str, said: str, asked: str) -> Contradiction:
    """Whole sentences but for the full stop."""
    return Contradiction("", "", sureness, f"{said}.", f"{asked}.")
