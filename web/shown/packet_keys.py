"""Keys as people read them: whose, with the fingerprint that is read out, and whether they still count."""

from dataclasses import dataclass

from flask import url_for

from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets.fingerprint import fingerprint
from oversight.packets.revoking import may_revoke
from web.filters import date_vi
from web.unit_of_work import actor, work

Chip = dict[str, str]


@dataclass(frozen=True)
class ShownKey:
    council: str
    fingerprint: str
    facts: str
    chip: Chip
    file_url: str
    revoke_url: str


@dataclass(frozen=True)
class ShownOffice:
    """One council whose office the reader is; `key` is None until one was made."""

    council: Council
    key: ShownKey | None
    make_url: str


def offices_of(councils: list[Council], keys: list[CouncilKey]) -> list[ShownOffice]:
    own = {key.council_id: key for key in reversed(keys) if key.is_own and not key.revoked_on}
    return [ShownOffice(council, shown_key(own[council.id]) if council.id in own else None,
                        url_for("packet_keys.make", council_id=council.id)) for council in councils]


def other_keys(councils: list[Council], keys: list[CouncilKey]) -> list[ShownKey]:
    """Of other councils, and one's own that were revoked."""
    served = {council.id for council in councils}
    rest = (key for key in keys if not (key.is_own and (key.council_id not in served or not key.revoked_on)))
    return [shown_key(key, is_revocable=any(may_revoke(work(), key, each, actor()) for each in councils))
            for key in rest]


def shown_key(key: CouncilKey, *, is_revocable: bool = True) -> ShownKey:
    return ShownKey(
        key.council.name, fingerprint(key.public_key), _facts(key), _chip(key),
        url_for("packet_keys.file", key_id=key.id) if key.is_own and not key.revoked_on else "",
        "" if key.revoked_on or not is_revocable else url_for("packet_key_revoking.revoke", key_id=key.id))


def _facts(key: CouncilKey) -> str:
    made = "Lập" if key.is_own else "Ghi"
    return f"{made} ngày {date_vi(key.noted_on)}" + (f", {key.noted_by}" if key.noted_by else "")


def _chip(key: CouncilKey) -> Chip:
    if key.revoked_on:
        return {"label": f"Thu hồi ngày {date_vi(key.revoked_on)}", "tone": "neutral"}
    return {"label": "Đang dùng", "tone": "done"}
