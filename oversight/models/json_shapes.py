"""What the JSON of a column holds, as JSON Schema: exported rounds are read back by it (exchange/column_schema.py)."""

from typing import Any

KEY = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
KEY_OR_NOTHING = f"^$|{KEY}"
WORDS: dict[str, Any] = {"type": "string", "maxLength": 20_000}
NAME: dict[str, Any] = {"type": "string", "maxLength": 500}


def holds(shape: dict[str, Any]) -> dict[str, Any]:
    """For `mapped_column(JSON, info=…)`."""
    return {"json": shape}


LIST_OF_WORDS = holds({"type": "array", "items": {"type": "string", "maxLength": 40}})

OUTLINE = holds({"type": "array", "items": {
    "type": "object", "required": ["text"],
    "properties": {"id": {"type": "string", "pattern": KEY}, "text": WORDS, "is_required": {"type": "boolean"}},
    "additionalProperties": WORDS}})

FILE = {
    "type": "object", "required": ["name", "sha256"],
    "properties": {"title": NAME, "name": NAME, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
    "additionalProperties": False}

ANSWERS = holds({
    "type": "object", "propertyNames": {"pattern": KEY_OR_NOTHING},
    "additionalProperties": {
        "type": "object", "required": ["text", "figure"],
        "properties": {"text": WORDS, "figure": WORDS, "no_figure_because": WORDS,
                       "evidence": {"type": "array", "items": FILE}},
        "additionalProperties": False}})
"""By the id of the item; "" is the whole report."""

SIGNATURE = {
    "type": "object", "required": [
        "signer", "organisation", "issuer", "signed_at", "is_time_vouched", "is_intact", "after", "chain", "sentences"],
    "properties": {
        "signer": NAME, "organisation": NAME, "issuer": NAME, "signed_at": {"type": "string", "maxLength": 40},
        "is_time_vouched": {"type": "boolean"}, "is_intact": {"type": "boolean"},
        "after": {"enum": ["nothing", "signatures", "changes"]},
        "chain": {"enum": ["trusted", "unknown", "unasked", "expired", "broken"]},
        "sentences": {"type": "array", "items": WORDS}},
    "additionalProperties": False}

VERDICT = holds({
    "type": "object", "required": ["likeness", "about", "is_pictured", "signatures"],
    "properties": {
        "likeness": {"enum": ["print", "text", "scan", "other"]}, "about": {"type": "array", "items": WORDS},
        "is_pictured": {"type": "boolean"}, "signatures": {"type": "array", "items": SIGNATURE}},
    "additionalProperties": False})
"""oversight/signatures/judgement.py"""
