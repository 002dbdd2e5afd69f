""" "26,70" and "10.80" in one report: somewhere a dot may be a comma."""

import re
from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about_the_report
from oversight.contradictions.wording import quoted

LABEL = "Lẫn dấu phẩy và dấu chấm"
COMMA = re.compile(r"(?<![\d.,/])(?:\d{1,3}(?:\.\d{3})+|\d+),\d{1,2}(?![\d.,])")
DOT = re.compile(r"(?<![\d.,/])\d+\.\d{1,2}(?![\d.,/])")


def find(examined: Examined) -> Iterator[Contradiction]:
    typed = [examined.answer(item).figure.typed for item in examined.indicators if item.value_type != "date"]
    commas, dots = ([found[0] for text in typed for found in pattern.finditer(text)] for pattern in (COMMA, DOT))
    if commas and dots:
        words = f"{quoted(commas[0])} và {quoted(dots[0])}"
        yield about_the_report(
            "worth_asking", f"Trong cùng báo cáo có cả cách viết {words}; dấu thập phân là dấu phẩy",
            f"Đề nghị đơn vị làm rõ cách viết số thập phân trong báo cáo ({words}) và rà soát lại các số liệu")
