"""Số, ký hiệu: whose series a paper is numbered in, and whether a number can be taken (Decree 30/2020, article 15)."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from workflows.roles import Role
from workflows.vocabulary import Paper, Transition

DELEGATION_CODE = "ĐGS"
LARGEST = 99_999
LEADERSHIP = ("standing_committee", "council")


def notation(paper: Paper, record: Any, type_code: str = "", issuer_code: str = "") -> str:
    """What follows the slash; the codes are those that the council has set for this kind of paper."""
    body = record.round.ordering_body
    return notation_of(paper, body.kind, body.code, type_code, issuer_code)


def notation_of(paper: Paper, ordering: str, body_code: str, type_code: str = "", issuer_code: str = "") -> str:
    """"BB-ĐGS", "QĐ-TTHĐND"; a công văn bears no type: "HĐND-VP". A council that sets the code of a công văn
    writes it whole, as body and drafting office stand in it."""
    is_delegations = paper.issuer == "delegation"
    issuer = issuer_code or (DELEGATION_CODE if is_delegations else body_code)
    code = type_code or paper.code_for(ordering)
    if code:
        return f"{code}-{issuer}"
    return issuer if is_delegations or issuer_code else f"{issuer}-VP"


def in_words(number: int, code: str, year: int) -> str:
    return f"{number:02d}/{code} năm {year}"


def gaps_in(borne: Collection[int], last: int) -> list[tuple[int, int]]:
    """First and last of every run of numbers from 1 to `last` that nothing is known of."""
    edges = [0, *sorted(number for number in set(borne) if number <= last), last + 1]
    pairs = zip(edges, edges[1:], strict=False)
    return [(before + 1, after - 1) for before, after in pairs if after - before > 1]


def registers_of(person: Any, today: date) -> frozenset[str]:
    """Ids of the councils whose register the person reads: their office, and whoever leads the council.

    The chair of a committee does not: the register names the rounds of every body.
    """
    held = (seat for seat in (person.seats if person else ()) if seat.ended_on is None or seat.ended_on >= today)
    return frozenset(seat.council_id for seat in held if seat.role == Role.SECRETARIAT or _leads(seat))


def _leads(seat: Any) -> bool:
    return seat.role == Role.CHAIR and seat.body is not None and seat.body.kind in LEADERSHIP


def faults_in_number(row: Transition, typed: dict[str, Any], today: date) -> dict[str, str]:
    """Field to sentence, for a row that issues a paper; whether the number is free is for the series to say."""
    return dict(_faults(typed, today)) if row.issues else {}


def is_number(number: Any) -> bool:
    """True would be kept, and sealed, as True."""
    return type(number) is int and 0 < number <= LARGEST


def _faults(typed: dict[str, Any], today: date) -> Iterator[tuple[str, str]]:
    number, dated_on = typed.get("paper_number"), typed.get("paper_dated_on")
    if not is_number(number):
        yield "paper_number", "Hãy nhập số văn bản, là một số từ 1."
    if not dated_on:
        yield "paper_dated_on", "Hãy nhập ngày của văn bản."
    elif type(dated_on) is not date:
        yield "paper_dated_on", "Hãy ghi ngày của văn bản theo dạng 18/10/2024."
    elif dated_on > today:
        yield "paper_dated_on", f"Ngày {dated_on:%d/%m/%Y} chưa đến; văn bản ghi ngày được ký."
