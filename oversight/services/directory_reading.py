"""What was typed into a form of the directory, read field by field; all faults are told at once."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from oversight.refusal import BadlyTyped
from oversight.text import fault_in_text, tidy

LIMIT = 300


class Reading:
    """Each question gives the value, and notes what is wrong with it; `check` raises BadlyTyped if anything is."""

    def __init__(self, typed: Mapping[str, Any]) -> None:
        self.typed = typed
        self.faults: dict[str, str] = {}

    def line(self, name: str, missing: str = "", limit: int = LIMIT) -> str:
        """Without `missing`, the sentence for an empty field, the field may stay empty."""
        text = " ".join(tidy(str(self.typed.get(name) or "")).split())
        fault = fault_in_text(text, limit) if text else missing
        return text if not fault else self.refuse(name, fault) or text

    def one_of(self, name: str, known: Mapping[str, Any], missing: str) -> Any:
        """The value that `known` has for what was chosen; None, and a fault, when it has none."""
        chosen = self.typed.get(name) or ""
        return known[chosen] if chosen in known else self.refuse(name, missing)

    def day(self, name: str) -> date | None:
        return self.typed.get(name) or None

    def flag(self, name: str) -> bool:
        return bool(self.typed.get(name))

    def refuse(self, name: str, sentence: str) -> None:
        """The first fault of a field is the one to mend."""
        self.faults.setdefault(name, sentence)

    def check(self) -> None:
        if self.faults:
            raise BadlyTyped(fields=self.faults)
