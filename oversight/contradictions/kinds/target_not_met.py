"""57,46% against a target of 73,20%: listed first, and to be explained by whoever the outline names."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.explained import is_explained
from oversight.contradictions.saying import about
from oversight.contradictions.shortfall import Shortfall, shortfall_of
from oversight.contradictions.wording import named, quoted

LABEL = "Chưa đạt mục tiêu"


def find(examined: Examined) -> Iterator[Contradiction]:
    for item in examined.indicators:
        missed = shortfall_of(examined, item)
        if missed:
            yield about(item, "certain", *_words(examined, item, missed), is_unmet_target=True)


def _words(examined: Examined, item: Any, missed: Shortfall) -> tuple[str, str]:
    way = "thấp hơn" if missed.is_below else "cao hơn"
    gap = f"{way} mục tiêu {missed.gap}" if missed.gap else "không đúng mục tiêu"
    source = f" ({item.target_source.strip()})" if (item.target_source or "").strip() else ""
    facts = f"báo cáo {missed.reached}, mục tiêu {missed.target}{source}, {gap}"
    asked = (f"nguyên nhân {named(item)} chưa đạt (báo cáo {missed.reached}, mục tiêu {missed.target}), "
             "trách nhiệm và giải pháp, thời gian hoàn thành")
    return f"chưa đạt: {facts}; {_explanation(examined, item)}", asked


def _explanation(examined: Examined, item: Any) -> str:
    answer, who = examined.answer(item), (item.explained_by or "").strip()
    if is_explained(answer):
        return f"đơn vị giải trình: {quoted(answer.text)}"
    return f"chưa có giải trình, {who or 'đơn vị'} phải giải trình"
