"""A file that is refused, with all that is wrong in it and where."""

from collections.abc import Iterable
from itertools import islice
from typing import ClassVar

from oversight.refusal import Refusal
from oversight.verification.report import Fault

MOST = 50


class BadFile(Refusal):
    """`faults` are pairs of place and sentence, at most fifty. Nothing was read in."""

    status: ClassVar[int] = 422

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(*(str(fault) for fault in faults))
        self.faults = faults


def refuse(faults: Iterable[tuple[str, str]]) -> None:
    """Raises BadFile when there is any; the rest of a long list is not even looked for."""
    found = [Fault(*fault) for fault in islice(faults, MOST)]
    if found:
        raise BadFile(found)
