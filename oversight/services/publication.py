"""Verbs of publication: an item is shown to everybody, looked through again, or taken down. Off by default."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from oversight.actor import Actor
from oversight.models.identity import is_id
from oversight.models.journal import JournalEntry
from oversight.models.organisations import Council
from oversight.models.papers import IssuedPaper
from oversight.models.publication import Publication
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.refusal import NotYours, Stale, Unmet
from oversight.rules.numbering import registers_of
from oversight.rules.publication import (
    PAPER,
    RECOMMENDATION,
    ROUND,
    YEAR,
    mark_of_words,
    may_publish,
    reasons_against,
    year_of,
)
from oversight.services import journal
from oversight.services.directory_reading import Reading
from oversight.yearly.public import names_told

MODELS = {PAPER: IssuedPaper, ROUND: Round, RECOMMENDATION: Recommendation, YEAR: Council}
PUBLISHED, LOOKED_AGAIN, WITHDRAWN = "published", "looked_again", "withdrawn"
NOT_YOURS = "Chỉ Văn phòng giúp việc và lãnh đạo cơ quan quyết định giám sát được công khai nội dung này."
NOT_CHECKED = "Hãy xác nhận đã kiểm tra nội dung trước khi công khai."


@dataclass(frozen=True)
class Item:
    """Something that may be shown: `subject` is a paper, a round, a recommendation, or the council of the `year`."""

    kind: str
    subject: Any
    year: int

    @property
    def council_id(self) -> str:
        """Who answers for it now: after a handover the council that took the round over."""
        if self.kind == YEAR:
            return self.subject.id
        return self.subject.round.council_id

    @property
    def subject_id(self) -> str | None:
        return None if self.kind == YEAR else self.subject.id

    @property
    def mark(self) -> str:
        return mark_of_words(self.kind, self.subject, self._names())

    def _names(self) -> dict[str, list[str]] | None:
        if self.kind != YEAR or not self.year:
            return None
        return names_told(object_session(self.subject), self.subject.id, self.year)


def item_of(session: Session, kind: str, subject_id: str, year: int | None = None) -> Item | None:
    """Of the year's figures `subject_id` is the council and `year` is told. None where there is no such thing."""
    if kind not in MODELS or not is_id(subject_id):
        return None
    subject = session.get(MODELS[kind], subject_id)
    is_dated = subject is not None and (kind != ROUND or subject.established_on) and (
        kind != RECOMMENDATION or subject.issued_on) and (kind != YEAR or year)
    return Item(kind, subject, year_of(kind, subject, year)) if is_dated else None


def publish(session: Session, actor: Actor, item: Item, title: str, *, is_checked: bool) -> Publication:
    """Shown from now on; one that is shown already is looked through again. Raises NotYours, Unmet, BadlyTyped."""
    _refuse_who_may_not(actor, item)
    _hold(session, item.council_id)
    if reasons := reasons_against(item.kind, item.subject, item.year, actor.today):
        raise Unmet(*reasons)
    reading = Reading({"title": title})
    told = reading.line("title", "Hãy ghi tên hiển thị trên trang công khai.")
    if not is_checked:
        reading.refuse("is_checked", NOT_CHECKED)
    reading.check()
    return _shown(session, actor, item, told)


def withdraw(session: Session, actor: Actor, publication: Publication, reason: str) -> None:
    """Shown no more; that it was, and why it went, stays in the journal. Raises NotYours, Stale, BadlyTyped."""
    if not may_withdraw(session, actor, publication):
        raise NotYours(NOT_YOURS)
    _hold(session, publication.council_id)
    session.refresh(publication)
    if publication.withdrawn_on:
        raise Stale
    reading = Reading({"reason": reason})
    told = reading.line("reason", "Hãy ghi lý do gỡ xuống.")
    reading.check()
    publication.withdrawn_on, publication.withdrawn_because = actor.today, told
    session.flush()
    journal.enter(session, publication, actor, WITHDRAWN, "Gỡ khỏi trang công khai", typed={"reason": told})


def may_withdraw(session: Session, actor: Actor, publication: Publication) -> bool:
    """Also whoever leads or serves the council on whose page it stands: taking down must never wait."""
    if publication.council_id in registers_of(actor.person, actor.today):
        return True
    subject_id = publication.subject_id or publication.council_id
    item = item_of(session, publication.kind, subject_id, publication.year)
    return item is not None and may_publish(actor.person, item.kind, item.subject, actor.today)


def live_of(session: Session, item: Item) -> Publication | None:
    """The publication by which the item is shown now."""
    found = select(Publication).where(
        Publication.council_id == item.council_id, Publication.kind == item.kind, Publication.withdrawn_on.is_(None))
    is_it = Publication.year == item.year if item.kind == YEAR else Publication.subject_id == item.subject_id
    return session.scalars(found.where(is_it).order_by(Publication.id)).first()


def confirmed_marks(session: Session, publications: Sequence[Publication]) -> dict[str, str]:
    """By publication id: the mark of the words that somebody last looked through."""
    entries = select(JournalEntry).where(
        JournalEntry.record_id.in_([each.id for each in publications]),
        JournalEntry.action.in_((PUBLISHED, LOOKED_AGAIN))).order_by(JournalEntry.at, JournalEntry.id)
    return {entry.record_id: entry.typed.get("mark", "") for entry in session.scalars(entries)}


def _shown(session: Session, actor: Actor, item: Item, title: str) -> Publication:
    known = live_of(session, item)
    publication = known or Publication(
        council_id=item.council_id, kind=item.kind, subject_id=item.subject_id, published_on=actor.today)
    publication.title, publication.year, publication.secrecy_checked_by = title, item.year, actor.name
    session.add(publication)
    session.flush()
    action, label = (LOOKED_AGAIN, "Rà soát lại nội dung công khai") if known else (PUBLISHED, "Công khai")
    journal.enter(
        session, publication, actor, action, label, typed={"title": title, "mark": item.mark})
    return publication


def _refuse_who_may_not(actor: Actor, item: Item) -> None:
    if not may_publish(actor.person, item.kind, item.subject, actor.today):
        raise NotYours(NOT_YOURS)


def _hold(session: Session, council_id: str) -> None:
    """Two who publish the same thing at once make one publication: the second finds the first."""
    session.execute(select(Council.id).where(Council.id == council_id).with_for_update(key_share=True))
