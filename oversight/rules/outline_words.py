"""How an item of an outline is said in words: the names of its fields, its target with its direction."""

from collections.abc import Mapping
from typing import Any

FIELD_WORDS = {
    "kind": "loại", "code": "mã", "text": "nội dung", "value_type": "kiểu số liệu", "unit_of_measure": "đơn vị tính",
    "period": "kỳ số liệu", "target": "mục tiêu", "target_direction": "chiều của mục tiêu",
    "target_source": "nguồn của mục tiêu", "denominator_code": "mẫu số", "part_codes": "các chỉ tiêu thành phần",
    "choices": "các mức, các cột", "explained_by": "người giải trình", "guidance": "hướng dẫn",
    "is_required": "bắt buộc hay không"}
EXPLAINED_BY = "Giải trình khi không đạt"
SIGNS = {"at_least": "≥", "at_most": "≤", "exactly": "="}
DIRECTIONS = {"at_least": "càng cao càng tốt", "at_most": "càng thấp càng tốt", "exactly": "đúng bằng mức giao"}


def target_words(item: Any) -> str:
    """ "≥ 80% (Nghị quyết số 21)"; a target that says its own direction is left as typed."""
    target = item.target.strip()
    sign = SIGNS.get(item.target_direction, "")
    if target and sign and target[0].isdigit():
        target = f"{sign} {target}"
    return f"{target} ({item.target_source})" if target and item.target_source else target or item.target_source


def fields_in_words(names: list[str]) -> str:
    return ", ".join(FIELD_WORDS[name] for name in names)


def answers_words(item: Any) -> Mapping[str, str]:
    """What else must be known to answer: label to text, only what is said."""
    said = {
        "Mẫu số": item.denominator_code, "Gồm": item.part_codes, "Các mức": _in_one_line(item),
        EXPLAINED_BY: item.explained_by, "Hướng dẫn": item.guidance}
    return {label: text for label, text in said.items() if text}


def _in_one_line(item: Any) -> str:
    return "; ".join(line.strip() for line in item.choices.split("\n") if line.strip())
