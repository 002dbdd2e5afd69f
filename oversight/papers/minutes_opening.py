"""What minutes begin with: when, where, on what act, who was there, who was in the chair and who wrote."""

from collections.abc import Iterator

from oversight.models.sitting import Sitting
from oversight.papers.blocks import Heading, LabelledLine
from oversight.papers.minutes_line import Passage, recorded
from oversight.papers.participants import groups_of
from oversight.papers.phrases import told
from oversight.papers.references import establishing_act
from oversight.papers.sittings import hour_and_day, presented

APPOINTED = "phân công trong lịch làm việc"


def opening_of(sitting: Sitting) -> Iterator[Passage]:
    yield _labelled(
        "Thời gian bắt đầu", hour_and_day(sitting.started_at), "sitting:started_at", "giờ khai mạc đã ghi")
    yield _labelled("Địa điểm", told(sitting.place), "sitting:place", "lịch làm việc")
    act = f"{establishing_act(sitting.round)} về việc thành lập Đoàn giám sát"
    yield _labelled("Căn cứ", act, "round:establishing_act", "văn bản thành lập Đoàn giám sát")
    yield Passage(Heading(1, "Thành phần tham dự", "I"))
    yield from _present(sitting)
    yield _labelled("Chủ trì", presented(sitting.chair, sitting.round), "sitting:chair_id", APPOINTED)
    yield _labelled("Thư ký", presented(sitting.minute_taker, sitting.round), "sitting:minute_taker_id", APPOINTED)


def _labelled(label: str, text: str, source: str, origin: str) -> Passage:
    return Passage(LabelledLine(label, text), (recorded(source, origin, text),))


def _present(sitting: Sitting) -> Iterator[Passage]:
    """One line a group, or ten thousand of those present would be as many notes."""
    for group in groups_of(sitting):
        names = "; ".join(person.name for person in group.people)
        line = recorded(f"attendance:{group.number}", f"điểm danh: {group.title}", names)
        yield Passage(group, (line,))
