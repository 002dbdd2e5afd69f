"""The room: what is typed while people speak is written cell by cell, once, by many hands (docs in write.py)."""

from oversight.room.content import content_of, mark_of, may_write
from oversight.room.result import Result
from oversight.room.write import write

__all__ = ["Result", "content_of", "mark_of", "may_write", "write"]
