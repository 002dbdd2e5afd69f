"""Công khai: what may be shown to everybody, by whom, and which words of it somebody has looked through.

Article 89.1 of Law 87/2015/QH13 names the programme, the plan, the report, the resolution, the conclusion, the
recommendations and what came of them. Nothing that is a draft or internal to the council is ever shown.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oversight.canonical import digest
from oversight.rules.numbering import registers_of
from oversight.rules.paper_kinds import papers_issued
from oversight.rules.standing import seats_of
from workflows.roles import Role

PAPER, ROUND, RECOMMENDATION, YEAR = "paper", "round", "recommendation", "year"
NAMED_BY_LAW = ("establishing_act", "supervision_plan", "round_conclusion", "conclusion_notice")
"""Kinds of papers that article 89.1 speaks of, as the house issues them; letters and minutes it does not name."""

PUBLISHERS = {Role.CHAIR, Role.SECRETARIAT}
INTERNAL = "Đây là văn bản nội bộ, không công khai."
ROUND_IS_INTERNAL = "Đợt giám sát chưa gửi kế hoạch cho đơn vị; nội dung còn lưu hành nội bộ."
IS_A_DRAFT = "Kiến nghị chưa ban hành."
YEAR_IS_TO_COME = "Năm này chưa đến."


def may_publish(person: Any, kind: str, subject: Any, today: date) -> bool:
    """The chair of the ordering body and the office; the figures of a year belong to the whole council."""
    if kind == YEAR:
        return subject.id in registers_of(person, today)
    record = subject.round if kind == PAPER else subject
    return record is not None and bool(seats_of(person, record, today) & PUBLISHERS)


def reasons_against(kind: str, subject: Any, year: int, today: date) -> list[str]:
    """Why this is never shown to anybody outside, as it stands now."""
    if kind == YEAR:
        return [] if year <= today.year else [YEAR_IS_TO_COME]
    return list(_reasons(kind, subject))


def _reasons(kind: str, subject: Any) -> Iterator[str]:
    if subject.round is None or subject.round.established_on is None or subject.round.standing.is_internal:
        yield ROUND_IS_INTERNAL
    if kind == PAPER and is_internal_paper(subject.kind):
        yield INTERNAL
    if kind == RECOMMENDATION and (subject.issued_on is None or subject.standing.is_internal):
        yield IS_A_DRAFT


def is_internal_paper(kind: str) -> bool:
    """A kind that no table knows any more is kept inside."""
    known = papers_issued().get(kind)
    return known is None or known.is_internal


def year_of(kind: str, subject: Any, year: int | None = None) -> int:
    """Under which year it stands."""
    days = {ROUND: "established_on", RECOMMENDATION: "issued_on"}
    if kind == PAPER:
        return subject.year
    return getattr(subject, days[kind]).year if kind in days else year


def words_shown(kind: str, subject: Any, names: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """Whatever people wrote that is shown outside: this is what somebody confirms to hold no secret.

    `names` are those that stand in the figures of a year.
    """
    if kind == PAPER:
        return {"sha256": subject.sha256}
    if kind == ROUND:
        return {"theme": subject.theme, "period": subject.review_period, "scope": subject.scope,
                "units": [row.unit.name for row in subject.units],
                "conclusion": subject.conclusion if subject.concluded_on else ""}
    if kind == RECOMMENDATION:
        return {"text": subject.text, "unit": subject.lead_unit.name if subject.lead_unit else "",
                "due": subject.due_note, "results": [
                    {"result": each.result, "figures": each.figures, "assessment": each.assessment}
                    for each in subject.fulfilments if each.assessment]}
    return dict(names or {})


def mark_of_words(kind: str, subject: Any, names: dict[str, list[str]] | None = None) -> str:
    """Changes as soon as a word that is shown does."""
    return digest({"kind": kind, "words": words_shown(kind, subject, names)})
