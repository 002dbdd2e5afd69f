"""Nửa khóa công khai, as a small file that one council hands to another; anybody may read it."""

from dataclasses import dataclass

from oversight.canonical import canonical
from oversight.exchange.bad_file import BadFile
from oversight.exchange.reading import parse
from oversight.models.packets import CouncilKey
from oversight.packets.bad_packet import BadPacket
from oversight.packets.json_reading import refuse_another_shape
from oversight.packets.sealing import as_told

FORMAT, VERSION = "oversight-packet-key", 1
LARGEST = 8 * 1024
NOT_ONE = "Đây không phải tệp khóa niêm phong do phần mềm Sổ giám sát lập."


@dataclass(frozen=True)
class Announced:
    """`council` is told as the packet tells a council: id, name, short_name, level, place_name."""

    council: dict[str, str]
    public_key: str


def announcement(key: CouncilKey) -> bytes:
    """Without the fingerprint: it must come another way."""
    return canonical({"format": FORMAT, "version": VERSION, "council": as_told(key.council),
                      "public_key": key.public_key})


def announced(told: bytes) -> Announced:
    """Not held to the last blank, as a packet is: somebody may paste it. Raises BadPacket."""
    if len(told) > LARGEST:
        raise BadPacket(NOT_ONE)
    try:
        document = parse(told.strip())
        refuse_another_shape(document, "KEY_FILE", "khóa")
    except (BadFile, BadPacket) as error:
        raise BadPacket(NOT_ONE) from error
    return Announced(document["council"], document["public_key"])
