"""Questions about an outline: who is asked what, and what changed between two versions of it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

FIELDS = (
    "kind", "code", "text", "value_type", "unit_of_measure", "period", "target", "target_direction", "target_source",
    "denominator_code", "part_codes", "choices", "explained_by", "guidance", "is_required")


def items_asked(report: Any) -> list[Any]:
    """The items of the outline that this report answers: a unit may be asked a part of it only."""
    return asked_of(report.round, report.unit_id)


def asked_of(round_: Any, unit_id: str) -> list[Any]:
    left_out = left_out_of(round_, unit_id)
    return [item for item in round_.outline if item.id not in left_out]


def left_out_of(round_: Any, unit_id: str) -> set[str]:
    """Ids of the items that the unit is not asked."""
    row = next((each for each in round_.units if each.unit_id == unit_id), None)
    return set(row.left_out or ()) if row else set()


def sections(items: Iterable[Any]) -> list[tuple[Any | None, list[Any]]]:
    """Each narrative with the indicators behind it; indicators before the first narrative have None."""
    found: list[tuple[Any | None, list[Any]]] = []
    for item in items:
        if item.kind != "indicator":
            found.append((item, []))
        elif found:
            found[-1][1].append(item)
        else:
            found.append((None, [item]))
    return found


def told_of(item: Any) -> dict[str, Any]:
    """An item as versions keep it: its id, and every field that says something."""
    return {"id": item.id} | {name: getattr(item, name) for name in FIELDS if getattr(item, name) not in ("", None)}


class OutlineChange(NamedTuple):
    """`added` and `dropped` are texts; `reworded` pairs of an item's text and the names of the fields that changed."""

    added: list[str]
    dropped: list[str]
    reworded: list[tuple[str, list[str]]]


def change_between(old: list[Mapping[str, Any]], new: list[Mapping[str, Any]]) -> OutlineChange:
    """Between the `content` of two outline versions. Order alone is no change."""
    before, after = {item["id"]: item for item in old}, {item["id"]: item for item in new}
    fields = {key: [name for name in FIELDS if before[key].get(name) != after[key].get(name)]
              for key in after if key in before}
    return OutlineChange(
        [item["text"] for key, item in after.items() if key not in before],
        [item["text"] for key, item in before.items() if key not in after],
        [(after[key]["text"], names) for key, names in fields.items() if names])
