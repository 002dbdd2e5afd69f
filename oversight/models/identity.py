"""Keys: version 7 UUIDs (RFC 9562). In order of time, so indexes stay compact; unguessable, so no one counts rounds."""

import os
import time
from uuid import UUID

VERSION_7, VARIANT = 0x7 << 76, 0x2 << 62
MASK = (1 << 128) - 1 - (0xF << 76) - (0x3 << 62)


def new_id() -> str:
    milliseconds = time.time_ns() // 1_000_000
    number = (milliseconds << 80) | int.from_bytes(os.urandom(10))
    return str(UUID(int=number & MASK | VERSION_7 | VARIANT))


def is_id(text: str) -> bool:
    """Whether `text` is written as our keys are; anything else never reaches the database."""
    try:
        return str(UUID(text)) == text
    except (ValueError, AttributeError, TypeError):
        return False


def is_made_in_order(text: str) -> bool:
    """Whether an id that a page made is of version 7, as ours are."""
    return is_id(text) and UUID(text).version == 7
