"""One way to write a value as bytes, so that the same facts have the same digest on every machine."""

import json
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no spaces, UTF-8. Instants are written in UTC, days as ISO 8601."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=plain).encode()


def plain(value: Any) -> str:
    """What JSON has no word for. Raises TypeError for anything but days and moments."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no canonical form for {type(value).__name__}")


def digest(value: Any) -> str:
    """SHA-256 of the canonical bytes, 64 hexadecimal digits."""
    return sha256(canonical(value)).hexdigest()


def jsonable(value: Any) -> Any:
    """The same value made of nothing but JSON's own types."""
    return json.loads(canonical(value))
