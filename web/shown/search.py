"""The page of Tra cứu: what was found, where it leads, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from flask import url_for
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from oversight.models.proposal import Proposal
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.rules.outline import items_asked
from oversight.search import BY_CODE, KINDS, Asked, Found, Piece, Readable, excerpt, marked
from oversight.search.asked import Look
from oversight.search.kinds import HEARD
from web.filters import date_vi
from web.shown.trail import record_url, shortened
from web.shown.unit_page import unit_url
from web.unit_of_work import work

TITLE_ROOM = 170
PLACES_OF_A_SITTING = {"statement": "#dien-bien", "finding": "#ket-luan", "commitment": "#dien-bien"}


@dataclass(frozen=True)
class ShownHit:
    """`title` and `excerpt` are pieces, each found or not; `about` says where it was found."""

    kind: str
    title: list[Piece]
    url: str | None
    about: str
    day: str
    state: Any
    excerpt: list[Piece]


@dataclass(frozen=True)
class ShownKind:
    label: str
    url: str
    count: int
    is_current: bool


def shown_groups(found: Sequence[Readable], asked: Asked) -> list[tuple[str, list[ShownHit]]]:
    """One list, parted where what follows is less than what was asked for."""
    _load_outlines(found)
    parted = groupby(found, key=lambda each: each.candidate.look)
    return [(_heading(look, asked), [_hit(each, asked) for each in hits]) for look, hits in parted]


def shown_kinds(found: Found, chosen: str, **query: Any) -> list[ShownKind]:
    """`query` is what an address keeps: the words, the year."""
    total = ShownKind("Tất cả", url_for("search.show", **query), sum(found.counts.values()), not chosen)
    return [total, *(
        ShownKind(kind.label, url_for("search.show", loai=kind.code, **query), found.counts.get(kind.code, 0),
                  kind.code == chosen)
        for kind in KINDS if kind.code in found.counts or kind.code == chosen)]


def _heading(look: Look, asked: Asked) -> str:
    if look.beginning:
        return f"Có từ bắt đầu bằng “{look.beginning.rpartition('_')[2]}”"
    if look == asked.looks[0]:
        return ""
    marks = "" if look.is_exact or not asked.looks[0].is_exact else "khác dấu"
    near = "" if look.is_near else "có đủ các từ, không liền nhau"
    words = "; ".join(each for each in (marks, near) if each)
    return words[:1].upper() + words[1:]


def _hit(each: Readable, asked: Asked) -> ShownHit:
    candidate = each.candidate
    title = _title(candidate.title, asked, candidate.look)
    return ShownHit(
        BY_CODE[candidate.kind].label, title, _url(each), _about(each), date_vi(_day(each)),
        getattr(each.record, "standing", None) if candidate.kind not in HEARD else None,
        _excerpt(each, title, asked))


def _title(text: str, asked: Asked, look: Look) -> list[Piece]:
    return _on_one_line(excerpt(text, asked, look, TITLE_ROOM) if len(text) > TITLE_ROOM else marked(text, asked, look))


def _excerpt(each: Readable, title: list[Piece], asked: Asked) -> list[Piece]:
    """What does not say it is shown only where the title alone would tell nothing."""
    pieces = _on_one_line(excerpt(each.text, asked, each.candidate.look))
    is_wanted = any(piece.is_found for piece in pieces) or each.candidate.kind in HEARD
    return pieces if is_wanted or not any(piece.is_found for piece in title) else []


def _on_one_line(pieces: list[Piece]) -> list[Piece]:
    return [Piece(piece.text.replace("\n", " · "), piece.is_found) for piece in pieces]


def _url(each: Readable) -> str:
    kind, record = each.candidate.kind, each.record
    if kind == "unit":
        return unit_url(record.id)
    if kind == "paper":
        return url_for("papers.show", paper_id=record.id, form="pdf")
    if kind == "conclusion":
        return record_url(record) + "#ket-luan"
    if each.item_id:
        return record_url(record) + _place_in_report(record, each.item_id)
    return record_url(record) + PLACES_OF_A_SITTING.get(kind, "")


def _place_in_report(report: Any, item_id: str) -> str:
    numbers = {item.id: number for number, item in enumerate(items_asked(report), start=1)}
    return f"#muc-{numbers[item_id]}" if item_id in numbers else ""


def _about(each: Readable) -> str:
    record = each.record
    if each.candidate.kind == "unit":
        return record.council.name
    if isinstance(record, Sitting) and each.candidate.kind in HEARD:
        return f"{record.name} · {shortened(record.round.theme)}"
    return "" if isinstance(record, Round) else record.round.theme


def _day(each: Readable) -> date | None:
    record = each.record
    names = ("established_on",) if isinstance(record, Round) else ("opens_on", "dated_on", "received_on", "issued_on")
    if isinstance(record, Recommendation | Proposal):
        names = ("issued_on", "received_on")
    return next((day for name in names if (day := getattr(record, name, None))), None)


def _load_outlines(found: Sequence[Readable]) -> None:
    """Of all rounds at once, for the places of answers in their reports."""
    rounds = {each.candidate.round_id for each in found if each.item_id}
    if rounds:
        work().scalars(select(Round).where(Round.id.in_(rounds)).options(selectinload(Round.outline))).all()
