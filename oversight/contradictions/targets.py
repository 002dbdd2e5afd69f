"""What an indicator was to reach, read from the words of the outline: "≥ 80%", "tối thiểu 80", "dưới 5%"."""

import re
from dataclasses import dataclass
from typing import Any

from oversight.contradictions.sound import sound
from oversight.figures import Figure, understand

AT_LEAST = r"≥|>=|>|tối thiểu|ít nhất|không dưới|không thấp hơn|trên|từ|hơn|đạt"
AT_MOST = r"≤|<=|<|tối đa|không quá|không vượt quá|không trên|dưới|trước|chậm nhất"
LEADING = re.compile(rf"^\s*(?:(?P<floor>{AT_LEAST})|(?P<ceiling>{AT_MOST}))\s*", re.IGNORECASE)
STRICT = re.compile(r"^\s*(?:đạt\s+)?(?:(?P<more>>(?!=)|(?:trên|hơn)\b)|(?P<less><(?!=)|dưới\b))(?!.*trở)",
                    re.IGNORECASE)
TRAILING = re.compile(r"\s*(?:trở (?P<way>lên|xuống))\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Target:
    """`direction` is at_least, at_most or exactly. `beyond` is "trên" or "dưới" where as much is not enough."""

    figure: Figure
    direction: str
    beyond: str = ""


def target_of(item: Any) -> Target | None:
    """None without a target, or with one that cannot be read: nobody is held to words that nobody understands."""
    text = " ".join((item.target or "").split())
    if not text:
        return None
    bare, said = _without_direction(text)
    figure = sound(understand(bare, item.value_type or "", item.unit_of_measure or "")) or _share(bare)
    if figure is None:
        return None
    usual = "at_most" if figure.on else "at_least"
    direction = item.target_direction or said or usual
    return Target(figure, direction, _beyond(text, direction))


def _share(bare: str) -> Figure | None:
    """Of something that is counted the target may be a share: "60%" of the households."""
    return sound(understand(bare, "percentage", "")) if bare.endswith("%") else None


def _beyond(text: str, direction: str) -> str:
    found = STRICT.match(text)
    if found is None or direction != ("at_least" if found["more"] else "at_most"):
        return ""
    return "trên" if found["more"] else "dưới"


def _without_direction(text: str) -> tuple[str, str]:
    """The words without "tối thiểu" and its like, and the direction that they gave."""
    said = ""
    while found := LEADING.match(text):
        said = "at_most" if found["ceiling"] else said or ("" if found["floor"].casefold() == "đạt" else "at_least")
        text = text[found.end():]
    if found := TRAILING.search(text):
        said = "at_least" if found["way"].casefold() == "lên" else "at_most"
        text = text[:found.start()]
    return text, said
