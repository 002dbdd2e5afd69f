"""What stands where in a picture: read from the XML, with the estimate of the widths of words that drew it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from web.charts.letters import width

SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
MOVE = re.compile(r"([MLHVhvlz])([^MLHVhvlz]*)")


@dataclass(frozen=True)
class Mark:
    """A box in user units of the whole picture, marks of transforms added up."""

    tag: str
    kind: str
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""

    def lies_on(self, other: "Mark") -> bool:
        return (self.left < other.right - 0.5 and other.left < self.right - 0.5
                and self.top < other.bottom - 0.5 and other.top < self.bottom - 0.5)


def pictures(markup: str) -> list[ElementTree.Element]:
    """Raises ParseError when it is not well formed."""
    return list(ElementTree.fromstring(markup).iter(f"{SVG}svg"))  # noqa: S314


def size(picture: ElementTree.Element) -> tuple[float, float]:
    left, top, wide, high = map(float, picture.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return wide, high


def words(picture: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in picture.iter(f"{SVG}text")]


def read_out(picture: ElementTree.Element) -> str:
    return picture.findtext(f"{SVG}desc") or ""


def marks(node: ElementTree.Element, x: float = 0, y: float = 0, inherited: float = 0) -> Iterator[Mark]:
    if moved := node.get("transform"):
        across, down = map(float, NUMBER.findall(moved))
        x, y = x + across, y + down
    inherited = float(node.get("font-size", inherited))
    if corners := _corners(node, inherited):
        left, top, right, bottom = corners
        yield Mark(node.tag.removeprefix(SVG), node.get("class", ""), x + left, y + top, x + right, y + bottom,
                   node.text or "")
    for child in node:
        yield from marks(child, x, y, inherited)


def _corners(node: ElementTree.Element, letters: float) -> tuple[float, float, float, float] | None:
    match node.tag.removeprefix(SVG):
        case "rect":
            x, y, wide, high = (float(node.attrib[each]) for each in ("x", "y", "width", "height"))
            assert min(wide, high) >= 0
            return x, y, x + wide, y + high
        case "circle":
            x, y, r = (float(node.attrib[each]) for each in ("cx", "cy", "r"))
            return x - r, y - r, x + r, y + r
        case "polyline":
            return _around([tuple(map(float, each.split(","))) for each in node.attrib["points"].split()])
        case "path":
            return _around(list(_visited(node.attrib["d"])))
        case "text":
            return _words_box(node, letters)
    return None


def _words_box(node: ElementTree.Element, letters: float) -> tuple[float, float, float, float]:
    x, y = float(node.attrib["x"]), float(node.attrib["y"])
    room = width(node.text or "", letters, is_bold=node.get("font-weight") == "700")
    left = x - {"end": room, "middle": room / 2}.get(node.get("text-anchor"), 0)
    return left, y - letters * 0.8, left + room, y + letters * 0.2


def _around(places: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    xs, ys = zip(*places, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _visited(path: str) -> Iterator[tuple[float, float]]:
    x = y = 0.0
    for step, written in MOVE.findall(path):
        given = list(map(float, NUMBER.findall(written)))
        match step:
            case "M" | "L":
                x, y = given
            case "V":
                y = given[0]
            case "h":
                x += given[0]
            case "l":
                x, y = x + given[0], y + given[1]
        yield x, y
