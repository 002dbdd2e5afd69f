"""XML inside an office file: no DTD, so no entities to swell or to fetch; and the few elements that are asked for."""

from collections.abc import Iterator
from xml.parsers import expat

from oversight.files.limits import LARGEST_LIST
from oversight.files.unfit import DAMAGED, SWELLS, Unfit

PIECE = 64 * 1024
Attributes = dict[str, str]


class _RootReached(Exception):
    """Behind the first element no DTD can stand."""


def check_start(content: bytes) -> None:
    """Reads up to the first element. Raises Unfit for a DTD or for no XML at all."""
    parser = _parser_without_dtd()
    parser.StartElementHandler = _stop
    try:
        for start in range(0, len(content), PIECE):
            parser.Parse(content[start:start + PIECE])
        parser.Parse(b"", True)
    except _RootReached:
        return
    except (expat.ExpatError, LookupError, ValueError) as fault:
        raise Unfit(DAMAGED) from fault


def elements(content: bytes) -> Iterator[tuple[str, Attributes]]:
    """Local names with their attributes, in order. For lists of at most 8 MB; raises Unfit for a longer one."""
    if len(content) > LARGEST_LIST:
        raise Unfit(SWELLS)
    found: list[tuple[str, Attributes]] = []
    parser = _parser_without_dtd()
    parser.StartElementHandler = lambda name, attributes: found.append((name.rpartition(" ")[2], attributes))
    try:
        for start in range(0, len(content), PIECE):
            parser.Parse(content[start:start + PIECE])
            yield from found
            found.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as fault:
        raise Unfit(DAMAGED) from fault


def _parser_without_dtd() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_: object) -> None:
    raise Unfit(SWELLS)


def _stop(*_: object) -> None:
    raise _RootReached
