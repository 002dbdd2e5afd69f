"""What an office file points to outside itself: a link to click is fine, a thing fetched at opening is not."""

import re
from urllib.parse import unquote

from oversight.files.unfit import CARRIES, LOADS, Unfit
from oversight.files.xml_part import elements

CLICKED = ("hyperlink", "externalLinkPath", "externalLinkLongPath", "xlPathMissing", "xlLibrary", "xlStartup",
           "xlAlternateStartup")
"""Excel asks before it reads another workbook."""

HARMLESS_ON_A_DISK = ("attachedTemplate", "image")
"""Word names the template of its author's computer in most files; what is not there is passed over."""

ON_A_DISK = re.compile(r"(file:///)?[a-z]:/|cid:|(?!//|file:)[^:]*$", re.IGNORECASE)


def check_relationships(content: bytes) -> None:
    """Of one .rels part. Raises Unfit."""
    for name, attributes in elements(content):
        kind = attributes.get("Type", "").rpartition("/")[2]
        if name == "Relationship" and kind == "oleObject":
            raise Unfit(CARRIES)
        if name == "Relationship" and attributes.get("TargetMode") == "External":
            _check_target(kind, attributes.get("Target", ""))


def _check_target(kind: str, target: str) -> None:
    is_on_a_disk = ON_A_DISK.match(unquote(target).replace("\\", "/").strip())
    if kind not in CLICKED and not (kind in HARMLESS_ON_A_DISK and is_on_a_disk):
        raise Unfit(LOADS)
