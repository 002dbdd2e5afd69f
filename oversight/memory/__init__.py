"""Memory: what was asked of a unit before and what became of it, read back while something new is being asked."""

from oversight.memory.asked_before import AskedBefore, Earlier, asked_before
from oversight.memory.lineage import predecessors_of
from oversight.memory.reach import Reach, reach_of

__all__ = ["AskedBefore", "Earlier", "Reach", "asked_before", "predecessors_of", "reach_of"]
