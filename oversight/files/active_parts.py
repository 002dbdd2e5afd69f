"""Parts of office files that run, call other programs or fetch: found by name, by declaration, by element."""

import html
import re

from oversight.files.external_links import check_relationships
from oversight.files.office_kind import content_types
from oversight.files.unfit import DAMAGED, LOADS, LOCKED, RUNS, Unfit
from oversight.files.xml_part import elements

RUNNING_NAMES = re.compile(
    r"(^|/)(vbaproject[^/]*\.bin|vbadata\.xml)$|(^|/)(activex|macrosheets|dialogsheets)/|^(basic|scripts)/")
RUNNING_TYPES = ("macroenabled", "vbaproject", "activex", "ms-excel.macrosheet", "ms-excel.intlmacrosheet")

# DDE: a field of Word or a link of Excel that starts another program.
FIELD = re.compile(rb"<(?:\w+:)?instrText[^<>]*>([^<]*)<|<(?:\w+:)?fldSimple[^<]*?instr\s*=\s*[\"']([^<\"']*)[\"']")
DDE_FIELD = re.compile(r"\bDDE(AUTO)?\b", re.IGNORECASE)
DDE_LINK = re.compile(rb"<(?:\w+:)?(ddeLink|oleLink)[\s>/]")

OPEN_DOCUMENT_RUNS = re.compile(rb"<(?:[\w.-]+:)?(event-listener|dde-source|dde-link|plugin|applet|object-ole)[\s>/]")
OPEN_DOCUMENT_LOADS = re.compile(rb"<(?:[\w.-]+:)?floating-frame[\s>/]")
IN_OPEN_DOCUMENT = ("content.xml", "styles.xml")

OF_WORD = re.compile(r"^word/[^/]+\.xml$")


def check_name(name: str) -> None:
    if RUNNING_NAMES.search(name):
        raise Unfit(RUNS)


def check_part(name: str, content: bytes) -> None:
    if name.endswith(".rels"):
        check_relationships(content)
    elif name == "[content_types].xml":
        _check_declared(content)
    elif name == "meta-inf/manifest.xml":
        _check_manifest(content)
    elif name.endswith(IN_OPEN_DOCUMENT):
        _check_open_document(content)
    _check_fields(name, content)


def _check_declared(content: bytes) -> None:
    if any(running in declared for declared in content_types(content) for running in RUNNING_TYPES):
        raise Unfit(RUNS)


def _check_manifest(content: bytes) -> None:
    if any(name == "encryption-data" for name, _ in elements(content)):
        raise Unfit(LOCKED)


def _check_open_document(content: bytes) -> None:
    if b"\0" in content:  # UTF-16, in which the patterns would see nothing; no office program writes it
        raise Unfit(DAMAGED)
    if OPEN_DOCUMENT_RUNS.search(content):
        raise Unfit(RUNS)
    if OPEN_DOCUMENT_LOADS.search(content):
        raise Unfit(LOADS)


def _check_fields(name: str, content: bytes) -> None:
    """A field may be cut into runs, so the pieces are read as one."""
    if OF_WORD.match(name):
        typed = b"".join(b"".join(found) for found in FIELD.findall(content)).decode("utf-8", "replace")
        if b"\0" in content or DDE_FIELD.search(html.unescape(typed)):
            raise Unfit(RUNS)
    if name.startswith("xl/externallinks/") and DDE_LINK.search(content):
        raise Unfit(RUNS)
