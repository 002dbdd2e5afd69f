"""Thu hồi khóa: from then on nothing sealed with it comes in, whatever day it bears: the thief writes the day."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council
from oversight.models.packets import CouncilKey
from oversight.packets.keys import NOTED, enter_key, hold_the_keys
from oversight.packets.office import refuse_another_office
from oversight.packets.residents import lives_here
from oversight.refusal import BadlyTyped, NotYours, OutOfStep

NOT_NOTED_BY_YOU = ("Khóa này do Văn phòng khác trong hệ thống ghi; chỉ Văn phòng đã ghi thu hồi được. Hãy báo cho họ.")


def revoke_key(session: Session, key: CouncilKey, own: Council, actor: Actor, on: date, reason: str) -> None:
    """What came in before stays. Raises BadlyTyped with "revoked_on" and "reason", OutOfStep, NotYours."""
    refuse_another_office(session, actor, own)
    hold_the_keys(session)
    session.refresh(key)
    if not may_revoke(session, key, own, actor):
        raise NotYours(NOT_NOTED_BY_YOU)
    if key.revoked_on:
        raise OutOfStep(f"Khóa này đã thu hồi ngày {key.revoked_on:%d/%m/%Y}.")
    _refuse_bad_facts(key, actor, on, reason)
    key.revoked_on = on
    session.flush()
    label = f"Thu hồi khóa niêm phong của {key.council.name}"
    enter_key(session, key, own, actor, "packet_key_revoked", label, reason=reason)


def may_revoke(session: Session, key: CouncilKey, own: Council, actor: Actor) -> bool:
    """Its own office or, of another council's, an office that noted it: the key counts for all councils that work
    here. Where none of those works here any more, any office; the installation itself always.
    """
    if actor.person is None:
        return True
    if key.is_own:
        return key.council_id == own.id
    noted = select(JournalEntry.record_id, JournalEntry.typed).where(JournalEntry.action == NOTED)
    offices = {council for council, typed in session.execute(noted) if typed.get("key") == key.public_key}
    return own.id in offices or not any(lives_here(session, each, actor.today) for each in offices)


def _refuse_bad_facts(key: CouncilKey, actor: Actor, on: date | None, reason: str) -> None:
    faults = {}
    if on is None or not key.noted_on <= on <= actor.today:
        faults["revoked_on"] = f"Ngày thu hồi từ ngày {key.noted_on:%d/%m/%Y} đến hôm nay."
    if not 0 < len(reason.strip()) <= 500:
        faults["reason"] = "Hãy ghi lý do thu hồi, tối đa 500 ký tự."
    if faults:
        raise BadlyTyped(fields=faults)
