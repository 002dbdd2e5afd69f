"""By when, and on what authority, in one cell: the name of the provision, and its terms under each law."""

from collections.abc import Iterator

from workflows.law import Provision, all_provisions
from workflows.publishing.words import EVERY_BODY, bodies, period

TO_CHECK, SAME = "cần kiểm tra", "như trên"


def anchor(key: str) -> str:
    """Where the table of provisions on the same page speaks of `key`."""
    return f"can-cu-{key.replace('_', '-')}"


def rows_of(key: str) -> list[Provision]:
    return [row for row in all_provisions() if row.key == key]


def authority(key: str) -> str:
    """A link to the provision and a line for each law; empty for a step without one."""
    rows = rows_of(key)
    if not rows:
        return ""
    return "<br>".join((f"[{rows[0].label}](#{anchor(key)})", *_lines(rows)))


def _lines(rows: list[Provision]) -> Iterator[str]:
    before = ""
    for regimes in dict.fromkeys(row.regimes for row in rows):
        held = [row for row in rows if row.regimes == regimes]
        terms = "; ".join(_terms(held))
        said = [SAME if before and terms == before else terms, "" if _is_verified(held) else TO_CHECK]
        if any(said):
            yield f"{period(regimes)}: " + ", ".join(filter(None, said))
        before = terms


def _is_verified(rows: list[Provision]) -> bool:
    return all(row.is_verified for row in rows)


def _terms(rows: list[Provision]) -> Iterator[str]:
    """Each term once, with the bodies that it binds when they are not all of those that the law names."""
    for words in dict.fromkeys(row.in_words for row in rows if row.has_deadline):
        bound = bodies(tuple(body for row in rows if row.in_words == words for body in row.ordering))
        yield words if bound == EVERY_BODY else f"{words} ({bound})"
