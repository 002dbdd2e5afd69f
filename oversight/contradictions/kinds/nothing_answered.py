"""A report in which nothing was answered at all is one finding, not one for each question."""

from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined
from oversight.contradictions.saying import about_the_report

LABEL = "Báo cáo bỏ trống"


def find(examined: Examined) -> Iterator[Contradiction]:
    if examined.is_blank:
        yield about_the_report("certain", "Báo cáo chưa trả lời nội dung nào của đề cương",
                               "Đề nghị đơn vị báo cáo đầy đủ các nội dung theo đề cương")
