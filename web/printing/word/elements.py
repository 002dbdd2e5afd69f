"""Elements of a Word file. They are made one by one, because python-docx searches a table anew for every cell."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from web.printing.page import clean

SPACES = re.compile("[ \t\r\n\x0b\x0c]+")  # no-break spaces stay: they are the room to write by hand


def make(name: str, /, *children: Any, **attributes: Any) -> Any:
    """Name and attributes are of Word's main namespace."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(children)
    return made


def run(text: str, is_bold: bool = False) -> Any:
    written = make("t")
    written.text = SPACES.sub(" ", str(clean(text)))
    written.set(qn("xml:space"), "preserve")
    return make("r", make("rPr", make("b")), written) if is_bold else make("r", written)


def paragraph(style: str, *parts: Any, **settings: Any) -> Any:
    """`parts` are texts or runs; `settings` see `_apart`."""
    properties = make("pPr", make("pStyle", val=style), *_apart(**settings))
    return make("p", properties, *(run(part) if isinstance(part, str) else part for part in parts))


def broken(style: str, lines: tuple[str, ...] | list[str], **settings: Any) -> Any:
    """One paragraph whose lines break where they were measured to."""
    parts = [part for line in lines for part in (make("r", make("br")), run(line))]
    return paragraph(style, *parts[1:], **settings)


def _apart(left: int = 0, right: int = 0, hanging: int = 0, align: str = "") -> list[Any]:
    """What sets one paragraph apart from its style; the indents in twentieths of a point."""
    indents = make("ind", left=left, right=right, hanging=hanging) if left or right else None
    aligned = make("jc", val=align) if align else None
    return [setting for setting in (indents, aligned) if setting is not None]
