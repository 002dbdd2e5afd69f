"""What a programme of a year may say: every item has a theme and a body, and its months follow each other."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from oversight.text import fault_in_text

MOST_ITEMS = 200
LONGEST = {"theme": 500, "theme_code": 40, "units": 5_000, "decided_by": 300}
MONTHS = range(1, 13)


def faults_in_items(rows: Sequence[dict[str, Any]], bodies: Collection[str]) -> dict[str, str]:
    """By place: "items.2.theme". `bodies` are the ids of those that may supervise for the council."""
    if len(rows) > MOST_ITEMS:
        return {"items": f"Chương trình có hơn {MOST_ITEMS} mục; đề nghị gộp bớt rồi lưu."}
    return {f"items.{place}.{name}": sentence for place, row in enumerate(rows)
            for name, sentence in _faults(row, bodies)}


def _faults(row: dict[str, Any], bodies: Collection[str]) -> Iterator[tuple[str, str]]:
    for name, longest in LONGEST.items():
        if row.get(name) and (fault := fault_in_text(row[name], longest)):
            yield name, fault
    if not row.get("theme"):
        yield "theme", "Hãy ghi chuyên đề giám sát."
    if row.get("ordering_body_id") not in bodies:
        yield "ordering_body_id", "Hãy chọn cơ quan giám sát trong danh sách."
    yield from _faults_in_months(row.get("first_month"), row.get("last_month"))


def _faults_in_months(first: int | None, last: int | None) -> Iterator[tuple[str, str]]:
    for name, month in (("first_month", first), ("last_month", last)):
        if month is not None and month not in MONTHS:
            yield name, "Tháng là một số từ 1 đến 12."
    if last is not None and first is None:
        yield "first_month", "Hãy ghi tháng bắt đầu."
    elif first is not None and last is not None and last < first:
        yield "last_month", "Tháng kết thúc không sớm hơn tháng bắt đầu."


def months_of(item: Any) -> range:
    """Empty where no month is fixed."""
    return range(item.first_month, (item.last_month or item.first_month) + 1) if item.first_month else range(0)


def units_named(text: str) -> list[str]:
    """As people write them: a line each, or parted by semicolons."""
    parts = (part.strip(" \t.-–•") for line in text.splitlines() for part in line.split(";"))
    return list(dict.fromkeys(part for part in parts if part))


def months_in_words(item: Any) -> str:
    """ "tháng 3", "tháng 3 đến tháng 5", or "trong năm" where nothing is fixed."""
    if not item.first_month:
        return "trong năm"
    if item.last_month in (None, item.first_month):
        return f"tháng {item.first_month}"
    return f"tháng {item.first_month} đến tháng {item.last_month}"
