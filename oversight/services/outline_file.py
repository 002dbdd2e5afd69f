"""An outline as a file: taken from one council to the next, written by hand, or from a spreadsheet."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from oversight.refusal import BadlyTyped
from oversight.rules.content import LONG
from oversight.rules.outline import FIELDS
from oversight.rules.outline_words import FIELD_WORDS
from oversight.text import fault_in_text
from oversight.workbooks.outline_reading import outline_rows

FORMAT = "de-cuong-giam-sat"
MOST_BYTES = 2_000_000
MOST_ITEMS = 400
OFFICE_ARCHIVE = b"PK\x03\x04"

Item = dict[str, Any]


def outline_as_json(name: str, items: Iterable[Mapping[str, Any]]) -> bytes:
    told = [{field: item[field] for field in FIELDS if item.get(field) not in ("", None)} for item in items]
    written = json.dumps({"format": FORMAT, "name": name, "items": told}, ensure_ascii=False, indent=2)
    return f"{written}\n".encode()


def items_in_file(content: bytes) -> list[Item]:
    """As rows of an outline. Raises BadlyTyped with a sentence for everything that cannot be read."""
    if len(content) > MOST_BYTES:
        raise BadlyTyped("Tệp đề cương quá lớn, tối đa 2 MB.")
    items = _of_a_spreadsheet(content) if content.startswith(OFFICE_ARCHIVE) else _of_json(content)
    if not items:
        raise BadlyTyped("Tệp không có mục nào của đề cương.")
    if len(items) > MOST_ITEMS:
        raise BadlyTyped(f"Tệp có {len(items)} mục; đề cương có tối đa {MOST_ITEMS} mục.")
    return items


def _of_a_spreadsheet(content: bytes) -> list[Item]:
    return outline_rows(content)


def _of_json(content: bytes) -> list[Item]:
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as wrong:
        raise BadlyTyped("Không đọc được tệp; hãy chọn tệp bảng tính XLSX theo mẫu hoặc tệp JSON tải từ hệ thống."
                         ) from wrong
    items = told.get("items") if isinstance(told, dict) else told
    if not isinstance(items, list):
        raise BadlyTyped("Tệp không có danh sách mục (items) của đề cương.")
    faults = [fault for number, item in enumerate(items, start=1) for fault in _faults(item, number)]
    if faults:
        raise BadlyTyped(*faults[:20])
    return [{name: cell for name, cell in item.items() if name in FIELDS} for item in items]


def _faults(item: Any, number: int) -> Iterable[str]:
    if not isinstance(item, dict):
        yield f"Mục {number}: không đúng dạng của một mục đề cương."
        return
    if not isinstance(item.get("text"), str) or not item["text"].strip():
        yield f"Mục {number}: thiếu nội dung."
    for name in FIELDS:
        wanted = bool if name == "is_required" else str
        if name in item and name != "text" and not isinstance(item[name], wanted):
            yield f"Mục {number}: ô “{FIELD_WORDS[name]}” không đúng dạng."
        elif isinstance(item.get(name), str) and (sentence := fault_in_text(item[name], LONG)):
            yield f"Mục {number}: {sentence}"
