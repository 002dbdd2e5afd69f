"""Số, ký hiệu: whose series a paper is numbered in, and whether a number can be taken (Decree 30/2020, article 15)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from workflows.vocabulary import Paper, Transition

DELEGATION_CODE = "ĐGS"


def notation(paper: Paper, record: Any) -> str:
    """What follows the slash: "BB-ĐGS", "QĐ-TTHĐND"; a công văn bears no type: "HĐND-VP"."""
    issuer = DELEGATION_CODE if paper.issuer == "delegation" else record.round.ordering_body.code
    code = paper.code_for(record.round.ordering_body.kind)
    if code:
        return f"{code}-{issuer}"
    return issuer if paper.issuer == "delegation" else f"{issuer}-VP"


def faults_in_number(row: Transition, typed: dict[str, Any], today: date) -> dict[str, str]:
    """Field to sentence, for a row that issues a paper; whether the number is free is for the series to say."""
    return dict(_faults(typed, today)) if row.issues else {}


def _faults(typed: dict[str, Any], today: date) -> Iterator[tuple[str, str]]:
    number, dated_on = typed.get("paper_number"), typed.get("paper_dated_on")
    if type(number) is not int or not 0 < number < 100_000:  # True would be kept, and sealed, as True
        yield "paper_number", "Hãy nhập số văn bản, là một số từ 1."
    if not dated_on:
        yield "paper_dated_on", "Hãy nhập ngày của văn bản."
    elif type(dated_on) is not date:
        yield "paper_dated_on", "Hãy ghi ngày của văn bản theo dạng 18/10/2024."
    elif dated_on > today:
        yield "paper_dated_on", f"Ngày {dated_on:%d/%m/%Y} chưa đến; văn bản ghi ngày được ký."
