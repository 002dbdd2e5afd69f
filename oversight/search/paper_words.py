"""The words of official papers, read from what was frozen."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from oversight.models.papers import IssuedPaper
from workflows.tables import all_workflows

NO_WORDS = {"kind", "format", "language", "marker", "align", "code", "check_code"}


def head_of(paper: IssuedPaper) -> tuple[str, str]:
    """How one asks for it ("Kế hoạch số 12/KH-ĐGS") and what its head and foot say."""
    named = f"{labels().get(paper.kind, 'Văn bản')} số {paper.number_and_code}"
    people = [*_names(paper, "issuers"), *_names(paper, "signatures")]
    return named, "\n".join(each for each in (paper.subject, f"ngày {paper.dated_on:%d/%m/%Y}", *people) if each)


def words_of_frozen(document: dict[str, Any]) -> str:
    """All that is written in the body, line by line; nothing for a paper that has none yet."""
    return "\n".join(_strings([document.get("blocks", []), document.get("closing", "")]))


@cache
def labels() -> dict[str, str]:
    """Kind of paper to its Vietnamese name, from the rows that issue it."""
    rows = (row for table in all_workflows().values() for row in table.transitions if row.issues)
    return {row.issues.kind: row.issues.label for row in rows}


def _names(paper: IssuedPaper, part: str) -> list[str]:
    return [each.get("name", "") for each in paper.document.get(part, [])]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _strings([part for key, part in value.items() if key not in NO_WORDS])
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, str) and value:
        yield value
