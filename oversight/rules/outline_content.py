"""What makes an outline whole: codes that tell items apart, references that lead somewhere, readable targets."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from oversight.rules.closed_lists import VALUE_TYPES
from oversight.rules.outline import FIELDS
from oversight.rules.outline_codes import codes_in, is_indicator, same_code, with_codes
from oversight.rules.outline_target import fault_in_target

Row = Mapping[str, Any]
OF_INDICATORS = (
    "value_type", "unit_of_measure", "period", "target", "target_direction", "target_source", "denominator_code",
    "part_codes", "choices", "explained_by")
NOT_COUNTED = ("date", "yes_no", "choice", "table")
SEPARATORS = (",", ";")


def whole_rows(rows: Iterable[Row], items: Iterable[Any]) -> list[dict[str, Any]]:
    """`rows` as for editing.edit, with the cells that they leave as they are."""
    known = {item.id: {name: getattr(item, name) for name in FIELDS} for item in items}
    return [known.get(row.get("id"), {}) | dict(row) for row in rows]


def prepared(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """As an outline is kept: a section says nothing that only an indicator has, and every item has a code."""
    blank = dict.fromkeys(OF_INDICATORS, "")
    return with_codes(dict(row) if is_indicator(row) else {**row, **blank} for row in rows)


def faults_in_outline(rows: list[Row]) -> dict[str, str]:
    """Sentences by the place of their cell: "outline.3.denominator_code", the fourth row."""
    indicators = {same_code(row["code"]): row for row in rows if is_indicator(row) and row.get("code")}
    faults: dict[str, str] = {}
    for number, row in enumerate(rows):
        found = (*_faults_in_code(rows, number), *_faults_in_indicator(row, indicators))
        for name, sentence in found:
            faults.setdefault(f"outline.{number}.{name}", sentence)
    for name in ("denominator_code", "part_codes"):
        for number in _in_a_circle(rows, name):
            faults.setdefault(f"outline.{number}.{name}", "Các chỉ tiêu đang dẫn vòng về chính nó; hãy bỏ một mã.")
    return faults


def _faults_in_code(rows: list[Row], number: int) -> Iterator[tuple[str, str]]:
    code = rows[number].get("code") or ""
    earlier = [same_code(row.get("code") or "") for row in rows[:number]]
    if code and same_code(code) in earlier:
        yield "code", f"Mã này đã dùng ở dòng {earlier.index(same_code(code)) + 1}."
    if any(sign in code for sign in SEPARATORS):
        yield "code", "Mã không có dấu phẩy, dấu chấm phẩy."


def _faults_in_indicator(row: Row, indicators: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    if not is_indicator(row):
        return
    yield from _faults_in_references(row, indicators)
    kind = row.get("value_type") or ""
    if kind == "choice" and len((row.get("choices") or "").split("\n")) < 2:
        yield "choices", "Hãy ghi các mức để chọn, mỗi mức một dòng, ít nhất hai mức."
    if kind == "table" and not row.get("choices"):
        yield "choices", "Hãy ghi tên các cột của bảng, mỗi cột một dòng."
    if sentence := fault_in_target(row):
        yield "target", sentence


def _faults_in_references(row: Row, indicators: Mapping[str, Row]) -> Iterator[tuple[str, str]]:
    for name in ("denominator_code", "part_codes"):
        codes = codes_in(row.get(name) or "")
        if name == "denominator_code" and len(codes) > 1:
            yield name, "Mẫu số là một chỉ tiêu; các thành phần ghi ở ô “Gồm các chỉ tiêu”."
        elif len(codes) != len({same_code(code) for code in codes}):
            yield name, "Có mã ghi hai lần."
        else:
            yield from ((name, sentence) for code in codes if (sentence := _fault_in_reference(row, code, indicators)))


def _fault_in_reference(row: Row, code: str, indicators: Mapping[str, Row]) -> str:
    meant = indicators.get(same_code(code))
    if same_code(code) == same_code(row.get("code") or ""):
        return "Chỉ tiêu không dẫn đến chính nó."
    if meant is None:
        return f"Đề cương không có chỉ tiêu mang mã {code}."
    if meant.get("value_type") in NOT_COUNTED:
        return f"Chỉ tiêu {code} có kiểu “{dict(VALUE_TYPES)[meant['value_type']]}”, không tính toán được."
    return ""


def _in_a_circle(rows: list[Row], name: str) -> list[int]:
    """Rows from which the references of one column lead back to themselves, over others."""
    leads: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        own = same_code(row.get("code") or "")
        leads[own] |= {same_code(code) for code in codes_in(row.get(name) or "")} - {own}
    return [number for number, row in enumerate(rows)
            if same_code(row.get("code") or "") in _reached(leads, same_code(row.get("code") or ""))]


def _reached(leads: Mapping[str, set[str]], start: str) -> set[str]:
    found: set[str] = set()
    waiting = list(leads.get(start, ()))
    while waiting:
        code = waiting.pop()
        if code not in found:
            found.add(code)
            waiting.extend(leads.get(code, ()))
    return found
