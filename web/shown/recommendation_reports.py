"""Báo cáo kết quả: what the unit says, and beside it what the supervisor found."""

from dataclasses import dataclass
from datetime import date

from oversight.models.follow_up import SiteCheck
from oversight.models.recommendation import FulfilmentReport, Recommendation
from web.filters import date_vi
from web.shown.recommendation_evidence import ShownProof, proofs_of


@dataclass(frozen=True)
class ShownFulfilment:
    """`percent` is None where the unit gave none. `checks` are (label, sentence) pairs of the supervisor, in order."""

    number: int
    reported_on: str
    document: str
    result: str
    figures: str
    percent: int | None
    next_on: str
    checks: list[tuple[str, str]]
    assessment: str
    is_returned: bool
    proofs: list[ShownProof]


def fulfilments_of(item: Recommendation) -> list[ShownFulfilment]:
    """Newest first: it is the one that is judged."""
    return [_shown(item, place) for place in reversed(range(len(item.fulfilments)))]


def _shown(item: Recommendation, place: int) -> ShownFulfilment:
    told = item.fulfilments[place]
    return ShownFulfilment(
        place + 1, date_vi(told.reported_on), told.document, told.result, told.figures, told.percent,
        date_vi(told.next_on), [*_looked_at(told), *_seen(item, place)], told.assessment, bool(told.returned_because),
        proofs_of(item, place))


def _looked_at(told: FulfilmentReport) -> list[tuple[str, str]]:
    said = ((told.checked_on, f"Đối chiếu minh chứng ngày {date_vi(told.checked_on)}", told.checked_note),
            (told.returned_because, "Yêu cầu báo cáo lại", told.returned_because))
    return [(label, words) for is_there, label, words in said if is_there]


def _seen(item: Recommendation, place: int) -> list[tuple[str, str]]:
    seen = (check for check in item.site_checks if _report_seen(item, check.checked_on) == place)
    return [(_label(check), check.finding) for check in seen]


def _report_seen(item: Recommendation, checked_on: date) -> int:
    """The report that was lying there on that day."""
    told = [place for place, each in enumerate(item.fulfilments) if each.reported_on <= checked_on]
    return told[-1] if told else 0


def _label(check: SiteCheck) -> str:
    by = f", {check.checked_by}" if check.checked_by else ""
    return f"Kiểm tra tại chỗ ngày {date_vi(check.checked_on)}{by}"
