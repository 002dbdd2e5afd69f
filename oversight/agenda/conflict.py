"""What falls together, in a sentence. No law forbids it: whoever plans looks at it and decides."""

from dataclasses import dataclass
from typing import Any

from workflows.provisions.practice import Practice


@dataclass(frozen=True)
class Conflict:
    """`records` are what the sentence names, to be linked beside it."""

    practice: Practice
    sentence: str
    records: tuple[Any, ...] = ()
