"""What was typed into the form of a council's paper, read field by field; all faults are told at once."""

import re
from collections.abc import Mapping
from typing import Any

from oversight.rules import paper_wishes
from oversight.services.directory_reading import Reading
from oversight.text import fault_in_text, tidy

LINE = 200
MOST_LINES = {"superior": 4, "issuer": 4, "capacity": 4, "recipients": 12}
BEFORE = {"recipients": re.compile(r"^[-–+•]\s*"), "archive": re.compile(r"^-?\s*lưu\s*:\s*", re.IGNORECASE)}
AFTER = {"recipients": " ;.,", "archive": " ;.", "place": " ,.", "superior": " ", "issuer": " ", "capacity": " "}
FAULTS = {
    "type_code": lambda text: paper_wishes.fault_in_code(text, paper_wishes.LONGEST_TYPE),
    "issuer_code": lambda text: paper_wishes.fault_in_code(text, paper_wishes.LONGEST_ISSUER),
    "place": paper_wishes.fault_in_place, "capacity": paper_wishes.fault_in_capacity,
    "signer": paper_wishes.fault_in_signer, "recipients": paper_wishes.fault_in_recipients}


def wishes_typed(typed: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, str]:
    """Raises BadlyTyped. Signs that the printer writes itself (dashes, semicolons, "Lưu:") are taken off."""
    reading = Reading(typed)
    values = {name: _bare(name, str(typed.get(name) or "")) for name in names}
    for name, text in values.items():
        fault = _fault_in_lines(text, MOST_LINES.get(name, 1)) or FAULTS.get(name, lambda _text: "")(text)
        if fault:
            reading.refuse(name, fault)
    reading.check()
    return values


def _bare(name: str, text: str) -> str:
    lines = (BEFORE[name].sub("", line.strip()) if name in BEFORE else line for line in tidy(text).splitlines())
    bare = (" ".join(line.split()).rstrip(AFTER.get(name, " ")) for line in lines)
    return "\n".join(dict.fromkeys(line for line in bare if line))


def _fault_in_lines(text: str, most: int) -> str:
    lines = text.splitlines()
    if len(lines) > most:
        return f"Ghi tối đa {most} dòng." if most > 1 else "Ghi trên một dòng."
    return next((fault for line in lines if (fault := fault_in_text(line, LINE))), "")
