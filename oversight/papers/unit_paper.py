"""Papers that a unit signs, not the council: under its own name, with its own number, to whoever supervises it.

The house composes them from what the unit wrote, for its head to sign. They are never issued here, so what is not
known of the unit's own ways (its number, its place) is room to write in.
"""

import re
from typing import Any

from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.papers.document import Issuer, Signature
from oversight.papers.phrases import MISSING
from oversight.papers.typed_number import number_in
from oversight.rules.same_name import plain

OFFICES = (
    "Quyền Chủ tịch", "Phó Chủ tịch", "Chủ tịch", "Phó Trưởng Ban", "Trưởng Ban", "Phó Trưởng phòng", "Trưởng phòng",
    "Phó Giám đốc", "Giám đốc", "Phó Chánh Văn phòng", "Chánh Văn phòng", "Hiệu trưởng", "Trưởng Công an",
    "Trưởng trạm", "Chi cục trưởng", "Cục trưởng", "Tổ trưởng", "Bí thư")
COLLECTIVE = ("ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "ban chỉ đạo", "hội đồng")
ADDRESSES = re.compile(r"^(ông|bà|đồng chí|đ/c)\s+", re.IGNORECASE)
UNKNOWN_OFFICE = "Người đứng đầu đơn vị"


def opening_of(unit: Unit, place: str, document: str) -> dict[str, Any]:
    """The keyword arguments that a Document opens with; `document` is the number as the unit wrote it, or ""."""
    number, code, dated_on = number_in(document)
    return {
        "issuers": (Issuer(unit.name),), "code": code or f"BC-{MISSING}", "number": number, "place": place,
        "issued_on": dated_on, "type_name": "Báo cáo", "archive": "VT"}


def signed_by_the_head(unit: Unit, head: Person | None, signed_by: str = "") -> Signature:
    """Who signed, as the unit told with the report ("Ông A, Chủ tịch"); else whoever holds the seat of its head."""
    told = signed_by.strip() or (f"{head.name}, {head.title}" if head else "")
    name, _, title = told.partition(",")
    return Signature((*_on_behalf(unit), *_capacity(unit, title)), ADDRESSES.sub("", name.strip()))


def _on_behalf(unit: Unit) -> tuple[str, ...]:
    """A collective body is signed for, TM.; an office with a head is not (Decree 30/2020, article 13)."""
    own = next((name for name in COLLECTIVE if unit.name.casefold().startswith(name)), "")
    return (f"TM. {unit.name[:len(own)]}",) if own else ()


def _capacity(unit: Unit, title: str) -> tuple[str, ...]:
    office = _office(unit, title)
    head = office.removeprefix("Phó ")
    return (office,) if head == office else (f"KT. {head}", office)


def _office(unit: Unit, title: str) -> str:
    """Of several offices the one held in this unit, told by its name; none that we know is none that we print."""
    parts = [part.strip() for part in title.replace(";", ",").split(",") if part.strip()]
    offices = [(part, office) for part in parts for office in OFFICES if plain(part).startswith(plain(office))]
    here = [office for part, office in offices if _is_here(unit, part)]
    return next(iter((*here, *(office for _, office in offices))), UNKNOWN_OFFICE)


def _is_here(unit: Unit, part: str) -> bool:
    """"Trưởng Ban Chỉ đạo" ends as Ban Chỉ đạo chuyển đổi số huyện Bắc Sơn begins; one word alike proves nothing."""
    own, words = plain(unit.name), plain(part).split()
    return any(own.startswith(" ".join(words[at:])) for at in range(1, len(words) - 1)) or own in plain(part)
