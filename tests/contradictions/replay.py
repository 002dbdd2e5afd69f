"""Twenty real reports as data: the outline a secretary would set, the answers as typed, what the finder must say."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from contradictions.asked import Item, told
from oversight.contradictions import Contradiction, Examined, contradictions

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


@dataclass(frozen=True)
class Report:
    unit: str
    examined: Examined
    expected: list[tuple[str, str]]

    @property
    def findings(self) -> list[Contradiction]:
        return contradictions(self.examined)


def reports(path: Path) -> list[Report]:
    case = tomllib.loads(path.read_text(encoding="utf-8"))
    return [_report(each, case.get("today")) for each in case["reports"]]


def _report(data: dict, today: date | None) -> Report:
    """Items are known by their code, narratives by N and their place among the narratives."""
    items, answers, narratives = [], {}, 0
    for row in data["items"]:
        fields, words = {**row}, row.get("answer", "")
        fields.pop("answer", None)
        narratives += row.get("kind") == "narrative"
        asked = Item(**fields, id=row.get("code") or f"N{narratives}")
        items.append(asked)
        answers[asked.id] = told(asked, "", words) if asked.kind == "narrative" else told(asked, words)
    return Report(data["unit"], Examined(items, answers, today=today), [tuple(each) for each in data["expected"]])
