"""What is told of a file on the day it came: its likeness to the issued paper, and each of its signatures."""

from dataclasses import dataclass
from typing import Any, Literal

from oversight.signatures.examination import Signature

Likeness = Literal["print", "text", "scan", "other"]


@dataclass(frozen=True)
class Judgement:
    """`likeness`: the very print with signatures added; the same text; a picture without text; anything else.

    `about` says it in sentences: the first tells the likeness, each further one is something to heed. `is_pictured`:
    every page bears a picture, as scans do, also those with a text that the scanner read.
    """

    likeness: Likeness
    about: tuple[str, ...]
    is_pictured: bool = False
    signatures: tuple[Signature, ...] = ()

    @classmethod
    def of_json(cls, told: dict[str, Any]) -> "Judgement":
        signatures = (Signature(**each | {"sentences": tuple(each["sentences"])}) for each in told["signatures"])
        return cls(told["likeness"], tuple(told["about"]), told["is_pictured"], tuple(signatures))
