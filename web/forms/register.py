"""The filters of the register as they stand in its address: short Vietnamese names, so that it can be kept and sent."""

from typing import Any

from flask import request

from oversight.register import GROUPS, Wanted
from oversight.rules.closed_lists import LEVELS, NATURES, TERMS
from oversight.search import MOST_TYPED, read
from oversight.text import tidy
from workflows.tables import workflow

UNIT, THEME, LEVEL, NATURE, TERM = "don-vi", "linh-vuc", "tham-quyen", "tinh-chat", "loai-han"
YEAR, STATE, OWNER, LATE, WORDS = "nam", "trang-thai", "theo-doi", "qua-han", "tu-khoa"
VIEW, BOARD = "xem", "cot"
NAMES = (WORDS, UNIT, THEME, STATE, LATE, YEAR, OWNER, LEVEL, NATURE, TERM)

STATES = tuple((state.name, state.label) for state in workflow("recommendation").states)
CODES = {STATE: dict((*GROUPS, *STATES)), LEVEL: dict(LEVELS), NATURE: dict(NATURES), TERM: dict(TERMS)}
BODY, PERSON = "ban.", "nguoi."
"""Before the id of whoever follows a recommendation: a body of the council, or one of its people."""
LONGEST = 60


def typed_filters() -> dict[str, str]:
    """What stands in the address and means something; anything else is as if it were not there."""
    typed = {name: _said(name) for name in NAMES}
    return {name: text for name, text in typed.items() if text and _means_something(name, text)}


def wanted_by(typed: dict[str, str]) -> Wanted:
    owner = typed.get(OWNER, "")
    return Wanted(
        unit=typed.get(UNIT, ""), theme=typed.get(THEME, ""), level=typed.get(LEVEL, ""), nature=typed.get(NATURE, ""),
        term=typed.get(TERM, ""), year=int(typed[YEAR]) if YEAR in typed else None, state=typed.get(STATE, ""),
        owner_body=_after(BODY, owner), owner=_after(PERSON, owner), is_late=LATE in typed,
        words=read(typed[WORDS]) if WORDS in typed else None)


def _said(name: str) -> str:
    most = MOST_TYPED if name == WORDS else LONGEST
    return tidy("".join(letter for letter in request.args.get(name, "")[:most] if letter.isprintable()))


def _means_something(name: str, text: str) -> bool:
    if name == YEAR:
        return text.isascii() and text.isdigit() and 1900 <= int(text) <= 2200
    if name == OWNER:
        return text.startswith((BODY, PERSON))
    return text in CODES[name] if name in CODES else text == "1" if name == LATE else True


def _after(prefix: str, text: str) -> str:
    return text.removeprefix(prefix) if text.startswith(prefix) else ""


def chosen_ids() -> list[str]:
    return list(dict.fromkeys(request.args.getlist("chon")))


def address_without(typed: dict[str, str], *names: str, **more: Any) -> dict[str, Any]:
    return {name: text for name, text in typed.items() if name not in names} | more
