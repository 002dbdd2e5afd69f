"""Tờ kê: what a backup says of itself. Read warily: it comes from outside."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from jsonschema import Draft202012Validator

from oversight.backup.faults import BadBackup

FORMAT, VERSION = "oversight-backup", 1
SQLITE, POSTGRESQL, PORTABLE = "sqlite", "postgresql", "portable"
FORMS = (SQLITE, POSTGRESQL, PORTABLE)

TEXT = {"type": "string", "maxLength": 500}
DIGEST = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
NUMBER = {"type": "integer", "minimum": 0}
WORDS = {"type": "array", "items": TEXT}


def _each(shape: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": shape}


def _exactly(**shapes: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": shapes, "required": [*shapes], "additionalProperties": False}


SCHEMA = _exactly(
    format={"const": FORMAT}, version={"const": VERSION}, form={"enum": [*FORMS]}, program=TEXT, schema=TEXT,
    engine=TEXT, made_at=TEXT, made_by=TEXT, counts=_each(NUMBER),
    heads=_each(_exactly(length=NUMBER, head=DIGEST)), members=_each(_exactly(size=NUMBER, sha256=DIGEST)),
    settings=_each(TEXT), left_out=WORDS, damaged_files=WORDS)


@dataclass
class Manifest:
    """`form` says how the database lies inside; `schema` is its revision, `engine` what it came from.

    `counts` are rows by table, `heads` length and last digest by chain of the journal, both of one moment; what is
    derived from other rows (the search) is not counted. `made_at` is ISO 8601 in UTC. `left_out` names what a new
    machine needs besides; `damaged_files` are kept files that were altered or lost already when the backup was made.
    """

    form: str
    program: str
    schema: str
    engine: str
    made_at: str
    made_by: str
    counts: dict[str, int]
    heads: dict[str, dict[str, Any]]
    members: dict[str, dict[str, Any]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    damaged_files: list[str] = field(default_factory=list)

    def as_bytes(self) -> bytes:
        told = {"format": FORMAT, "version": VERSION} | asdict(self)
        return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()


def manifest_from(told: bytes) -> Manifest:
    """Raises BadBackup."""
    try:
        read = json.loads(told)
    except (ValueError, RecursionError) as fault:
        raise BadBackup("Không đọc được tờ kê trong tệp sao lưu.") from fault
    _refuse_another_version(read)
    if fault := next(Draft202012Validator(SCHEMA).iter_errors(read), None):
        raise BadBackup(f"Tờ kê trong tệp sao lưu không đúng dạng, mục {_place(fault)}.")
    return Manifest(**{name: value for name, value in read.items() if name not in ("format", "version")})


def _place(fault: Any) -> str:
    return "/".join(str(each)[:60] for each in fault.absolute_path) or "đầu tiên"


def _refuse_another_version(read: Any) -> None:
    """Of a later program the rest need not be readable."""
    if not isinstance(read, dict) or read.get("format") != FORMAT:
        raise BadBackup("Tệp này không phải bản sao lưu do hệ thống này tạo ra.")
    if isinstance(read.get("version"), int) and read["version"] > VERSION:
        raise BadBackup("Bản sao lưu do một phiên bản mới hơn của phần mềm tạo ra; hãy nâng cấp phần mềm này trước.")
