"""A figure that could be read in two ways, or in none: the unit is asked to write it clearly."""

from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, reported

LABEL = "Số liệu chưa rõ"


def find(examined: Examined) -> Iterator[Contradiction]:
    for item in examined.indicators:
        figure = examined.answer(item).figure
        if figure.ask and figure.typed.strip():
            yield about(item, "likely", f"ghi {reported(figure)}, chưa hiểu được: {figure.ask.strip().rstrip('.?')}",
                        f"và ghi lại rõ ràng số liệu của {named(item)} (báo cáo ghi {reported(figure)})")
