"""What is told, its files and an envelope around them, signed: the bytes of a packet."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from oversight.canonical import canonical, jsonable
from oversight.models.organisations import Council
from oversight.packets.archive import CONTENT, ENVELOPE, FOLDER, SIGNATURE, pack
from oversight.packets.limits import LARGEST_PACKET, MOST_MEMBERS
from oversight.packets.shape import FORMAT, VERSION
from oversight.packets.signing import signature_of
from oversight.refusal import Unmet


def as_told(council: Council) -> dict[str, str]:
    told = {name: getattr(council, name) for name in ("id", "name", "short_name", "level", "place_name")}
    return told | {"upper": council.upper.name if council.upper else ""}


def envelope_of(
    packet_id: str, kind: str, sender: Council, to: Council, made_at: datetime, answers: str | None = None
) -> dict[str, Any]:
    """Without its members: `sealed` counts them."""
    return {"format": FORMAT, "version": VERSION, "id": packet_id, "kind": kind, "sender": as_told(sender),
            "to": as_told(to), "made_at": made_at, "answers": answers}


def sealed(
    envelope: dict[str, Any], told: dict[str, Any], files: Mapping[str, bytes], private: Ed25519PrivateKey
) -> bytes:
    """Raises Unmet for what would be too much to send."""
    members = {CONTENT: canonical(told)} | {FOLDER + digest: each for digest, each in files.items()}
    listed = [{"name": name, "size": len(each), "sha256": sha256(each).hexdigest()}
              for name, each in sorted(members.items())]
    cover = canonical(jsonable(envelope | {"members": listed}))
    packed = pack(members | {ENVELOPE: cover, SIGNATURE: signature_of(private, cover)})
    if len(packed) > LARGEST_PACKET or len(members) + 2 > MOST_MEMBERS:
        raise Unmet(f"Các tệp kèm theo vượt mức một gói nhận được ({LARGEST_PACKET // 1024 // 1024} MB, "
                    f"{MOST_MEMBERS - 3} tệp); hãy gửi bớt tệp bằng văn bản kèm theo.")
    return packed
