"""The words of a round, kept apart from its steps: scripts/<round>.toml, with people and units by their short names.

Long Vietnamese sentences are easier to write, and to correct, where there is no code around them.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from oversight.demo.cast import Cast
from oversight.demo.places import PEOPLE

SCRIPTS = Path(__file__).parent / "scripts"
NAMED_IN = {  # the columns of a list that name a person, with what a person is called there
    "statements": {"speaker": "spoken", "speaker_title": "title"},
    "commitments": {"who": "spoken", "who_title": "title"}, "handed_in": {"given_by": "spoken"}}


@dataclass(frozen=True)
class Script:
    """`told` is the file as read: [round], [[members]], [[units]], [[outline]], [answers.*], [sittings.*], [texts]."""

    told: dict[str, Any]
    cast: Cast

    def round_content(self, **more: Any) -> dict[str, Any]:
        """As services/round.py: open_round takes it; `more` goes before what the script says."""
        return self.told["round"] | {
            "members": [self._ids(row, who="person_id") for row in self.told["members"]],
            "co_bodies": [{"body_id": self.cast[key]} for key in self.told.get("co_bodies", ())],
            "units": [self._ids(row, unit="unit_id") for row in self.told["units"]],
            "outline": [_without(row, "key") for row in self.told["outline"]]} | more

    def answers(self, name: str) -> dict[int, dict[str, str]]:
        """Place in the outline to what is written there; in the script an item goes by its key."""
        places = {row["key"]: place for place, row in enumerate(self.told["outline"])}
        return {places[key]: _cells(told) for key, told in self.told["answers"][name].items()}

    def place(self, key: str) -> int:
        """Of an item, in the outline."""
        return next(place for place, row in enumerate(self.told["outline"]) if row["key"] == key)

    def sitting(self, name: str, **more: Any) -> dict[str, Any]:
        """What is known before the day: place, programme and its points, chair, units, and who is expected."""
        told = self.told["sittings"][name]
        return {
            "place": told["place"], "programme": told["programme"], "chair_id": self.cast[told["chair"]],
            "minute_taker_id": self.cast[told["minute_taker"]],
            "units": [{"unit_id": self.cast[key]} for key in told["units"]],
            "agenda": [{"text": row["text"]} for row in told.get("agenda", ())],
            "attendance": self.expected(name)} | more

    def expected(self, name: str) -> list[dict[str, Any]]:
        """Those invited; who comes from the delegation and the unit is known on the day."""
        told = self.told["sittings"][name].get("attendance", ())
        return [self._came(row) | {"presence": "expected"} for row in told if row["side"] == "invited"]

    def points(self, name: str) -> list[str]:
        """The keys of the points of the programme, in their order."""
        return [row["key"] for row in self.told["sittings"][name].get("agenda", ())]

    def attendance(self, name: str) -> list[dict[str, Any]]:
        told = self.told["sittings"][name]
        delegation = [{"side": "delegation", "who": key} for key in told["delegation"]]
        return [self._came(row) for row in (*delegation, *told["attendance"])]

    def written(self, name: str, table: str) -> list[dict[str, Any]]:
        """Rows as the script has them, with people and units put in. What they name of each other is still a key."""
        return [self._ids(_named(row, **NAMED_IN.get(table, {})), lead="lead_unit_id", unit="unit_id")
                for row in self.told["sittings"][name].get(table, ())]

    def text(self, name: str) -> str:
        return self.told["texts"][name]

    def _came(self, row: dict[str, Any]) -> dict[str, Any]:
        """Attendance keeps names as they stand in the delegation; minutes then print the seat beside them."""
        return self._ids(_named(row, name="name", title="title"), unit="unit_id")

    def _ids(self, row: dict[str, Any], **columns: str) -> dict[str, Any]:
        """The row with ids in the place of short names."""
        known = {column: self.cast[row[name]] for name, column in columns.items() if name in row}
        return _without(row, *columns) | known


def script(name: str, cast: Cast) -> Script:
    return Script(tomllib.loads((SCRIPTS / f"{name}.toml").read_text("utf-8")), cast)


def _named(row: dict[str, Any], **columns: str) -> dict[str, Any]:
    """`who` becomes the columns that name somebody; a guest is named in the script itself."""
    if "who" not in row:
        return row
    return _without(row, "who") | {column: getattr(PEOPLE[row["who"]], shown) for column, shown in columns.items()}


def _cells(told: str | dict[str, str]) -> dict[str, str]:
    """A plain string is a text; an indicator has a figure, or the reason why there is none, and sometimes a text."""
    return {"text": told} if isinstance(told, str) else told


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
