"""A packet judged by itself: whole, signed by the key it names, and every member what the envelope says.

Whether that key is anybody's, and the packet meant for us, is asked afterwards (trust.py).
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from oversight.exchange.bad_file import BadFile
from oversight.exchange.reading import parse
from oversight.packets.archive import CONTENT, ENVELOPE, FOLDER, SIGNATURE, unpack
from oversight.packets.bad_packet import ALTERED, STRANGE, BadPacket
from oversight.packets.json_reading import read_json
from oversight.packets.shape import FORMAT, FORWARDING, VERSION
from oversight.packets.signing import refuse_a_bad_signature

TOLD_AS = {ENVELOPE: "phong bì", SIGNATURE: "chữ ký", CONTENT: "nội dung"}


@dataclass(frozen=True)
class Opened:
    """`envelope` and `told` are of the shapes ENVELOPE and FORWARDED or REPLIED; `files` by their digests."""

    envelope: dict[str, Any]
    told: dict[str, Any]
    files: dict[str, bytes]
    signed_by: str
    content: bytes

    @property
    def id(self) -> str:
        return self.envelope["id"]

    @property
    def is_forwarding(self) -> bool:
        return self.envelope["kind"] == FORWARDING

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()

    @property
    def made_at(self) -> datetime:
        return datetime.fromisoformat(self.envelope["made_at"])


def read(content: bytes) -> Opened:
    """Raises BadPacket."""
    members = unpack(content)
    if not {ENVELOPE, SIGNATURE, CONTENT} <= set(members):
        raise BadPacket(STRANGE)
    seal = read_json(members[SIGNATURE], "SEAL", TOLD_AS[SIGNATURE])
    refuse_a_bad_signature(seal, members[ENVELOPE])
    envelope = _envelope(members[ENVELOPE])
    _refuse_other_members(envelope, members)
    kind = "FORWARDED" if envelope["kind"] == FORWARDING else "REPLIED"
    told = read_json(members[CONTENT], kind, TOLD_AS[CONTENT])
    files = {name.removeprefix(FOLDER): each for name, each in members.items() if name.startswith(FOLDER)}
    _refuse_other_files(told, files)
    return Opened(envelope, told, files, seal["public_key"], content)


def _envelope(told: bytes) -> dict[str, Any]:
    """A later version is named as such: its shape is not known here."""
    try:
        return read_json(told, "ENVELOPE", TOLD_AS[ENVELOPE])
    except BadPacket as refusal:
        raise _of_another_version(told) or refusal from refusal


def _of_another_version(told: bytes) -> BadPacket | None:
    found = _loosely(told)
    if found.get("format") == FORMAT and found.get("version") != VERSION:
        return BadPacket(f"Gói thuộc phiên bản {str(found.get('version'))[:20]}; phần mềm này đọc phiên bản "
                         f"{VERSION}. Hãy nâng cấp phần mềm rồi nhập lại.")
    return None


def _loosely(told: bytes) -> dict[str, Any]:
    """For the version alone; empty where there is nothing to be read."""
    try:
        found = parse(told)
    except BadFile:
        return {}
    return found if isinstance(found, dict) else {}


def _refuse_other_members(envelope: dict[str, Any], members: dict[str, bytes]) -> None:
    there = {name: (len(each), sha256(each).hexdigest()) for name, each in members.items()
             if name not in (ENVELOPE, SIGNATURE)}
    said = {each["name"]: (each["size"], each["sha256"]) for each in envelope["members"]}
    named_rightly = all(name == CONTENT or name == FOLDER + digest for name, (_, digest) in said.items())
    if there != said or len(said) != len(envelope["members"]) or not named_rightly:
        raise BadPacket(ALTERED)


def _refuse_other_files(told: dict[str, Any], files: dict[str, bytes]) -> None:
    said = {each["sha256"]: each["size"] for each in told["files"]}
    if said != {digest: len(each) for digest, each in files.items()} or len(said) != len(told["files"]):
        raise BadPacket("Danh mục tệp kèm theo không khớp các tệp trong gói.")
