"""Where a recommendation was made, as a letter about it names the paper that its addressee holds."""

from oversight.models.recommendation import Recommendation
from oversight.papers.phrases import day
from oversight.papers.references import last_of, minutes_of, reference
from oversight.papers.sittings import held_on


def origin_of(item: Recommendation) -> str:
    """The conclusion of the round, else the notice or the minutes of the sitting, else the sitting itself."""
    if conclusion := last_of(item.round, "round_conclusion"):
        return reference(conclusion, conclusion.document.get("type_name") or "Kết luận")
    if item.sitting is None:
        return "kết quả giám sát"
    if notice := last_of(item.round, "conclusion_notice", item.sitting):
        return reference(notice, "Thông báo")
    return minutes_of(item.sitting) or f"buổi làm việc {day(held_on(item.sitting))}"
