"""What to look at before minutes are read back: what they lack, where the words part from the record."""

from collections.abc import Iterator

from oversight.models.minutes import Minutes
from oversight.papers.minutes import lines_of
from oversight.rules.minutes_gaps import Gap, gaps_in


def review_of(minutes: Minutes) -> list[Gap]:
    return [*gaps_in(minutes), *_apart(minutes)]


def _apart(minutes: Minutes) -> Iterator[Gap]:
    for line in lines_of(minutes):
        if line.is_out_of_date:
            yield Gap(f"Nội dung đã ghi thay đổi sau khi viết lời văn: {line.origin}.", "loi-van")
        if line.is_reworded and line.lost_figures:
            yield Gap(f"Lời văn bỏ số liệu {'; '.join(line.lost_figures)}: {line.origin}.", "loi-van")
        if line.is_reworded and line.added_figures:
            yield Gap(f"Lời văn thêm số liệu {'; '.join(line.added_figures)}: {line.origin}.", "loi-van")
