"""A required indicator without a figure, with the reason that was given."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined, Told
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, quoted

LABEL = "Không có số liệu"


def find(examined: Examined) -> Iterator[Contradiction]:
    if examined.is_blank:
        return
    for item in examined.indicators:
        answer = examined.answer(item)
        if item.is_required and not answer.figure.typed.strip():
            yield _said(item, answer)


def _said(item: Any, answer: Told) -> Contradiction:
    reason = answer.no_figure_because.strip() or answer.text.strip()
    why = f"lý do đơn vị nêu: {quoted(reason)}" if reason else "không nêu lý do"
    return about(item, "worth_asking", f"không có số liệu; {why}",
                 f"vì sao {named(item)} không có số liệu ({why}), khi nào có và cơ quan nào theo dõi")
