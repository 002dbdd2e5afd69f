"""The filters of the register: lists to choose from, and what is chosen in words, each with a way to take it back."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from flask import url_for

from oversight.register import GROUPS, Options
from oversight.rules.closed_lists import LEVELS, NATURES, TERMS
from web.forms.register import (
    BODY,
    CODES,
    LATE,
    LEVEL,
    NATURE,
    OWNER,
    PERSON,
    STATE,
    STATES,
    TERM,
    THEME,
    UNIT,
    WORDS,
    YEAR,
    address_without,
)
from web.shown.theme import theme_name

Choices = list[tuple[str, str]]
LABELS = {
    WORDS: "có từ", UNIT: "Cơ quan thực hiện", THEME: "Lĩnh vực", STATE: "Trạng thái", LATE: "Quá hạn",
    YEAR: "Ban hành năm", OWNER: "Theo dõi", LEVEL: "Thẩm quyền", NATURE: "Tính chất", TERM: "Loại thời hạn"}
ELSEWHERE = "không có trong danh sách"


@dataclass(frozen=True)
class Filter:
    """One list; `groups` are pairs of a heading and its choices."""

    name: str
    label: str
    chosen: str
    choices: Choices = field(default_factory=list)
    groups: list[tuple[str, Choices]] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.choices or self.groups or self.chosen)


def filters(typed: dict[str, str], found: Options) -> list[Filter]:
    """A list with nothing to choose is left out."""
    groups = {OWNER: _owners(found), STATE: [("Nhóm", list(GROUPS)), ("Từng trạng thái", list(STATES))]}
    choices = {
        UNIT: found.units, THEME: [(code, theme_name(code)) for code in found.themes],
        YEAR: [(str(year), str(year)) for year in found.years], LEVEL: list(LEVELS), NATURE: _named(NATURES),
        TERM: _named(TERMS)}
    order = (STATE, UNIT, THEME, YEAR, OWNER, LEVEL, NATURE, TERM)
    made = (Filter(name, LABELS[name], typed.get(name, ""), choices.get(name, []), groups.get(name, []))
            for name in order)
    return [each for each in made if each]


def _named(pairs: Iterable[tuple[str, str]]) -> Choices:
    """Without the one that says nothing is known: an empty choice means any."""
    return [(code, label) for code, label in pairs if code]


def _owners(found: Options) -> list[tuple[str, Choices]]:
    bodies = [(f"{BODY}{key}", name) for key, name in found.bodies]
    people = [(f"{PERSON}{key}", name) for key, name in found.people]
    return [(label, choices) for label, choices in (("Cơ quan", bodies), ("Cá nhân", people)) if choices]


def active_filters(typed: dict[str, str], found: Options, view: str | None) -> list[tuple[str, str]]:
    """Words and the address without them."""
    return [(_in_words(name, text, found), url_for("recommendations.listing", **address_without(typed, name, xem=view)))
            for name, text in typed.items()]


def _in_words(name: str, text: str, found: Options) -> str:
    if name == LATE:
        return "Chỉ kiến nghị quá hạn"
    if name == WORDS:
        return f"Có từ: “{text}”"
    known = {
        UNIT: dict(found.units), OWNER: dict(pair for _, pairs in _owners(found) for pair in pairs),
        THEME: {text: theme_name(text)}, YEAR: {text: text}}
    return f"{LABELS[name]}: {(known | CODES)[name].get(text, ELSEWHERE)}"
