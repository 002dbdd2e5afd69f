"""Bytes of one JSON member to what they say: canonical, bounded, of the shape that is due, or refused."""

import unicodedata
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from oversight.canonical import canonical
from oversight.exchange.bad_file import BadFile
from oversight.exchange.reading import parse
from oversight.exchange.shape_faults import FORMATS
from oversight.packets import shape
from oversight.packets.bad_packet import ALTERED, BadPacket
from oversight.packets.limits import LARGEST_TOLD

SHAPES = ("ENVELOPE", "FORWARDED", "REPLIED", "SEAL", "KEY_FILE")


def read_json(told: bytes, kind: str, name: str) -> Any:
    """`kind` is one of SHAPES, `name` how a refusal calls it. Raises BadPacket."""
    document = _parsed(told, name)
    if canonical(document) != told:
        raise BadPacket(ALTERED)
    refuse_another_shape(document, kind, name)
    return document


def _parsed(told: bytes, name: str) -> Any:
    if len(told) > LARGEST_TOLD:
        raise BadPacket(f"Phần “{name}” của gói lớn hơn {LARGEST_TOLD // 1024 // 1024} MB.")
    try:
        document = parse(told)
    except BadFile as error:
        raise BadPacket(f"Không đọc được phần “{name}” của gói: {error.faults[0].sentence}") from error
    if not unicodedata.is_normalized("NFC", told.decode()):
        raise BadPacket(f"Phần “{name}” của gói có chữ không theo chuẩn Unicode dựng sẵn (NFC).")
    return document


def refuse_another_shape(document: Any, kind: str, name: str) -> None:
    """One fault is enough: a packet is made by a program, nobody mends it by hand."""
    error = next(_validator(kind).iter_errors(document), None)
    if error is not None:
        place = " › ".join(str(part) for part in error.absolute_path) or "toàn phần"
        raise BadPacket(f"Phần “{name}” của gói không đúng mẫu tại {place[:200]}.")


@cache
def _validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(getattr(shape, kind), format_checker=FORMATS)
