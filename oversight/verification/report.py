"""What was looked at, and what is wrong."""

from dataclasses import dataclass, field
from typing import NamedTuple

MOST = 1000


class Fault(NamedTuple):
    """`place` says where in words, `sentence` what is wrong there."""

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


@dataclass
class Report:
    """Numbers of chains, entries, rows, papers and evidence files read. Of the faults, the first thousand are kept.

    `further` counts those after them: a lost table would otherwise fill the memory.
    """

    chains: int = 0
    entries: int = 0
    rows: int = 0
    papers: int = 0
    files: int = 0
    faults: list[Fault] = field(default_factory=list)
    further: int = 0

    @property
    def is_sound(self) -> bool:
        return not self.faults

    def add(self, place: str, sentence: str) -> None:
        if len(self.faults) < MOST:
            self.faults.append(Fault(place, sentence))
        else:
            self.further += 1
