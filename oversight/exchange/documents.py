"""Frozen papers in a file: each must be a paper that this program can still print."""

from collections.abc import Iterator
from typing import Any

from oversight.exchange.contents import Contents
from oversight.papers.freezing import from_json

FROZEN = (("papers", "document"), ("minutes", "approved_text"))


def faults_in_documents(contents: Contents) -> Iterator[tuple[str, str]]:
    for table, column in FROZEN:
        rows = (row for row in contents.dossier if row.table == table and row.cells[column])
        yield from ((f"{row.where} › trường “{column}”", "không phải văn bản mà hệ thống in được")
                    for row in rows if not _is_a_paper(row.cells[column]))


def _is_a_paper(frozen: Any) -> bool:
    try:
        from_json(frozen)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    return True
