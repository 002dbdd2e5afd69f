"""What stands in a packet, as JSON Schema: every text bounded, every list bounded, nothing beside what is named."""

from typing import Any

from oversight.exchange.column_schema import DAY, MOMENT, SHA256
from oversight.models.json_shapes import KEY
from oversight.packets.archive import CONTENT, FOLDER
from oversight.packets.limits import LARGEST_PACKET, MOST_LINES, MOST_MEMBERS, MOST_STEPS
from oversight.rules.closed_lists import COUNCIL_SESSIONS, PACKETS
from oversight.rules.content import LONG, SHORT
from workflows.law import ORDERINGS, REGIMES, Level
from workflows.roles import Role
from workflows.tables import workflow

FORMAT, VERSION = "oversight-packet", 1
FORWARDING, REPLY = (kind for kind, _label in PACKETS)
LETTER_COPY, EVIDENCE, PRINT, ANSWER = "letter_copy", "evidence", "print", "answer"

STEPS_ABOVE = tuple(
    row.trigger for row in workflow("proposal").transitions if Role.UPPER_SECRETARIAT in row.by)
"""What the council above does with a proposal, and so what its reply may say."""

Schema = dict[str, Any]

ID = {"type": "string", "pattern": KEY, "maxLength": 36}
DIGEST = {"type": "string", "pattern": SHA256, "maxLength": 64}
ON = {"type": "string", "pattern": DAY, "format": "date", "maxLength": 10}
AT = {"type": "string", "pattern": MOMENT, "format": "date-time", "maxLength": 32}
NAME = {"type": "string", "minLength": 1, "maxLength": SHORT}
LINE = {"type": "string", "maxLength": SHORT}
WORDS = {"type": "string", "maxLength": LONG}
CODE = {"type": "string", "maxLength": 60}


def whole(**properties: Schema) -> Schema:
    """Every one of them, and no other."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def several(items: Schema, most: int) -> Schema:
    return {"type": "array", "items": items, "maxItems": most}


def number(most: int) -> Schema:
    return {"type": "integer", "minimum": 0, "maximum": most}


def one_of(*values: str) -> Schema:
    return {"enum": [*values]}


def or_nothing(shape: Schema) -> Schema:
    return {"anyOf": [{"type": "null"}, shape]}


COUNCIL = {
    **(_COUNCIL := whole(
        id=ID, name=NAME, short_name=NAME, level=one_of(*(level.value for level in Level)), place_name=NAME)),
    "properties": {**_COUNCIL["properties"], "upper": LINE}}
"""`upper` is the name of the council above, "" where none is noted; the first packets told nothing of it."""
MEMBER = whole(
    name={"type": "string", "pattern": f"^({CONTENT}|{FOLDER}[0-9a-f]{{64}})$", "maxLength": 68},
    sha256=DIGEST, size=number(LARGEST_PACKET))
ENVELOPE = {
    **whole(format=one_of(FORMAT), version={"const": VERSION}, id=ID, kind=one_of(FORWARDING, REPLY), made_at=AT,
            members=several(MEMBER, MOST_MEMBERS), answers=or_nothing(ID), to=COUNCIL, sender=COUNCIL)}

FILE = whole(
    sha256=DIGEST, name={"type": "string", "minLength": 1, "maxLength": 255}, media_type=LINE,
    size=number(LARGEST_PACKET), title=LINE, what=one_of(LETTER_COPY, EVIDENCE, PRINT, ANSWER))
FILES = several(FILE, MOST_MEMBERS)
BODY = whole(id=ID, name=NAME, kind=one_of(*sorted(ORDERINGS)), code={"type": "string", "maxLength": 40})
ROUND = whole(
    id=ID, theme={**WORDS, "minLength": 1}, established_on=or_nothing(ON),
    regime_id=or_nothing(one_of(*(regime.id for regime in REGIMES))), ordering_body=BODY)
PASSING = whole(id=ID, position=number(1000), forwarded_on=ON, carrier=LINE, target_session=LINE)
LETTER = whole(
    id=ID, notation=CODE, year=number(9999), number=number(999_999), dated_on=ON, subject=WORDS,
    document={"type": "object"}, sha256=DIGEST)

FORWARDED = whole(
    proposal=whole(id=ID, text={**WORDS, "minLength": 1}), unit=whole(id=ID, name=NAME, kind=LINE), round=ROUND,
    sitting=or_nothing(whole(name=WORDS, on=or_nothing(ON))),
    speech=or_nothing(whole(speaker=LINE, title=LINE, text=WORDS, quote=WORDS)),
    minutes=or_nothing(whole(number=LINE, on=or_nothing(ON), excerpt=several(WORDS, MOST_LINES))),
    forwarding=PASSING,
    withdrawn=several(whole(position=number(1000), on=ON, because=WORDS), MOST_LINES),
    letter=or_nothing(LETTER), files=FILES,
    origin=several(whole(on=or_nothing(ON), what=WORDS, who=WORDS, document=WORDS), MOST_LINES),
    journal=several(whole(position=number(10**9), at=AT, label=WORDS, digest=DIGEST), MOST_LINES))

TYPED = {"type": "object", "propertyNames": {"pattern": "^[a-z_]{1,40}$"}, "additionalProperties": WORDS,
         "maxProperties": 10}
STEP = whole(trigger=one_of(*STEPS_ABOVE), label=LINE, at=AT, on=ON, who=LINE, title=LINE, typed=TYPED, digest=DIGEST)
SESSION = whole(
    name=NAME, kind=one_of(*(kind for kind, _label in COUNCIL_SESSIONS)), opens_on=or_nothing(ON),
    closes_on=or_nothing(ON), place=LINE)
REPLIED = whole(
    proposal=whole(id=ID), steps={**several(STEP, MOST_STEPS), "minItems": 1},
    sessions=several(SESSION, MOST_LINES), files=FILES)

SEAL = whole(
    algorithm=one_of("Ed25519"), public_key=DIGEST,
    signature={"type": "string", "pattern": "^[0-9a-f]{128}$", "maxLength": 128})
KEY_FILE = whole(format=one_of("oversight-packet-key"), version={"const": 1}, council=COUNCIL, public_key=DIGEST)
