"""Asked in hectares, told in households. What can be converted is, without a word."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.units import factor_between, is_measure, share_a_word
from oversight.contradictions.wording import named, quoted, reported
from oversight.figures import Figure

LABEL = "Khác đơn vị tính"
COUNTED = ("count", "money", "area", "length")


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        found = _difference(item, figure)
        if found:
            sureness, said = found
            yield about(item, sureness, f"báo cáo {reported(figure)}: {said}",
                        f"đơn vị tính của {named(item)}: báo cáo {reported(figure)}, {said}")


def _difference(item: Any, figure: Figure) -> tuple[str, str] | None:
    wanted = (item.unit_of_measure or "").strip()
    if item.value_type in COUNTED and figure.value is None and figure.percent is not None and wanted != "%":
        in_what = f" tính bằng {quoted(wanted)}" if wanted else ""
        return "worth_asking", f"chỉ có tỷ lệ phần trăm, chưa có số liệu{in_what}"
    if figure.value is None or not figure.unit or wanted in ("", "%") or _agree(figure.unit, wanted):
        return None
    is_sure = is_measure(figure.unit) or is_measure(wanted)
    return "likely" if is_sure else "worth_asking", f"đề cương hỏi theo đơn vị tính {quoted(wanted)}"


def _agree(unit: str, wanted: str) -> bool:
    if is_measure(unit) or is_measure(wanted):
        return factor_between(unit, wanted) is not None
    return share_a_word(unit, wanted)
