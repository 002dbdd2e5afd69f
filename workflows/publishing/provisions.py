"""Every provision on the page, with where it was read, and the laws it belongs to."""

from collections.abc import Iterator
from dataclasses import replace

from workflows.law import REGIMES, Provision, all_provisions
from workflows.publishing.markdown import listed, table
from workflows.publishing.terms import TO_CHECK, anchor, rows_of
from workflows.publishing.words import bodies, days, period
from workflows.tables import all_workflows

HEADINGS = ("Nội dung", "Áp dụng", "Cơ quan quyết định giám sát", "Căn cứ", "Thời hạn", "Đã đọc nguyên văn", "Nguồn")
REGIME_HEADINGS = ("Luật áp dụng", "Thời kỳ", "Ghi chú")
NO_STEP = "chưa gắn với bước nào"


def regimes() -> str:
    return table(REGIME_HEADINGS, ((each.label, days(each.valid_from, each.valid_to), each.note) for each in REGIMES))


def provisions() -> str:
    """Rows of one key stand together, in the order of the laws; the first carries the name and the anchor."""
    return table(HEADINGS, (cells for key in sorted({row.key for row in all_provisions()}) for cells in _of(key)))


def steps_by_law() -> dict[str, list[str]]:
    """Key of a provision to the steps that name it, as "Đợt giám sát · Gửi kế hoạch và đề cương"."""
    named: dict[str, list[str]] = {}
    for workflow in all_workflows().values():
        for row in workflow.transitions:
            named.setdefault(row.law, []).append(f"{workflow.label} · {row.label}")
    return named


def _of(key: str) -> Iterator[tuple[str, ...]]:
    first, *others = _joined(rows_of(key))
    yield _row(first, _name(first))
    yield from (_row(row, "") for row in others)


def _joined(rows: list[Provision]) -> list[Provision]:
    """Rows that differ in nothing but the body they bind, as one row that binds them all."""
    bound: dict[Provision, tuple[str, ...]] = {}
    for row in rows:
        alike = replace(row, ordering=())
        bound[alike] = bound.get(alike, ()) + row.ordering
    return [replace(alike, ordering=ordering) for alike, ordering in bound.items()]


def _name(row: Provision) -> str:
    steps = listed(steps_by_law().get(row.key, [NO_STEP]))
    return f'<a id="{anchor(row.key)}"></a>**{row.label}**<br>{steps}'


def _row(row: Provision, name: str) -> tuple[str, ...]:
    return (name, period(row.regimes), bodies(row.ordering), row.article, row.in_words,
            "có" if row.is_verified else f"**{TO_CHECK}**", row.source)
