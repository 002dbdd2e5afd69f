"""What was asked of this unit before and is still open."""

from collections.abc import Iterator

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.examined import Examined, OpenRecommendation
from oversight.contradictions.saying import about_the_report
from oversight.contradictions.wording import day, quoted

LABEL = "Kiến nghị chưa thực hiện xong"


def find(examined: Examined) -> Iterator[Contradiction]:
    return (_said(each) for each in examined.recommendations)


def _said(each: OpenRecommendation) -> Contradiction:
    due = f", thời hạn {day(each.due_on)}" if each.due_on else ", chưa có thời hạn"
    name = f"kiến nghị {quoted(each.name)}{due}"
    late, sureness = (", đã quá hạn", "certain") if each.is_overdue else ("", "worth_asking")
    return about_the_report(sureness, f"Đơn vị còn {name}{late}, chưa thực hiện xong",
                            f"Đề nghị đơn vị báo cáo kết quả thực hiện {name}{late}; nguyên nhân chậm, "
                            "trách nhiệm và thời gian hoàn thành" if each.is_overdue else
                            f"Đề nghị đơn vị báo cáo tiến độ thực hiện {name}")
