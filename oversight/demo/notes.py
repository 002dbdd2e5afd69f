"""What is typed in the room, list after list, as rows can only name what stands there already.

In a script a row goes by its `key`; others name it: `agenda`, `item` (of the outline), `said` (a statement), `from`
(the longer speech that a proposal was taken out of). `at` is the time of day when somebody began to speak.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from oversight.demo.script import Script
from oversight.demo.story import Story
from oversight.models.sitting import AgendaItem, Sitting, Statement

Rows = list[dict[str, Any]]
REFERENCES = {"agenda": "agenda_id", "item": "item_id", "said": "statement_id", "from": "from_id"}
KEY, TIME = "key", "at"


@dataclass
class Notes:
    """Of one sitting, typed by one person on the day that it is held. `due_on` gives terms that count from today."""

    story: Story
    words: Script
    name: str
    meeting: Sitting
    by: str
    day: date
    due_on: dict[str, date] = field(default_factory=dict)
    _ids: dict[tuple[str, str], str] = field(default_factory=dict)

    def take(self, hour: int = 9) -> None:
        """Everything that the script has of that day."""
        self.see_who_came(hour)
        self.hear(hour)
        self.write_down(hour, "findings", "commitments")

    def see_who_came(self, hour: int) -> None:
        self._know("agenda", self.words.points(self.name), self.story.those_of(AgendaItem, self.meeting))
        self._know("item", [row[KEY] for row in self.words.told["outline"]], self.story.outline_of(self.meeting))
        self.story.edits(self.meeting, self.by, self.day, hour=hour, attendance=self.words.attendance(self.name))
        self.write_down(hour, "handed_in")

    def hear(self, hour: int) -> None:
        """What was taken out of a longer speech is written when that speech stands there."""
        said = self.words.written(self.name, "statements")
        keys = [row.get(KEY, f"{place}") for place, row in enumerate(said)]
        first = [(key, row) for key, row in zip(keys, said, strict=True) if "from" not in row]
        self._write(hour, "statements", [row for _, row in first])
        heard = self.story.those_of(Statement, self.meeting)
        self._know("said", [key for key, _ in first], heard)
        self._know("from", [key for key, _ in first], heard)
        if len(first) < len(said):
            kept = [row | self._kept(key) for key, row in zip(keys, said, strict=True)]
            self._write(hour, "statements", kept)

    def write_down(self, hour: int, *tables: str) -> None:
        for table in tables:
            rows = self.words.written(self.name, table)
            if rows:
                self._write(hour, table, rows)

    def _write(self, hour: int, table: str, rows: Rows) -> None:
        self.story.edits(self.meeting, self.by, self.day, hour=hour, **{table: [self._cells(row) for row in rows]})

    def _cells(self, row: dict[str, Any]) -> dict[str, Any]:
        """Raises KeyError when the script names what it does not have."""
        plain = {name: value for name, value in row.items() if name not in (*REFERENCES, KEY, TIME)}
        named = {column: self._ids[kind, row[kind]] for kind, column in REFERENCES.items() if kind in row}
        dated = {"due_on": self.due_on[row[KEY]]} if row.get(KEY) in self.due_on else {}
        timed = {"said_at": datetime.combine(self.day, time.fromisoformat(row[TIME]))} if TIME in row else {}
        return plain | named | dated | timed

    def _kept(self, key: str) -> dict[str, str]:
        return {"id": self._ids["said", key]} if ("said", key) in self._ids else {}

    def _know(self, kind: str, keys: list[str], rows: list[Any]) -> None:
        self._ids |= {(kind, key): row.id for key, row in zip(keys, rows, strict=False)}
