"""Questions about a round. Each answers with the names of what is missing; none means yes."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oversight.rules.councils import council_refusal
from workflows.law import NoRegime, regime_on
from workflows.roles import Role

SIX_CONTENTS = {
    "supervision_object": "đối tượng", "scope": "phạm vi", "content": "nội dung", "plan": "kế hoạch",
    "members": "thành phần Đoàn", "units": "đơn vị chịu sự giám sát"}


def six_contents_are_written(round_: Any, today: date) -> list[str]:
    """Articles 62.1, 70.1 and 80.1 of Law 87/2015/QH13 name the same six."""
    return [label for name, label in SIX_CONTENTS.items() if not getattr(round_, name)]


def delegation_head_is_named(round_: Any, today: date) -> list[str]:
    held = {member.role for member in round_.members}
    return [role.title for role in (Role.DELEGATION_HEAD, Role.DELEGATION_SECRETARY) if role not in held]


def outline_is_written(round_: Any, today: date) -> list[str]:
    return [] if round_.outline else ["đề cương báo cáo"]


def every_unit_has_a_report_date(round_: Any, today: date) -> list[str]:
    return [row.unit.name for row in round_.units if not row.report_due_on]


def a_report_or_a_sitting_is_there(round_: Any, today: date) -> list[str]:
    has_report = any(report.versions for report in round_.reports)
    has_sitting = any(sitting.state in ("held", "ended") for sitting in round_.sittings)
    return [] if has_report or has_sitting else ["báo cáo hoặc buổi làm việc đầu tiên"]


def every_sitting_is_over(round_: Any, today: date) -> list[str]:
    return list(_sittings_not_over(round_))


def _sittings_not_over(round_: Any) -> Iterator[str]:
    for sitting in round_.sittings:
        if sitting.state not in ("ended", "cancelled"):
            yield sitting.name
        elif sitting.minutes and sitting.minutes.state in ("draft", "read_back"):
            yield sitting.minutes.name


def every_report_is_settled(round_: Any, today: date) -> list[str]:
    settled = ("accepted", "not_submitted", "waived")
    return [report.unit.name for report in round_.reports if report.state not in settled]


def result_report_is_written(round_: Any, today: date) -> list[str]:
    return [] if round_.result_report else ["nội dung báo cáo kết quả giám sát"]


def conclusion_is_written(round_: Any, today: date) -> list[str]:
    return [] if round_.conclusion else ["nội dung kết luận giám sát"]


def every_recommendation_is_whole(round_: Any, today: date) -> list[str]:
    return [item.text for item in _kept(round_) if not (item.lead_unit_id and (item.due_on or item.due_note))]


def a_recommendation_is_issued(round_: Any, today: date) -> list[str]:
    return [] if any(item.state != "draft" for item in _kept(round_)) else ["kiến nghị đã ban hành"]


def every_recommendation_is_final(round_: Any, today: date) -> list[str]:
    return [item.text for item in round_.recommendations if not item.standing.is_final]


def every_proposal_is_fed_back(round_: Any, today: date) -> list[str]:
    return [proposal.text for proposal in round_.proposals if not proposal.standing.is_final]


def no_plan_is_issued_yet(round_: Any, today: date) -> list[str]:
    """One plan a round: units hold it under its number."""
    issued = (paper for paper in round_.papers if paper.kind == "supervision_plan")
    return [f"đã ban hành Kế hoạch số {paper.number_and_code}" for paper in issued]


def plan_is_not_sent_yet(round_: Any, today: date) -> list[str]:
    return ["kế hoạch, đề cương đã gửi rồi"] if round_.plan_sent_on else []


def plan_is_sent(round_: Any, today: date) -> list[str]:
    return [] if round_.plan_sent_on else ["gửi kế hoạch, đề cương"]


def council_exists_on(round_: Any, typed: dict[str, Any]) -> bool | str:
    return council_refusal(round_.council, typed["paper_dated_on"]) or True


def regime_is_known_on(round_: Any, typed: dict[str, Any]) -> bool | str:
    try:
        return bool(regime_on(typed["paper_dated_on"]))
    except NoRegime as unknown:
        return str(unknown)


def starts_after_it_was_established(round_: Any, typed: dict[str, Any]) -> bool:
    return typed["supervision_starts_on"] >= round_.established_on


def ends_after_it_started(round_: Any, typed: dict[str, Any]) -> bool:
    """A round that was suspended early and resumed may have no first day: its act is before it all the same."""
    return typed["supervision_ended_on"] >= (round_.supervision_starts_on or round_.established_on)


def report_follows_the_end(round_: Any, typed: dict[str, Any]) -> bool:
    return typed["result_report_received_on"] >= round_.supervision_ended_on


def conclusion_follows_the_report(round_: Any, typed: dict[str, Any]) -> bool:
    return typed["concluded_on"] >= round_.result_report_received_on


def plan_follows_the_act(round_: Any, typed: dict[str, Any]) -> bool:
    return typed["plan_sent_on"] >= round_.established_on


def _kept(round_: Any) -> list[Any]:
    """Recommendations that were not withdrawn."""
    return [item for item in round_.recommendations if item.state != "withdrawn"]
